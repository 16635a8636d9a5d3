import * as z from "zod";
import type { Pupil } from "../county/pupil.ts";
import { NeedCategory } from "../need/need-categories.ts";
import type { ApplicationForm } from "./application-form.ts";
import type { MachineCheck } from "./recognition.ts";

/** Papers a family may be asked for (佐证材料, domain §4.1). */
export const DocumentKind = z.enum([
  "householdRegister",
  "povertyRecord",
  "minLivingCertificate",
  "extremeSupportCertificate",
  "orphanCertificate",
  "martyrCertificate",
  "disabilityCertificate",
  "lowIncomeCertificate",
  "monitoringRecord",
  "workerCertificate",
  "hardshipProof",
  "disasterProof",
  "diagnosis",
  "admissionLetter",
  "otherPaper",
]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** The paper that proves a category where no department's list does. */
const proofOf = {
  ARCHIVED_POOR: "povertyRecord",
  MIN_LIVING: "minLivingCertificate",
  EXTREME_SUPPORT: "extremeSupportCertificate",
  ORPHAN: "orphanCertificate",
  DE_FACTO_UNATTENDED: "orphanCertificate",
  MARTYR_CHILD: "martyrCertificate",
  DISABLED_PUPIL: "disabilityCertificate",
  DISABLED_PARENT: "disabilityCertificate",
  LOW_INCOME_EDGE: "lowIncomeCertificate",
  UNSTABLE_EXIT: "monitoringRecord",
  EDGE_PRONE: "monitoringRecord",
  SUDDEN_HARDSHIP: "monitoringRecord",
  URBAN_HARDSHIP: "workerCertificate",
  OTHER_HARDSHIP: "hardshipProof",
} as const satisfies Record<NeedCategory, DocumentKind>;

/** One paper that is asked for, and why. */
export type WantedDocument = {
  readonly document: DocumentKind;
  readonly why: "category" | "hardship" | "identity" | "admission" | "returned";
};

/** Hardships told in words count only where no list proves a need; a list that does makes every further paper idle. */
const hardshipPapers = ({ need, family }: ApplicationForm): readonly DocumentKind[] => [
  ...(need.naturalDisaster === undefined ? [] : (["disasterProof"] as const)),
  ...(need.accident !== undefined || family.members.some(({ health }) => health === "seriouslyIll")
    ? (["diagnosis"] as const)
    : []),
];

const identityIsOpen = (checks: readonly MachineCheck[]): boolean =>
  checks.some(({ check, result }) => (check === "record" || check === "name") && result !== "match");

/** What stands behind a form besides the form: the departments' lists, the comparison, what a reviewer asked for. */
type Facts = {
  readonly form: ApplicationForm;
  /** Undefined while the record is in doubt. */
  readonly pupil: Pick<Pupil, "provedCategories"> | undefined;
  readonly checks: readonly MachineCheck[];
  /** Whether a reviewer returned the form for papers (R04) and waits for them. */
  readonly papers: "asked" | "notAsked";
};

/** The claimed categories that a department's list proves already: nothing is asked for them (domain §4.1). */
export const provedByLists = ({ form, pupil }: Pick<Facts, "form" | "pupil">): readonly NeedCategory[] =>
  form.need.categories.filter((category) => pupil?.provedCategories.includes(category));

/** The papers asked for, each once, in the order of the list of papers; none for what a department's list proves. */
export const documentsWanted = ({ form, pupil, checks, papers }: Facts): readonly WantedDocument[] => {
  const proved = provedByLists({ form, pupil });
  const open = form.need.categories.filter((category) => !proved.includes(category));
  const isProved = (pupil?.provedCategories ?? []).some((category) =>
    NeedCategory.options.some((one) => one === category),
  );
  const wanted: readonly WantedDocument[] = [
    ...(identityIsOpen(checks) ? [{ document: "householdRegister", why: "identity" } as const] : []),
    ...open.map((category) => ({ document: proofOf[category], why: "category" }) as const),
    ...(isProved ? [] : hardshipPapers(form).map((document) => ({ document, why: "hardship" }) as const)),
    ...(form.programmes.codes.includes("FRESHMAN_TRAVEL")
      ? [{ document: "admissionLetter", why: "admission" } as const]
      : []),
    ...(papers === "asked" ? [{ document: "otherPaper", why: "returned" } as const] : []),
  ];
  return DocumentKind.options.flatMap((document) => wanted.find((each) => each.document === document) ?? []);
};
