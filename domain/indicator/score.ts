import * as z from "zod";

/** The grades of a score (domain §6.6): A from 90, B from 80, C from 60, D below or by veto. */
export const Grade = z.enum(["A", "B", "C", "D"]);
export type Grade = z.infer<typeof Grade>;
