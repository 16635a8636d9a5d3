import * as z from "zod";
import { ProgrammeCode } from "../programme/programmes.ts";
import { RecordMark, unrecorded } from "../shared/record-mark.ts";
import type { Application } from "./application.ts";

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

/** The claim an application lays; it takes over the one of an earlier application that has ended. */
export const claimOf = ({ id, pupilKey, campaignId, programme }: Application, claims: readonly Claim[]): Claim => ({
  kind: "claim",
  record: claims.find((claim) => claim.programme === programme)?.record ?? unrecorded,
  pupilKey,
  campaignId,
  programme,
  applicationId: id,
});

/** Whether an application is under way or approved, so that its programme cannot be asked for again. */
export const isAlive = (application: Application): boolean =>
  !["rejected", "withdrawn", "lapsed", "terminated"].includes(application.status);
