import * as z from "zod";
import { SectionName } from "../../domain/application/draft-form.ts";
import { Instant } from "../../domain/calendar/time.ts";
import { Opening } from "../../domain/campaign/opening.ts";
import { Stage } from "../../domain/county/school.ts";
import { NeedCategory } from "../../domain/need/need-categories.ts";
import { ProgrammeCode } from "../../domain/programme/programmes.ts";

/** The page on which an application begins. */
export const ApplyView = z.object({
  schoolYear: z.string(),
  term: z.enum(["1", "2"]),
  opensAt: Instant,
  closesAt: Instant,
  opening: Opening,
  /** The makeup window, once it is known. */
  makeup: z.object({ opensAt: Instant, closesAt: Instant }).exactOptional(),
});
export type ApplyView = z.infer<typeof ApplyView>;

/** How often a programme pays. */
export const Period = z.enum(["once", "term", "year", "month", "schoolDay"]);

/** Fields by the names the form sends, as they stand in the draft. */
const FieldValues = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** What the pages of a section need to offer answers. */
export const SectionOffers = z.object({
  /** All schools by township. */
  schools: z.array(
    z.object({
      township: z.string(),
      schools: z.array(z.object({ code: z.string(), name: z.string(), englishName: z.string() })),
    }),
  ),
  /** Programmes the pupil's schooling fits; amounts in fen. */
  programmes: z.array(
    z.object({
      programme: ProgrammeCode,
      period: Period,
      amounts: z.array(z.int()),
      /** Any one of these kinds of hardship is asked for; empty when every recognised hardship will do. */
      needs: z.array(NeedCategory),
    }),
  ),
  pupil: z.object({ stage: Stage, grade: z.int(), boarding: z.enum(["boarding", "day"]) }).exactOptional(),
});
export type SectionOffers = z.infer<typeof SectionOffers>;

/** Fields of one section: as typed, and those that are shown masked because they are secret. */
export const SectionFields = z.object({ values: FieldValues, kept: z.record(z.string(), z.string()) });
export type SectionFields = z.infer<typeof SectionFields>;

/** One section of a form being filled; the last one carries all answers, to be checked. */
export const SectionView = z.object({
  receiptNo: z.string(),
  section: SectionName,
  onBehalf: z.boolean(),
  progress: z.array(z.object({ section: SectionName, complete: z.boolean() })),
  fields: SectionFields,
  offers: SectionOffers,
  answers: z.partialRecord(SectionName, SectionFields),
});
export type SectionView = z.infer<typeof SectionView>;

/** The receipt: of a form that has been begun, or of one that was submitted. */
export const ReceiptView = z.object({
  receiptNo: z.string(),
  pupilName: z.string(),
  phoneEnding: z.string(),
  statusUrl: z.string(),
  onBehalf: z.boolean(),
  /** Until when a form that has been begun can be submitted. */
  closesAt: Instant,
  next: SectionName.exactOptional(),
  submitted: z
    .object({
      at: Instant,
      school: z.object({ name: z.string(), englishName: z.string() }),
      applications: z.array(z.object({ id: z.string(), programme: ProgrammeCode, dueAt: Instant.exactOptional() })),
    })
    .exactOptional(),
});
export type ReceiptView = z.infer<typeof ReceiptView>;
