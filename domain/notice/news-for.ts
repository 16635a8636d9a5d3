import type { Application } from "../application/application.ts";
import type { County } from "../county/county.ts";
import type { School } from "../county/school.ts";
import type { DomainEvent, EventType } from "../history/domain-event.ts";
import { makeupHearers } from "../makeup/makeup-hearers.ts";
import type { News } from "./notice-record.ts";

/** What a member of staff is told by the next digest; without `news` it is a task the person now has. */
export type StaffNews = { readonly staffId: string; readonly news?: News };

/** What happened, and the offices around it; the school and the application only where the event has them. */
type Occurrence = {
  readonly event: DomainEvent;
  readonly county: County;
  readonly school: School | undefined;
  readonly application: Application | undefined;
};

const homeroomTeacherOf = ({ school, application }: Occurrence): readonly string[] =>
  (school?.classes ?? [])
    .filter(
      ({ stage, grade, classNo }) =>
        stage === application?.stage && grade === application.grade && classNo === application.classNo,
    )
    .map(({ homeroomTeacherId }) => homeroomTeacherId);

const about = (kind: News["about"], { event }: Occurrence, staffIds: readonly string[]): readonly StaffNews[] =>
  [...new Set(staffIds)].map((staffId) => ({ staffId, news: { about: kind, id: event.subject.id } }));

const handedOver = (facts: Occurrence): readonly StaffNews[] => {
  const { from, to } = facts.event.words;
  return from === to ? [] : [...about("passedOn", facts, [String(from)]), { staffId: String(to) }];
};

/** The school hears of it as the family does (N18), and so never of a death. */
const entitlementChanged = (facts: Occurrence): readonly StaffNews[] =>
  facts.school && facts.event.words["cause"] !== "closed"
    ? about("entitlementChanged", facts, [facts.school.offices.aidOfficerId])
    : [];

const toConfirm = (facts: Occurrence): readonly StaffNews[] => {
  const isSchool = facts.event.words["unit"] === "school" && facts.school !== undefined;
  const confirmer = isSchool ? facts.school.offices.principalId : facts.county.offices.centerHeadId;
  return about("changeToConfirm", facts, [confirmer]);
};

/** A window passes once, so whoever has to photograph the board must hear of it while the list hangs. */
const toPhotograph = (facts: Occurrence): readonly StaffNews[] =>
  facts.school ? about("boardPhoto", facts, [facts.school.offices.aidOfficerId]) : [];

/** Whether an event is news for nobody, whoever it concerns, though others of its type are. */
export const isNoNews = ({ type, words }: DomainEvent): boolean =>
  type === "ReviewApproved" && words["stage"] !== "schoolCheck";

/** Which event is news for whom in the office (N05, N09, N10, N15 of domain §9.2); opened tasks are told without an event. */
export const staffNews: { readonly [Type in EventType]?: (facts: Occurrence) => readonly StaffNews[] } = {
  // Nobody has a task until a list is prepared, so whoever prepares it must hear that it can be.
  ReviewApproved: ({ event, school }) =>
    school && !isNoNews(event)
      ? [{ staffId: school.offices.aidOfficerId, news: { about: "waitsForList", id: school.code } }]
      : [],
  ReviewReturned: (facts) =>
    facts.event.words["stage"] === "countyRecheck" && facts.school
      ? about("returnedByCounty", facts, [facts.school.offices.aidOfficerId, facts.school.offices.principalId])
      : [],
  ApplicationLapsed: (facts) => about("lapsed", facts, homeroomTeacherOf(facts)),
  TaskEscalated: handedOver,
  TaskReassigned: (facts) =>
    facts.event.words["why"] === undefined ? [{ staffId: String(facts.event.words["to"]) }] : handedOver(facts),
  TaskRecused: ({ event: { words } }) => (words["to"] === undefined ? [] : [{ staffId: String(words["to"]) }]),
  AidTerminated: entitlementChanged,
  AidAdjusted: entitlementChanged,
  ChangeRegistered: toConfirm,
  ChangePassedOn: toConfirm,
  ListPosted: toPhotograph,
  ListReposted: toPhotograph,
  ListSigned: (facts) => (facts.school ? about("schoolReported", facts, [facts.county.offices.centerHeadId]) : []),
  DataRequested: (facts) => about("dataRequested", facts, [facts.county.offices.centerHeadId]),
  // The centre's head answers for personal data (N31).
  PrivacyIncident: (facts) => about("privacyIncident", facts, [facts.county.offices.centerHeadId]),
  IncidentRegistered: (facts) => {
    const { centerHeadId, auditorIds = [] } = facts.county.offices;
    return about("privacyIncident", facts, [centerHeadId, ...auditorIds]);
  },
  RevealsLimited: (facts) => about("revealsLimited", facts, [facts.county.offices.centerHeadId]),
  ObjectionRaised: (facts) =>
    about("objectionRaised", facts, [facts.school?.offices.aidOfficerId ?? facts.county.offices.centerHeadId]),
  MakeupOpened: (facts) => (facts.school ? about("missed", facts, makeupHearers(facts.school)) : []),
};
