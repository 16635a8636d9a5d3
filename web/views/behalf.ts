import * as z from "zod";
import { TwoNames } from "./parts.ts";

/** For whom a person may fill a form: the pupils of these schools. */
export const BehalfView = z.object({ schools: z.array(TwoNames) });
export type BehalfView = z.infer<typeof BehalfView>;

/** A form begun on a family's behalf. */
export const BegunOnBehalf = z.object({ receiptNo: z.string() });
export type BegunOnBehalf = z.infer<typeof BegunOnBehalf>;
