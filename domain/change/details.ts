import * as z from "zod";
import { BankSection, GuardianSection } from "../application/application-form.ts";
import { Day } from "../calendar/time.ts";
import { NeedCategory } from "../need/need-categories.ts";
import { choice, text, wholeNumber } from "../shared/form-fields.ts";

/** What can happen to a pupil in mid-period, in the order of domain §2.9. */
export const changeKinds = [
  "transferWithin",
  "transferOut",
  "transferIn",
  "suspension",
  "resumption",
  "dropout",
  "graduation",
  "death",
  "boarding",
  "categoryLost",
  "categoryGained",
  "guardianOrAccount",
  "falseStatement",
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What is known beside the kind and the day; kept for the office, sealed at rest. */
const note = text(300).exactOptional();

const day = z
  .string({ error: ({ input }) => (input === undefined ? "required" : "invalid") })
  .trim()
  .pipe(z.iso.date("invalid"))
  .pipe(Day);

/** What is asked of each kind of change; all of it may tell of a person, so it is sealed as a whole. */
export const ChangeDetails = z.discriminatedUnion("what", [
  z.object({ what: z.literal("transferWithin"), toSchool: text(10), classNo: wholeNumber(1, 99), note }),
  z.object({ what: z.literal("transferOut"), toCounty: text(60), note }),
  z.object({
    what: z.literal("transferIn"),
    school: text(10),
    fromCounty: text(60),
    statement: choice(["shown", "asked"]),
    note,
  }),
  z.object({ what: z.literal("suspension"), note }),
  z.object({ what: z.literal("resumption"), note }),
  z.object({ what: z.literal("dropout"), note }),
  z.object({ what: z.literal("graduation"), note }),
  z.object({ what: z.literal("death"), note }),
  z.object({ what: z.literal("boarding"), to: choice(["boarding", "day"]), note }),
  z.object({
    what: z.literal("categoryLost"),
    category: choice(NeedCategory.options as [NeedCategory, ...NeedCategory[]]),
    note,
  }),
  z.object({
    what: z.literal("categoryGained"),
    category: choice(NeedCategory.options as [NeedCategory, ...NeedCategory[]]),
    note,
  }),
  z
    .object({
      what: z.literal("guardianOrAccount"),
      guardian: GuardianSection.exactOptional(),
      bank: BankSection.exactOptional(),
      /** Which paper proves it: nothing is changed on somebody's word. */
      proof: text(300),
    })
    .refine(({ guardian, bank }) => guardian !== undefined || bank !== undefined, {
      path: ["guardian", "name"],
      error: "required",
    }),
  z.object({ what: z.literal("falseStatement"), text: text(300) }),
]);
export type ChangeDetails = z.infer<typeof ChangeDetails>;

/** The details of one kind of change. */
export type DetailsOf<What extends ChangeKind> = Extract<ChangeDetails, { what: What }>;

/** What somebody of the office reports of a pupil; the number is typed, never part of an address. */
export const ChangeForm = z.object({
  /** Receipt number of an application, or the pupil's resident ID number. */
  pupil: text(40),
  /** The one human fact: the pupil's whole name, compared with the record. */
  pupilName: text(30),
  happenedOn: day,
  details: ChangeDetails,
});
export type ChangeForm = z.infer<typeof ChangeForm>;
