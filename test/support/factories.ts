import { Application, type ApplicationIn } from "../../domain/application/application.ts";
import { ApplicationForm } from "../../domain/application/application-form.ts";
import type { FrozenForm, Recognition } from "../../domain/application/recognition.ts";
import { nationalCalendar } from "../../domain/calendar/calendar.ts";
import { Day, endOfDay, Instant } from "../../domain/calendar/time.ts";
import type { Campaign } from "../../domain/campaign/campaign.ts";
import type { Pupil } from "../../domain/county/pupil.ts";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import type { Objection } from "../../domain/objection/objection.ts";
import { AidList, ListLine } from "../../domain/publicity/aid-list.ts";
import type { Occasion } from "../../domain/shared/occasion.ts";
import type { Purpose, Wait } from "../../domain/wait/wait.ts";
import { demoCampaign } from "../../local/demo/campaign.ts";
import { bankAccountFor, phoneFor, residentIdFor } from "../../local/demo/identifiers.ts";
import { centralSchool } from "./small-county.ts";

/** Nine in the morning of Monday, 7 September 2026. */
export const monday = Instant.parse("2026-09-07T01:00:00.000Z");

/** A record that has been stored so often. */
export const recorded = (version = 1) => ({ version, head: "" });

/** The demo campaign of autumn 2026, stored. */
export const aCampaign = (given: Partial<Campaign> = {}): Campaign => ({
  ...demoCampaign,
  record: recorded(),
  ...given,
});

/** Monday morning in the campaign of autumn 2026. */
export const anOccasion = (given: Partial<Occasion> = {}): Occasion => ({
  now: monday,
  calendar: nationalCalendar,
  campaign: aCampaign(),
  ...given,
});

/** A person of the office who may do nothing special unless roles are given. */
export const aStaffMember = (given: Partial<StaffMember> & Pick<StaffMember, "id">): StaffMember => ({
  kind: "staff",
  record: recorded(),
  name: "赵甲",
  email: `${given.id}@example.com`,
  unitName: centralSchool.name,
  roles: [{ role: "AUDITOR", scope: { of: "county" } }],
  ownChildren: [],
  ...given,
});

const pupilName = "钱麦甲";
const birthDate = Day.parse("2016-05-04");

/** Pupil number `sequence` of class 4.1 of the central school, who boards. */
export const aPupil = (given: Partial<Pupil> & { readonly sequence?: number } = {}): Pupil => {
  const { sequence = 0, ...rest } = given;
  return {
    kind: "pupil",
    record: recorded(),
    id: `pupil-${sequence}`,
    name: pupilName,
    sex: "1",
    birthDate,
    idNo: residentIdFor({ birthDate, sex: "1", sequence }),
    studentNo: `G${residentIdFor({ birthDate, sex: "1", sequence })}`,
    schoolCode: centralSchool.code,
    stage: "PRIMARY",
    grade: 4,
    classNo: 1,
    boarding: "boarding",
    provedCategories: ["MIN_LIVING"],
    ...rest,
  };
};

type FormParts = { readonly [Section in keyof ApplicationForm]?: Partial<ApplicationForm[Section]> };

/** A whole and valid form for that pupil; sections are given in part. */
export const aForm = (given: FormParts = {}, pupil: Pupil = aPupil()): ApplicationForm => {
  const { name, idNo, schoolCode, stage, grade, classNo, boarding } = pupil;
  const guardian = { name: "钱丙", relation: "father", phone: phoneFor(1), noticeChannel: "paper", ...given.guardian };
  const guardianId = residentIdFor({ birthDate: Day.parse("1986-05-04"), sex: "1", sequence: 7 });
  return ApplicationForm.parse({
    programmes: { codes: ["COMPULSORY_BOARDING"], ...given.programmes },
    pupil: {
      ...{ name, idNo, schoolCode, stage, grade, classNo, boarding },
      ...{ hukouType: "rural", address: "安禾县石桥镇第1村1组1号", ...given.pupil },
    },
    guardian: { idNo: guardianId, ...guardian },
    family: { size: 3, members: [], incomeSource: "farming", ...given.family },
    need: { categories: ["MIN_LIVING"], ...given.need },
    bank: {
      holder: "钱丙",
      holderRelation: "guardian",
      account: bankAccountFor(1),
      bankName: "安禾县农村信用联社",
      ...given.bank,
    },
    commitment: { processing: true, sensitive: true, publicity: true, truth: true, signature: guardian.name },
  });
};

const receiptNo = "SQ2026202700000001";
const campaignEnd = demoCampaign.endsAt;
const award = { category: "MIN_LIVING", level: "L2", amount: 50_000 };
const inAWeek = endOfDay(Day.parse("2026-09-14"));
const listed = { award, listId: `${demoCampaign.id}-${centralSchool.code}-0`, serial: 1 };
const reason = { code: "R04" };

const sofar = {
  guardian: { role: "GUARDIAN", by: receiptNo, at: monday },
  teacher: { role: "HOMEROOM_TEACHER", by: "teacher-1", at: monday },
  panel: { role: "SCHOOL_REVIEW_PANEL", by: "panel-1", at: monday },
  principal: { role: "PRINCIPAL", by: "principal-1", at: monday },
  reviewer: { role: "AID_CENTER_REVIEWER", by: "reviewer-1", at: monday },
  head: { role: "AID_CENTER_HEAD", by: "head", at: monday },
  deputy: { role: "DEPUTY_DIRECTOR", by: "deputy", at: monday },
};
const { guardian, teacher, panel, principal, reviewer, head, deputy } = sofar;

/** What each status holds unless a test says otherwise; the acts are those of a case that went straight there. */
const usual = {
  submitted: { dueAt: inAWeek, acts: [guardian] },
  classCheck: { dueAt: inAWeek, acts: [guardian] },
  schoolCheck: { dueAt: inAWeek, acts: [guardian, teacher] },
  correction: {
    ...{ dueAt: inAWeek, acts: [guardian], returnTo: "classCheck" },
    ...{ reason, asked: [{ field: "need.categories" }] },
  },
  schoolPublicity: { ...listed, acts: [guardian, teacher, panel] },
  countyRecheck: { dueAt: inAWeek, award, acts: [guardian, teacher, panel, principal] },
  countyPublicity: { ...listed, acts: [guardian, teacher, panel, principal, reviewer, head] },
  onHold: {
    ...{ ...listed, why: "objection", heldFrom: "schoolPublicity", objectionId: "objection-1" },
    acts: [guardian, teacher, panel],
  },
  approved: {
    ...{ award, approvedAt: monday, payBy: campaignEnd },
    acts: [guardian, teacher, panel, principal, reviewer, head, deputy],
  },
  rejected: {
    level: "school",
    unit: "school",
    reason,
    rejectedAt: monday,
    reconsiderBy: inAWeek,
    acts: [guardian, teacher],
  },
  withdrawn: { withdrawnAt: monday, acts: [guardian] },
  lapsed: { lapsedAt: monday, acts: [guardian] },
  terminated: {
    ...{ award, approvedAt: monday, terminatedAt: monday, cause: "falseStatement", recover: 50_000 },
    acts: [guardian, teacher, panel, principal, reviewer, head, deputy],
  },
} as const satisfies { readonly [status in Application["status"]]: object };

/** An application where a test needs it. */
export const anApplication = <Status extends Application["status"]>(
  given: { readonly status: Status } & Partial<ApplicationIn<Status>>,
): ApplicationIn<Status> =>
  Application.parse({
    kind: "application",
    record: recorded(3),
    id: `${receiptNo}-1`,
    receiptNo,
    campaignId: demoCampaign.id,
    programme: "COMPULSORY_BOARDING",
    ruleVersion: "S0-2018",
    schoolCode: centralSchool.code,
    township: centralSchool.township,
    ...{ stage: "PRIMARY", grade: 4, classNo: 1, boarding: "boarding" },
    proposedCategory: "MIN_LIVING",
    pupilKey: "pupil-key",
    pupilName,
    formVersion: 1,
    submittedAt: monday,
    returns: { classCheck: 0, schoolCheck: 0, countyRecheck: 0 },
    ...usual[given.status],
    ...given,
  }) as ApplicationIn<Status>;

/** The recognition of that application. */
export const aRecognition = (given: Partial<Recognition> = {}): Recognition => ({
  kind: "recognition",
  record: recorded(),
  receiptNo,
  campaignId: demoCampaign.id,
  schoolYear: demoCampaign.schoolYear,
  schoolCode: centralSchool.code,
  pupilKey: "pupil-key",
  pupilName,
  phoneEnding: "3399",
  guardian: { name: "钱丙", noticeChannel: "paper" },
  applicationIds: [`${receiptNo}-1`],
  formVersion: 1,
  submittedAt: monday,
  checks: [],
  ...given,
});

/** The frozen form of that application. */
export const aFrozenForm = (content: ApplicationForm = aForm()): FrozenForm => ({
  kind: "form",
  record: recorded(),
  receiptNo,
  formVersion: 1,
  savedAt: monday,
  content,
});

/** A list of the central school with one line; it hangs, or hung, from Monday. */
export const aList = (given: Partial<AidList> & Pick<AidList, "status">): AidList => {
  const scope = given.level === "county" ? "PRIMARY" : centralSchool.code;
  const hung = !["collecting", "prepared", "filling", "dissolved"].includes(given.status);
  const signed = ["signed", "heldOpen", "closed"].includes(given.status);
  const role = given.level === "county" ? "DEPUTY_DIRECTOR" : "PRINCIPAL";
  return AidList.parse({
    kind: "list",
    record: recorded(4),
    id: `${demoCampaign.id}-${scope}-0`,
    level: "school",
    campaignId: demoCampaign.id,
    scope,
    unitName: centralSchool.name,
    round: 0,
    preparedBy: "officer-1",
    preparedAt: monday,
    leftOut: [],
    ...{ lines: 1, amount: 50_000, held: 0, late: 0, cursor: "", actors: [] },
    ...(hung ? { window: aWindow } : {}),
    signatures: signed ? [{ role, by: "principal-1", at: monday, lines: 1, amount: 50_000 }] : [],
    ...given,
  });
};

const aWindow = {
  postedAt: monday,
  effectiveFrom: "2026-09-07",
  workingDays: 5,
  days: ["2026-09-08", "2026-09-09", "2026-09-10", "2026-09-11", "2026-09-14"],
  lastDay: "2026-09-14",
  endsAt: inAWeek,
  certainty: "final",
};

/** The line of that application on that list. */
export const aLine = (given: Partial<ListLine> = {}): ListLine =>
  ListLine.parse({
    kind: "line",
    record: recorded(),
    listId: listed.listId,
    serial: 1,
    applicationId: `${receiptNo}-1`,
    maskedName: "钱*甲",
    schoolName: centralSchool.name,
    ...{ stage: "PRIMARY", grade: 4, classNo: 1 },
    programme: "COMPULSORY_BOARDING",
    amount: 50_000,
    status: "listed",
    signature: 1,
    objections: 0,
    ...given,
  });

/** An open wait of that application, or of a list when one is given as its subject. */
export const aWait = (given: Partial<Wait> & { readonly purpose: Purpose }): Wait => ({
  kind: "wait",
  record: recorded(),
  subject: { kind: "application", id: `${receiptNo}-1` },
  number: 1,
  visit: { execution: `application-${receiptNo}-1-1`, state: "Class check", enteredAt: monday },
  subjectVersion: 3,
  resumeToken: "token-1",
  openedAt: monday,
  dueAt: inAWeek,
  unit: centralSchool.code,
  escalations: 0,
  ...given,
});

/** An objection to the line on that list. */
export const anObjection = (given: Partial<Objection> = {}): Objection => ({
  kind: "objection",
  record: recorded(),
  id: "YY000000000001",
  listId: listed.listId,
  level: "school",
  unit: centralSchool.code,
  nature: "objection",
  channel: "web",
  receivedAt: monday,
  about: { what: "notEntitled", serial: 1, applicationId: `${receiptNo}-1` },
  holds: "line",
  text: "这户不在我们村。",
  status: "received",
  answerBy: inAWeek,
  dueAt: inAWeek,
  conversation: [],
  ...given,
});
