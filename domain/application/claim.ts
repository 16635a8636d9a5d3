import * as z from "zod";
import { ProgrammeCode } from "../programme/programmes.ts";
import { RecordMark } from "../shared/record-mark.ts";

/**
 * Which application holds a programme for a pupil in a campaign. Written in the commit that submits, so that of two
 * submissions at the same moment only one is stored, however stale an index is (domain §3.3: the same programme twice).
 */
export const Claim = z.object({
  kind: z.literal("claim"),
  record: RecordMark,
  pupilKey: z.string(),
  campaignId: z.string(),
  programme: ProgrammeCode,
  applicationId: z.string(),
});
export type Claim = z.infer<typeof Claim>;
