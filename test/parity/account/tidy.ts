/** What was begun and has to be ended, the last thing first. */
export type Tidy = {
  /** Notes how something that was just begun is ended. */
  readonly owe: (what: string, end: () => unknown) => void;
  /** Ends everything, whatever of it fails; then throws what could not be ended. */
  readonly clear: () => Promise<void>;
};

/** Begins a list of what has to be ended. */
export const createTidy = (): Tidy => {
  const owed: { readonly what: string; readonly end: () => unknown }[] = [];
  return {
    owe: (what, end) => void owed.push({ what, end }),
    clear: async () => {
      const left: string[] = [];
      for (const { what, end } of owed.splice(0).reverse()) {
        try {
          await end();
        } catch (error) {
          left.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
      if (left.length > 0) throw new Error(`Not ended or removed: ${left.join("; ")}`);
    },
  };
};
