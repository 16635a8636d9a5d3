import * as z from "zod";
import { SectionName } from "../../domain/application/draft-form.ts";
import { NeedCategory } from "../../domain/need/need-categories.ts";
import { ProgrammeCode } from "../../domain/programme/programmes.ts";
import { SectionFields, SectionOffers } from "./apply.ts";

/** How an earlier file is renewed: what is known of the pupil now and was said last time, numbers masked. */
export const RenewalView = z.object({
  receiptNo: z.string(),
  pupilName: z.string(),
  schoolYear: z.string(),
  term: z.enum(["1", "2"]),
  way: z.enum(["confirm", "form"]),
  /** In spring the recognition holds and only gets further applications. */
  makes: z.enum(["recognition", "applications"]).exactOptional(),
  ended: z.array(z.object({ programme: ProgrammeCode, because: z.string() })),
  proved: z.array(NeedCategory),
  answers: z.partialRecord(SectionName, SectionFields),
  offers: SectionOffers,
});
export type RenewalView = z.infer<typeof RenewalView>;

/** What a renewal made: the number under which it is found, and its applications, none for a form that was begun. */
export const Renewed = z.object({
  receiptNo: z.string(),
  applications: z.array(z.object({ id: z.string(), programme: ProgrammeCode })),
});
export type Renewed = z.infer<typeof Renewed>;
