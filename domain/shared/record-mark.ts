import * as z from "zod";

/** Where a record stands in the store: its version (0 = not stored yet) and the hash of its last history entry. */
export const RecordMark = z.object({ version: z.int().nonnegative(), head: z.string() });
export type RecordMark = z.infer<typeof RecordMark>;

/** The mark of a record that has never been stored. */
export const unrecorded: RecordMark = { version: 0, head: "" };
