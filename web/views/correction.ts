import * as z from "zod";
import { ReviewStage } from "../../domain/application/application.ts";
import { Asked } from "../../domain/application/questions.ts";
import { Instant } from "../../domain/calendar/time.ts";
import { ProgrammeCode } from "../../domain/programme/programmes.ts";
import { reasonCodes } from "../../domain/review/reason.ts";
import { SectionFields, SectionOffers } from "./apply.ts";

/** What a reviewer asks to have corrected: the reason, the questions, and what stands in their fields now. */
export const CorrectionView = z.object({
  id: z.string(),
  programme: ProgrammeCode,
  pupilName: z.string(),
  returnedBy: ReviewStage,
  reason: z.object({ code: z.enum(reasonCodes), text: z.string().exactOptional() }),
  dueAt: Instant,
  /** In the order of the form, each with the fields that are asked together. */
  asked: z.array(Asked.extend({ fields: z.array(z.string()) })),
  /** Earlier answers to these fields only, secret ones masked. */
  fields: SectionFields,
  offers: SectionOffers,
});
export type CorrectionView = z.infer<typeof CorrectionView>;
