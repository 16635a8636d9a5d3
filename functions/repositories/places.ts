import { Absence } from "../../domain/absence/absence.ts";
import { Access, AccessLog, AccessReview } from "../../domain/access/access.ts";
import { Application } from "../../domain/application/application.ts";
import { Claim } from "../../domain/application/claim.ts";
import { FormDraft, FrozenForm, Recognition } from "../../domain/application/recognition.ts";
import { CountyCalendar } from "../../domain/calendar/county-calendar.ts";
import { Campaign } from "../../domain/campaign/campaign.ts";
import { PupilChange } from "../../domain/change/change.ts";
import { QuietPupil } from "../../domain/change/quiet-pupil.ts";
import { County } from "../../domain/county/county.ts";
import { Pupil } from "../../domain/county/pupil.ts";
import { School } from "../../domain/county/school.ts";
import { StaffMember } from "../../domain/county/staff-member.ts";
import { Tally } from "../../domain/county/tally.ts";
import { StoredFile } from "../../domain/file/stored-file.ts";
import { Link, Session } from "../../domain/link/link.ts";
import { MakeupCase } from "../../domain/makeup/makeup-case.ts";
import { Mailbox, NoticeRecord } from "../../domain/notice/notice-record.ts";
import { needsWork, Objection } from "../../domain/objection/objection.ts";
import { AidList, ListLine } from "../../domain/publicity/aid-list.ts";
import { Evidence } from "../../domain/publicity/evidence.ts";
import { Uptime } from "../../domain/publicity/uptime.ts";
import { Attempts } from "../../domain/shared/attempts.ts";
import { Sweep } from "../../domain/sweep/sweep.ts";
import { Transfer } from "../../domain/transfer/transfer.ts";
import { Wait } from "../../domain/wait/wait.ts";
import type { Item } from "../dependencies.ts";
import { keysFor, padded } from "./keys.ts";
import type { Kind, Place } from "./place.ts";
import { retentionPlacesOf } from "./retention-places.ts";
import { shortApplication } from "./short-application.ts";
import { shortRecognition } from "./short-recognition.ts";
import { supervisionPlacesOf } from "./supervision-places.ts";

const draftDays = 90;
/** The nightly job erases with proof; what the store forgets by itself is for what that job never reached. */
const proofDays = 30;
const seconds = (instant: string, days = 0): number => Math.floor(Date.parse(instant) / 1000) + days * 86_400;

/** The queue an application stands in: waiting for a list, or its status. */
const queueOf = (application: Application): string =>
  "queuedAt" in application && application.queuedAt !== undefined
    ? application.status === "schoolCheck"
      ? "schoolList"
      : "countyList"
    : application.status;

/** Keyed hashes by which people are found without their numbers and addresses. */
type KeysOf = {
  readonly pupilKeyOf: (pupil: Pupil) => string;
  readonly mailKeyOf: (staff: StaffMember) => string;
};

/** The places of all kinds of records of one county. */
export const placesOf = (county: string, { pupilKeyOf, mailKeyOf }: KeysOf): { readonly [K in Kind]: Place<K> } => {
  const keys = keysFor(county);
  return {
    ...supervisionPlacesOf(keys),
    ...retentionPlacesOf(keys),
    access: {
      schema: Access,
      key: ({ fileId, at, id }) => keys.access(fileId, `${at}#${id}`),
      sealed: [["because"]],
      // Openings by a family's facts are found under their file: among the office's looks they would hide those of the office.
      indexes: ({ at, id, by, unit, why }): NonNullable<Item["indexes"]> =>
        why === "factsTyped"
          ? {}
          : {
              lists: keys.accesses(`${at}#${id}`),
              work: keys.accessBy(by, `${at}#${id}`),
              queue: keys.accessesAt(unit, `${at}#${id}`),
            },
    },
    accessLog: { schema: AccessLog, key: ({ id }) => keys.accessLog(id) },
    accessReview: {
      schema: AccessReview,
      key: ({ id }) => keys.accessReview(id),
      sealed: [["remark"]],
      indexes: ({ unit, at, id }) => ({ lists: keys.accessReviews(unit, `${at}#${id}`) }),
    },
    absence: {
      schema: Absence,
      key: ({ id }) => keys.absence(id),
      // Those that have not been ended stand in the order in which they end by themselves.
      indexes: ({ id, staffId, from, until, ended }): NonNullable<Item["indexes"]> => ({
        queue: keys.absencesOf(staffId, `${from}#${id}`),
        ...(ended === undefined && { lists: keys.absences(`${until ?? "9999-12-31"}#${id}`) }),
      }),
    },
    application: {
      schema: Application,
      key: ({ id }) => keys.application(id),
      short: shortApplication,
      sealed: [
        ["pupilName"],
        ["proposedCategory"],
        ["award"],
        ["formerAward"],
        ["aside"],
        ["reason"],
        ["suggestedRefusal"],
        ["asked"],
        ["lastCorrection"],
        ["reconsiderations"],
      ],
      indexes: (application) => ({
        queue: keys.inSchool(
          application.campaignId,
          application.schoolCode,
          `${queueOf(application)}#${application.stage}#${application.grade}#${padded(application.classNo, 2)}#${application.id}`,
        ),
      }),
    },
    attempts: { schema: Attempts, key: ({ of }) => keys.attempts(of), expiresAt: ({ since }) => seconds(since, 1) },
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
    draft: {
      schema: FormDraft,
      key: ({ receiptNo }) => keys.draft(receiptNo),
      sealed: [["typed"], ["pupilName"], ["phoneEnding"], ["onBehalf"]],
      expiresAt: ({ startedAt }) => seconds(startedAt, draftDays + proofDays),
    },
    evidence: {
      schema: Evidence,
      key: ({ listId, postedAt, shows }) =>
        keys.evidence(listId, `${postedAt}#${shows.what}${"photo" in shows ? `#${shows.photo.fileId}` : ""}`),
    },
    file: {
      schema: StoredFile,
      key: ({ id }) => keys.file(id),
      sealed: [["label"]],
      indexes: ({ about, purpose, askedAt, id }) => ({ lists: keys.fileOf(about, `${purpose}#${askedAt}#${id}`) }),
    },
    form: {
      schema: FrozenForm,
      key: ({ receiptNo, formVersion }) => keys.form(receiptNo, formVersion),
      sealed: [["content"]],
    },
    line: { schema: ListLine, key: ({ listId, serial }) => keys.line(listId, serial), sealed: [["refusal"]] },
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
      sealed: [["pupilName"], ["note"], ["contact"], ["explanation"]],
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
      sealed: [["words"]],
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
      sealed: [["name"], ["sex"], ["birthDate"], ["idNo"], ["studentNo"], ["provedCategories"]],
      // Whoever looks for missed children asks for those whose need a department proves, school by school.
      indexes: ({ id, schoolCode, stage, grade, classNo, provedCategories }): NonNullable<Item["indexes"]> =>
        provedCategories.length === 0
          ? {}
          : { queue: keys.registerOf(schoolCode, `${stage}#${grade}#${padded(classNo, 2)}#${id}`) },
    },
    quiet: { schema: QuietPupil, key: ({ pupilKey }) => keys.quiet(pupilKey) },
    recognition: {
      schema: Recognition,
      key: ({ receiptNo }) => keys.recognition(receiptNo),
      short: shortRecognition,
      sealed: [["pupilName"], ["phoneEnding"], ["guardian"], ["onBehalf"], ["checks"]],
    },
    school: { schema: School, key: ({ code }) => keys.school(code) },
    session: {
      schema: Session,
      key: ({ hash }) => keys.session(hash),
      indexes: ({ of, openedAt, hash }): NonNullable<Item["indexes"]> =>
        of.who === "staff" ? { work: keys.sessionsOf(of.staffId, `${openedAt ?? ""}#${hash}`) } : {},
      expiresAt: ({ expiresAt }) => seconds(expiresAt, 1),
    },
    staff: {
      schema: StaffMember,
      key: ({ id }) => keys.staff(id),
      sealed: [["email"], ["phone"], ["homeAddress"], ["ownChildren"]],
      indexes: (staff) => {
        const own = staff.roles.flatMap(({ scope }) => ("schoolCode" in scope ? [scope.schoolCode] : []))[0];
        return {
          queue: keys.staffByMail(mailKeyOf(staff)),
          ...(own === undefined ? {} : { lists: keys.staffAt(own, staff.id) }),
        };
      },
    },
    sweep: { schema: Sweep, key: () => keys.sweep },
    tally: { schema: Tally, key: ({ campaignId }) => keys.tally(campaignId) },
    transfer: { schema: Transfer, key: () => keys.transfer },
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
