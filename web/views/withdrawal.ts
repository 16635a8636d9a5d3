import * as z from "zod";
import { applicationStatuses } from "../../domain/application/status.ts";
import { ProgrammeCode } from "../../domain/programme/programmes.ts";

/** What is about to be withdrawn, and whether it still can be. */
export const WithdrawalView = z.object({
  id: z.string(),
  pupilName: z.string(),
  programme: ProgrammeCode,
  status: z.enum(applicationStatuses),
});
export type WithdrawalView = z.infer<typeof WithdrawalView>;
