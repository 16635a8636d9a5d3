import type { Role } from "../../../domain/county/role.ts";
import { familyTexts } from "../../texts/family.ts";
import type { Language } from "../../texts/language.ts";
import { textsFor } from "../../texts/texts.ts";

const ofSchool: ReadonlySet<Role> = new Set([
  "HOMEROOM_TEACHER",
  "SCHOOL_REVIEW_PANEL",
  "SCHOOL_AID_OFFICER",
  "PRINCIPAL",
]);
const ofCenter: ReadonlySet<Role> = new Set(["AID_CENTER_REVIEWER", "AID_CENTER_HEAD"]);

/** Who has an application, by office and unit, never by name. */
export const holderName = ({
  language,
  holder,
  school,
}: {
  readonly language: Language;
  readonly holder: Role;
  readonly school: string;
}): string => {
  const texts = familyTexts(language).file;
  const role = textsFor(language).role[holder];
  if (holder === "GUARDIAN") return texts.yourself;
  if (ofSchool.has(holder)) return texts.office(school, role);
  if (ofCenter.has(holder)) return texts.aidCenter;
  return holder === "TOWNSHIP_SCHOOL_OFFICE" ? role : texts.office(texts.bureau, role);
};
