import * as z from "zod";
import { Stage } from "../county/school.ts";
import { BankAccount } from "../identity/bank-card.ts";
import { Phone } from "../identity/phone.ts";
import { ResidentId } from "../identity/resident-id.ts";
import { NeedCategory } from "../need/need-categories.ts";
import { ProgrammeCode } from "../programme/programmes.ts";
import { choice, severalOf, text, ticked, wholeNumber } from "../shared/form-fields.ts";

/** What is asked for: one application is made of every programme (domain §2.1). */
const ProgrammesSection = z.object({
  codes: severalOf(ProgrammeCode, 4).pipe(z.array(ProgrammeCode).min(1, "required")),
});

/** The pupil as the family states it; the student record is compared, not trusted blindly (domain §4.1). */
export const PupilSection = z.object({
  name: text(30).regex(/^[\p{Script=Han}·A-Za-z ]{2,30}$/u, "namePattern"),
  idNo: ResidentId,
  schoolCode: text(10),
  stage: choice(Stage.options as [Stage, ...Stage[]]),
  grade: wholeNumber(1, 9),
  classNo: wholeNumber(1, 99),
  boarding: choice(["boarding", "day"]),
  hukouType: choice(["urban", "rural"]),
  address: text(100),
});

/** The guardian who applies and hears of every step. */
export const GuardianSection = z
  .object({
    name: text(30),
    relation: choice(["father", "mother", "grandparent", "otherGuardian", "institution"]),
    idNo: ResidentId,
    phone: Phone,
    email: z.email("emailPattern").max(120, "tooLong").exactOptional(),
    noticeChannel: choice(["email", "paper"]),
  })
  .refine((guardian) => guardian.noticeChannel === "paper" || guardian.email !== undefined, {
    path: ["email"],
    error: "required",
  });

const FamilyMember = z.object({
  name: text(30),
  age: wholeNumber(0, 120),
  relation: text(20),
  occupation: text(50).exactOptional(),
  /** Yuan per year. */
  annualIncome: wholeNumber(0, 10_000_000),
  health: choice(["healthy", "chronic", "disabled", "seriouslyIll"]),
});

/** The household; the income per head is computed, never asked (domain §4.1). */
const FamilySection = z.object({
  size: wholeNumber(1, 20),
  members: severalOf(FamilyMember, 15),
  incomeSource: choice(["farming", "migrantWork", "localWork", "business", "pension", "allowance", "support", "other"]),
});

const hardship = text(300).exactOptional();

/** Why help is needed; no proof is asked where a department list already proves the fact (domain §4.1). */
const NeedSection = z.object({
  categories: severalOf(NeedCategory, 14),
  naturalDisaster: hardship,
  accident: hardship,
  weakLabour: hardship,
  unemployment: hardship,
  debt: hardship,
  other: hardship,
});

/** The account the money goes to; only the guardian's or the pupil's own (domain §4.1). */
export const BankSection = z.object({
  holder: text(30),
  holderRelation: choice(["guardian", "pupil"]),
  account: BankAccount,
  bankName: text(50),
});

/** Consents and the truth commitment, signed with the guardian's own name (domain §4.1, PIPL arts. 29, 31). */
const CommitmentSection = z.object({
  processing: ticked,
  sensitive: ticked,
  publicity: ticked,
  truth: ticked,
  signature: text(30),
});

/** The whole form 家庭经济困难学生认定申请表; also the body of `POST /applications`. */
export const ApplicationForm = z
  .object({
    programmes: ProgrammesSection,
    pupil: PupilSection,
    guardian: GuardianSection,
    family: FamilySection,
    need: NeedSection,
    bank: BankSection,
    commitment: CommitmentSection,
  })
  .refine((form) => form.commitment.signature === form.guardian.name, {
    path: ["commitment", "signature"],
    error: "signatureDiffers",
  });
export type ApplicationForm = z.infer<typeof ApplicationForm>;

/** The sections in the order in which families fill them. */
export const formSections = {
  pupil: PupilSection,
  programmes: ProgrammesSection,
  guardian: GuardianSection,
  family: FamilySection,
  need: NeedSection,
  bank: BankSection,
  commitment: CommitmentSection,
} as const;
export type FormSection = keyof typeof formSections;

/** Yearly income per head in whole yuan, as the review page shows it. */
export const perCapitaIncome = (family: ApplicationForm["family"]): number =>
  Math.round(family.members.reduce((sum, member) => sum + member.annualIncome, 0) / family.size);
