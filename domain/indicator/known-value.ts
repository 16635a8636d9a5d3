import * as z from "zod";
import { Instant } from "../calendar/time.ts";

/** What the county's own records say of an indicator for a unit, and as of when. */
export const KnownValue = z.object({
  indicator: z.string(),
  value: z.number(),
  /** What was counted, so that anybody can check the value. */
  numerator: z.number().exactOptional(),
  denominator: z.number().exactOptional(),
  asOf: Instant,
});
export type KnownValue = z.infer<typeof KnownValue>;
