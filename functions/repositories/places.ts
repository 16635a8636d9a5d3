import { Application } from "../../domain/application/application.ts";
import { Claim } from "../../domain/application/claim.ts";
import { FormDraft, FrozenForm, Recognition } from "../../domain/application/recognition.ts";
import { Announcement, Bulletin } from "../../domain/bulletin/bulletin.ts";
import { CountyCalendar } from "../../domain/calendar/county-calendar.ts";
import { Campaign } from "../../domain/campaign/campaign.ts";
import { PupilChange } from "../../domain/change/change.ts";
import { QuietPupil } from "../../domain/change/quiet-pupil.ts";
import { County } from "../../domain/county/county.ts";
import { Pupil } from "../../domain/county/pupil.ts";
import { School } from "../../domain/county/school.ts";
import { StaffMember } from "../../domain/county/staff-member.ts";
import { Tally } from "../../domain/county/tally.ts";
import { Escalation } from "../../domain/escalation/escalation.ts";
import { StoredFile } from "../../domain/file/stored-file.ts";
import { Finding } from "../../domain/finding/finding.ts";
import { InspectionCycle } from "../../domain/inspection/cycle.ts";
import { Inspection } from "../../domain/inspection/inspection.ts";
import { Link, Session } from "../../domain/link/link.ts";
import { MakeupCase } from "../../domain/makeup/makeup-case.ts";
import { Mailbox, NoticeRecord } from "../../domain/notice/notice-record.ts";
import { needsWork, Objection } from "../../domain/objection/objection.ts";
import { AidList, ListLine } from "../../domain/publicity/aid-list.ts";
import { Evidence } from "../../domain/publicity/evidence.ts";
import { Uptime } from "../../domain/publicity/uptime.ts";
import { Attempts } from "../../domain/shared/attempts.ts";
import type { Entity } from "../../domain/shared/entity.ts";
import { SupervisionGrid } from "../../domain/supervision/grid.ts";
import { Wait } from "../../domain/wait/wait.ts";
import type { Item, ItemKey } from "../dependencies.ts";
import { keysFor, padded } from "./keys.ts";
import { shortApplication } from "./short-application.ts";

type Kind = Entity["kind"];
type Of<K extends Kind> = Extract<Entity, { kind: K }>;

/** How one kind of record lies in the table: its schema, key, places in the sparse indexes, sealed fields and end of life. */
export type Place<K extends Kind> = {
  readonly schema: { readonly parse: (stored: unknown) => Of<K> };
  readonly key: (entity: Of<K>) => ItemKey;
  readonly indexes?: (entity: Of<K>) => NonNullable<Item["indexes"]>;
  /** Paths of fields sealed at rest; `*` seals a whole object as JSON. */
  readonly sealed?: readonly (readonly string[])[];
  /** How the record is written shorter, and read again. */
  readonly short?: { readonly [way in "write" | "read"]: (body: Item["body"]) => Item["body"] };
  readonly expiresAt?: (entity: Of<K>) => number;
};

const draftDays = 90;
const seconds = (instant: string, days = 0): number => Math.floor(Date.parse(instant) / 1000) + days * 86_400;

/** The queue an application stands in: waiting for a list, or its status. */
const queueOf = (application: Application): string =>
  "queuedAt" in application && application.queuedAt !== undefined
    ? application.status === "schoolCheck"
      ? "schoolList"
      : "countyList"
    : application.status;

/** The places of all kinds of records of one county. */
export const placesOf = (county: string, pupilKeyOf: (pupil: Pupil) => string): { readonly [K in Kind]: Place<K> } => {
  const keys = keysFor(county);
  return {
    announcement: {
      schema: Announcement,
      key: ({ id }) => keys.announcement(id),
      indexes: ({ id, signed }) => ({ lists: keys.announcements(`${signed ? "1" : "0"}#${id}`) }),
    },
    application: {
      schema: Application,
      key: ({ id }) => keys.application(id),
      short: shortApplication,
      sealed: [["reconsiderations"]],
      indexes: (application) => ({
        queue: keys.inSchool(
          application.campaignId,
          application.schoolCode,
          `${queueOf(application)}#${application.stage}#${application.grade}#${padded(application.classNo, 2)}#${application.id}`,
        ),
      }),
    },
    attempts: { schema: Attempts, key: ({ of }) => keys.attempts(of), expiresAt: ({ since }) => seconds(since, 1) },
    bulletin: {
      schema: Bulletin,
      key: ({ id }) => keys.bulletin(id),
      indexes: ({ id }) => ({ lists: keys.bulletins(id) }),
    },
    calendar: { schema: CountyCalendar, key: () => keys.calendar },
    campaign: { schema: Campaign, key: () => keys.campaign },
    change: {
      schema: PupilChange,
      key: ({ id }) => keys.change(id),
      sealed: [["pupilName"], ["details"], ["effects"], ["decided"]],
      indexes: ({ unit, status, registered: { by, at }, id }) => ({
        work: keys.changeOf(unit, `${status === "registered" ? "0" : "1"}#${at}#${id}`),
        queue: keys.changeBy(by, `${at}#${id}`),
      }),
    },
    claim: {
      schema: Claim,
      key: ({ pupilKey, campaignId, programme }) => keys.claim(pupilKey, campaignId, programme),
    },
    county: { schema: County, key: () => keys.county },
    cycle: {
      schema: InspectionCycle,
      key: ({ id }) => keys.cycle(id),
      indexes: ({ id }) => ({ lists: keys.cycles(id) }),
    },
    draft: {
      schema: FormDraft,
      key: ({ receiptNo }) => keys.draft(receiptNo),
      sealed: [["typed"], ["pupilName"]],
      expiresAt: ({ startedAt }) => seconds(startedAt, draftDays),
    },
    escalation: {
      schema: Escalation,
      key: ({ id }) => keys.escalation(id),
      sealed: [
        ["plan"],
        ["interview"],
        ["progress"],
        ["proposal"],
        ["statement"],
        ["decision"],
        ["recheck"],
        ["appeal"],
        ["correction"],
      ],
      indexes: ({ id, unitId, status, dueAt }) => ({
        lists: keys.escalationsOf(unitId, id),
        work: keys.escalationsOpen(`${status === "closed" ? "1" : "0"}#${dueAt}#${id}`),
      }),
    },
    evidence: {
      schema: Evidence,
      key: ({ listId, postedAt, shows }) =>
        keys.evidence(listId, `${postedAt}#${shows.what}${"photo" in shows ? `#${shows.photo.fileId}` : ""}`),
    },
    file: {
      schema: StoredFile,
      key: ({ id }) => keys.file(id),
      indexes: ({ about, purpose, askedAt, id }) => ({ lists: keys.fileOf(about, `${purpose}#${askedAt}#${id}`) }),
    },
    finding: {
      schema: Finding,
      key: ({ id }) => keys.finding(id),
      sealed: [["fact"], ["measure"], ["extension"], ["proof"], ["closed"], ["reopened"]],
      // Whoever looks for overdue ones asks for the open ones of the county in the order of their deadlines.
      indexes: ({ id, cycleId, unitId, ownerId, status, dueAt }) => ({
        lists: keys.findingsIn(cycleId, `${unitId}#${id}`),
        queue: keys.findingsOwnedBy(ownerId, `${status === "open" ? "0" : "1"}#${dueAt ?? ""}#${id}`),
        ...(status === "open" || status === "proved"
          ? { work: keys.findingsDue(`${status}#${dueAt ?? ""}#${id}`) }
          : {}),
      }),
    },
    form: {
      schema: FrozenForm,
      key: ({ receiptNo, formVersion }) => keys.form(receiptNo, formVersion),
      sealed: [
        ["content", "pupil", "idNo"],
        ["content", "guardian", "idNo"],
        ["content", "bank", "account"],
        ["content", "need"],
      ],
    },
    grid: { schema: SupervisionGrid, key: () => keys.grid },
    inspection: {
      schema: Inspection,
      key: ({ id }) => keys.inspection(id),
      sealed: [
        ["selfReport"],
        ["visit"],
        ["preliminary"],
        ["defence"],
        ["opinion"],
        ["dispute"],
        ["rectification"],
        ["recheck"],
      ],
      indexes: ({ id, cycleId, unitId, notifiedAt, onSiteFrom }) => ({
        lists: keys.inspectionsIn(cycleId, unitId),
        queue: keys.inspectionsOf(unitId, `${notifiedAt ?? onSiteFrom}#${id}`),
      }),
    },
    line: { schema: ListLine, key: ({ listId, serial }) => keys.line(listId, serial) },
    link: { schema: Link, key: ({ hash }) => keys.link(hash), expiresAt: ({ expiresAt }) => seconds(expiresAt, 30) },
    list: {
      schema: AidList,
      key: ({ id }) => keys.list(id),
      sealed: [["defects"]],
      indexes: ({ campaignId, level, scope, round }) => ({
        lists: keys.inLists(campaignId, `${level}#${scope}#${padded(round, 3)}`),
      }),
    },
    mailbox: {
      schema: Mailbox,
      key: ({ staffId }) => keys.mailbox(staffId),
      indexes: ({ staffId, newsSince }): NonNullable<Item["indexes"]> =>
        newsSince === undefined ? {} : { work: keys.news(newsSince, staffId) },
    },
    makeup: {
      schema: MakeupCase,
      key: ({ id }) => keys.makeup(id),
      sealed: [["pupilName"], ["note"], ["contact"], ["explanation", "text"]],
      indexes: ({ id, campaignId, schoolCode, status, answerBy, pupilKey }) => {
        const turn = status === "open" ? "0" : "1";
        return {
          work: keys.makeupOf(schoolCode, `${campaignId}#${turn}#${answerBy}#${id}`),
          lists: keys.makeupIn(campaignId, `${turn}#${schoolCode}#${answerBy}#${id}`),
          ...(status === "open" && pupilKey !== undefined
            ? { queue: keys.makeupFor(pupilKey, `${campaignId}#${id}`) }
            : {}),
        };
      },
    },
    notice: {
      schema: NoticeRecord,
      key: ({ subject, reference }) => keys.notice(subject, reference),
      indexes: (notice): NonNullable<Item["indexes"]> =>
        notice.sentAt !== undefined || notice.heldBack !== undefined
          ? {}
          : {
              work:
                notice.channel === "paper"
                  ? keys.slip(notice.schoolCode ?? "county", `${notice.createdAt}#${notice.reference}`)
                  : keys.outbox(`${notice.createdAt}#${notice.reference}`),
            },
    },
    objection: {
      schema: Objection,
      key: ({ id }) => keys.objection(id),
      sealed: [["text"], ["objector"], ["about", "child"], ["conversation"], ["extension"], ["reply"], ["review"]],
      // Those somebody must act on come first, in the order of their deadlines.
      indexes: (objection) => ({
        work: keys.objectionsOf(
          objection.unit,
          `${needsWork(objection) ? "0" : "1"}#${objection.dueAt}#${objection.id}`,
        ),
      }),
    },
    pupil: {
      schema: Pupil,
      key: (pupil) => keys.pupil(pupilKeyOf(pupil)),
      sealed: [["idNo"], ["studentNo"]],
      // Whoever looks for missed children asks for those whose need a department proves, school by school.
      indexes: ({ id, schoolCode, stage, grade, classNo, provedCategories }): NonNullable<Item["indexes"]> =>
        provedCategories.length === 0
          ? {}
          : { queue: keys.registerOf(schoolCode, `${stage}#${grade}#${padded(classNo, 2)}#${id}`) },
    },
    quiet: { schema: QuietPupil, key: ({ pupilKey }) => keys.quiet(pupilKey) },
    recognition: { schema: Recognition, key: ({ receiptNo }) => keys.recognition(receiptNo) },
    school: { schema: School, key: ({ code }) => keys.school(code) },
    session: {
      schema: Session,
      key: ({ hash }) => keys.session(hash),
      expiresAt: ({ expiresAt }) => seconds(expiresAt, 1),
    },
    staff: { schema: StaffMember, key: ({ id }) => keys.staff(id) },
    tally: { schema: Tally, key: ({ campaignId }) => keys.tally(campaignId) },
    uptime: { schema: Uptime, key: () => keys.uptime },
    wait: {
      schema: Wait,
      key: ({ subject }) => keys.wait(subject),
      sealed: [["resumeToken"]],
      indexes: ({ assignee, closed, dueAt, subject, purpose, unit }): NonNullable<Item["indexes"]> => {
        if (closed !== undefined) return {};
        if (assignee !== undefined) return { work: keys.workOf(assignee, `${dueAt}#${subject.id}`) };
        return purpose === "correction" ? { work: keys.corrections(unit, `${dueAt}#${subject.id}`) } : {};
      },
    },
  };
};
