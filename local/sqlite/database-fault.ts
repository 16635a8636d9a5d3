/** What the machine itself can do to a county's file, each with a name that whoever catches it can tell apart. */
export type DatabaseFaultName = "DiskFull" | "DiskFault" | "DatabaseBusy" | "DatabaseCorrupt";

/** SQLite's primary result codes (https://sqlite.org/rescode.html) that speak of the machine and not of a statement. */
const nameOf: { readonly [code: number]: DatabaseFaultName } = {
  5: "DatabaseBusy",
  6: "DatabaseBusy",
  8: "DiskFault",
  10: "DiskFault",
  11: "DatabaseCorrupt",
  13: "DiskFull",
  14: "DiskFault",
  26: "DatabaseCorrupt",
};

/** The names of all of them. */
export const faultNames: ReadonlySet<string> = new Set(Object.values(nameOf));

/** The codes in which the system says that a file finds no room. */
const noRoom: ReadonlySet<unknown> = new Set(["ENOSPC", "EDQUOT"]);

const fieldOf = (error: Error, name: "code" | "errcode"): unknown =>
  (error as Error & { [field: string]: unknown })[name];

/** Which fault of the machine an error of SQLite or of the file system is; undefined when it is none. */
export const faultNameOf = (error: unknown): DatabaseFaultName | undefined => {
  if (!(error instanceof Error)) return undefined;
  if (noRoom.has(fieldOf(error, "code"))) return "DiskFull";
  const code = fieldOf(error, "errcode");
  // The upper bits of an extended code say where it happened.
  return typeof code === "number" ? nameOf[code & 0xff] : undefined;
};

/** The error under the name of its fault, the original as its cause; anything that is no fault of the machine as it is. */
export const namedFault = (error: unknown): unknown => {
  const name = faultNameOf(error);
  if (name === undefined || !(error instanceof Error)) return error;
  return Object.assign(new Error(error.message, { cause: error }), { name });
};
