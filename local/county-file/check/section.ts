/** One thing that is not as it should be, by the place where it is. */
export type Found = { readonly at: string; readonly what: string };

/** One part of a check: how much was looked at, what is wrong, and what else is worth knowing. */
export type Section = {
  readonly name: "structure" | "records" | "histories" | "waits" | "engine" | "readers" | "files";
  readonly looked: number;
  readonly found: readonly Found[];
  readonly notes: readonly string[];
};
