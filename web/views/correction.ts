import * as z from "zod";
import { ReviewStage } from "../../domain/application/application.ts";
import { SectionName } from "../../domain/application/draft-form.ts";
import { Instant } from "../../domain/calendar/time.ts";
import { ProgrammeCode } from "../../domain/programme/programmes.ts";
import { reasonCodes } from "../../domain/review/reason.ts";
import { SectionFields, SectionOffers } from "./apply.ts";

/** What a reviewer asks to have corrected: the reason, the sections, and what stands in them now. */
export const CorrectionView = z.object({
  id: z.string(),
  programme: ProgrammeCode,
  pupilName: z.string(),
  returnedBy: ReviewStage,
  reason: z.object({ code: z.enum(reasonCodes), text: z.string().exactOptional() }),
  dueAt: Instant,
  sections: z.array(z.object({ section: SectionName, fields: SectionFields })),
  offers: SectionOffers,
});
export type CorrectionView = z.infer<typeof CorrectionView>;
