import type { Application } from "../application/application.ts";
import { Instant } from "../calendar/time.ts";
import type { County } from "../county/county.ts";
import type { DomainEvent } from "../history/domain-event.ts";
import { maskName } from "../masking/mask.ts";
import { type ReasonCode, reasonCodes } from "../review/reason.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { Bilingual } from "./notice-words.ts";
import type { NoticeDraft } from "./notices.ts";

/** What happened, in which county, and under which limits; `occasion.now` is the time it happened. */
export type Happening = { readonly event: DomainEvent; readonly county: County; readonly occasion: Occasion };

/** The notice an event makes to the family of the application it tells of, if it makes one. */
export type ToFamily = (facts: Happening & { readonly application: Application }) => NoticeDraft | undefined;

/** The county's aid centre, in both languages. */
export const centreOf = ({ name, englishName }: County): Bilingual => ({
  zh: `${name}学生资助管理中心`,
  en: `${englishName} Student Aid Centre`,
});

/** A school, in both languages; the centre where the county no longer knows it. */
export const schoolOf = (county: County, schoolCode: string): Bilingual => {
  const school = county.schools.find(({ code }) => code === schoolCode);
  return school ? { zh: school.name, en: school.englishName } : centreOf(county);
};

/** The coded reason an event tells of; the reviewer's own words where it tells none. */
export const reasonOf = ({ words }: DomainEvent): ReasonCode =>
  reasonCodes.find((code) => code === words["reason"]) ?? "R99";
/** Whether it happened at the county's level. */
export const isCounty = ({ words }: DomainEvent): boolean => String(words["stage"]).startsWith("county");

/** The deadline an event tells of. */
export const deadlineOf = ({ words }: DomainEvent): Instant => Instant.parse(words["deadline"]);

/** What every notice to a family names: number, masked name, programme and term. */
export const common = ({ id: no, pupilName, programme: prog, campaignId: term }: Application) => ({
  no,
  pupil: maskName(pupilName),
  prog,
  term,
});
