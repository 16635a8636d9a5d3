import * as z from "zod";
import { Day } from "./time.ts";

/** A day off in one county only: a local or ethnic-minority holiday, or an emergency such as flood or snow (domain §8 d, e). */
export const OffDay = z.object({ day: Day, kind: z.enum(["local", "emergency"]), reason: z.string().min(1) });
export type OffDay = z.infer<typeof OffDay>;
