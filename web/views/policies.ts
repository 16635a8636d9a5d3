import * as z from "zod";
import { TimeLimits } from "../../domain/campaign/campaign.ts";
import { HomeView } from "./home.ts";

/** Everything that can be known beforehand: the programmes, and the term's time limits in working days. */
export const PoliciesView = z.object({
  ...HomeView.shape,
  limits: TimeLimits,
  /** By how much an answer to an objection may be put off, once. */
  objectionExtension: z.int(),
  reconsiderationAnswer: z.int(),
});
export type PoliciesView = z.infer<typeof PoliciesView>;
