/** Why a Table refuses a request before looking at what is stored: a fault of the caller, never of the moment. */
export type TableErrorCode =
  | "CommitTooLarge"
  | "ItemTooLarge"
  | "InvalidKey"
  | "DuplicateKey"
  | "InvalidVersion"
  | "InvalidCursor";

/** A request no Table can serve, known by its name. */
export class TableError extends Error {
  constructor(code: TableErrorCode, detail: string) {
    super(detail);
    this.name = code;
  }
}
