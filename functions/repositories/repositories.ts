import type { Absence } from "../../domain/absence/absence.ts";
import type { Application } from "../../domain/application/application.ts";
import type { Claim } from "../../domain/application/claim.ts";
import type { Instant } from "../../domain/calendar/time.ts";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import type { StoredFile } from "../../domain/file/stored-file.ts";
import type { DomainEvent } from "../../domain/history/domain-event.ts";
import type { Objection } from "../../domain/objection/objection.ts";
import type { AidList } from "../../domain/publicity/aid-list.ts";
import { parseTaskId, subjectOf, type Wait } from "../../domain/wait/wait.ts";
import type { ItemKey } from "../dependencies.ts";
import { allRecords } from "./all-pages.ts";
import { padded, prefixed } from "./keys.ts";
import type { Past, RecordStore } from "./record-store.ts";
import { supervisionRepositories } from "./supervision-repositories.ts";

type Page = { readonly limit: number; readonly after?: string } & Past;
/** A page of what happened from one instant on and before another. */
type Span = Page & { readonly from: Instant; readonly to: Instant };

const within = (prefix: string, { from, to, ...rest }: Span) => ({
  ...rest,
  from: `${prefix}${from}`,
  to: `${prefix}${to}`,
  newestFirst: true,
});

/** The records by the office's nouns; every list is a page of an index, never a scan. */
export type Repositories = ReturnType<typeof createRepositories>;

/** Makes the repositories of one county over its record store. */
export const createRepositories = (store: RecordStore) => {
  const { at, find, findMany, page } = store;
  const waitOf = (subject: Wait["subject"]) => find("wait", at.wait(subject));

  return {
    accesses: {
      at: (key: ItemKey) => find("access", key),
      log: (id: string) => find("accessLog", at.accessLog(id)),
      /** Who looked at a file, the latest first. */
      ofFile: (fileId: string, rest: Span) =>
        page("access", { pk: at.access(fileId, "").pk, ...within("access#", rest) }),
      /** What a person looked at, the latest first. */
      by: (staffId: string, rest: Span) =>
        page("access", { index: "work", pk: at.accessBy(staffId, "").pk, ...within("", rest) }),
      /** What the people of a school, or of the county's bureau, looked at, the latest first. */
      ofUnit: (unit: string, rest: Span) =>
        page("access", { index: "queue", pk: at.accessesAt(unit, "").pk, ...within("", rest) }),
      /** Every look in the county, the latest first. */
      all: (rest: Span) => page("access", { index: "lists", pk: at.accesses("").pk, ...within("", rest) }),
      /** The reviews of the looks of a unit's people, the latest first. */
      reviews: (unit: string, rest: Page) =>
        page("accessReview", { index: "lists", pk: at.accessReviews(unit, "").pk, newestFirst: true, ...rest }),
    },
    absences: {
      find: (id: string) => find("absence", at.absence(id)),
      /** Everybody's absences that have not ended by this day, the first to end first; those to come are among them. */
      standing: (day: string): Promise<readonly Absence[] | undefined> =>
        allRecords((rest) => page("absence", { index: "lists", pk: at.absences("").pk, from: day, ...rest })),
      /** A person's absences, the latest first. */
      of: async (staffId: string): Promise<readonly Absence[]> =>
        (await page("absence", { index: "queue", pk: at.absencesOf(staffId, "").pk, limit: 50, newestFirst: true }))
          .records,
    },
    applications: {
      find: (id: string) => find("application", at.application(id)),
      findMany: (ids: readonly string[]) => findMany("application", ids.map(at.application)),
      /** What is claimed for a pupil in a campaign; read strongly, however stale an index is. */
      claims: async (pupilKey: string, campaignId: string): Promise<readonly Claim[]> =>
        (await page("claim", { ...prefixed(at.claim(pupilKey, campaignId, "")), limit: 100 })).records,
      /** Every application of a pupil in a campaign, at whichever school; read strongly. */
      ofPupil: async (pupilKey: string, campaignId: string): Promise<readonly Application[]> => {
        const { records } = await page("claim", { ...prefixed(at.claim(pupilKey, campaignId, "")), limit: 100 });
        return records.length === 0
          ? []
          : findMany(
              "application",
              records.map(({ applicationId }) => at.application(applicationId)),
            );
      },
      /** What was claimed for a pupil in every campaign there has been. */
      allClaims: async (pupilKey: string): Promise<readonly Claim[]> =>
        (await page("claim", { pk: at.pupil(pupilKey).pk, prefix: "claim#", limit: 500 })).records,
      /** Applications of a school in one queue (`schoolList`, `countyList` or a status), by class; all of them without a queue. */
      ofSchool: ({
        campaignId,
        schoolCode,
        queue,
        ...rest
      }: { readonly campaignId: string; readonly schoolCode: string; readonly queue?: string } & Page) =>
        page("application", {
          index: "queue",
          ...prefixed(at.inSchool(campaignId, schoolCode, queue === undefined ? "" : `${queue}#`)),
          ...rest,
        }),
    },
    recognitions: {
      find: (receiptNo: string) => find("recognition", at.recognition(receiptNo)),
      findMany: (receiptNos: readonly string[]) => findMany("recognition", receiptNos.map(at.recognition)),
      form: (receiptNo: string, version: number) => find("form", at.form(receiptNo, version)),
      draft: (receiptNo: string) => find("draft", at.draft(receiptNo)),
    },
    tasks: {
      waitOf,
      ofSubjects: (subjects: readonly Wait["subject"][]) => findMany("wait", subjects.map(at.wait)),
      /** The wait a task id names, if it still is the subject's present one. */
      find: async (taskId: string): Promise<Wait | undefined> => {
        const wait = await waitOf(subjectOf(taskId));
        return wait?.number === parseTaskId(taskId).number ? wait : undefined;
      },
      /** Open tasks of a person, the most urgent first. */
      ofAssignee: (staffId: string, rest: Page) =>
        page("wait", { index: "work", pk: at.workOf(staffId, "").pk, ...rest }),
      /** Corrections families owe a school's teachers, the most urgent first. */
      corrections: (schoolCode: string, rest: Page) =>
        page("wait", { index: "work", pk: at.corrections(schoolCode, "").pk, ...rest }),
    },
    lists: {
      find: (id: string) => find("list", at.list(id)),
      findMany: (ids: readonly string[]) => findMany("list", ids.map(at.list)),
      ofCampaign: (campaignId: string, past: Past = {}): Promise<readonly AidList[]> =>
        allRecords((rest) => page("list", { index: "lists", pk: at.inLists(campaignId, "").pk, ...rest, ...past })),
      ofScope: async (campaignId: string, level: AidList["level"], scope: string): Promise<readonly AidList[]> =>
        (await page("list", { index: "lists", ...prefixed(at.inLists(campaignId, `${level}#${scope}#`)), limit: 100 }))
          .records,
      line: (listId: string, serial: number) => find("line", at.line(listId, serial)),
      lines: (listId: string, serials: readonly number[]) =>
        findMany(
          "line",
          serials.map((serial) => at.line(listId, serial)),
        ),
      /** Lines by serial number, from this one on. */
      linesFrom: (listId: string, serial: number, limit: number) =>
        page("line", { pk: at.line(listId, 0).pk, from: `line#${padded(serial, 6)}`, to: "line$", limit }),
    },
    evidence: {
      at: (key: ItemKey) => find("evidence", key),
      /** All evidence of a list, posting by posting. */
      of: async (listId: string) =>
        (await page("evidence", { ...prefixed(at.evidence(listId, "")), limit: 200 })).records,
    },
    storedFiles: {
      find: (id: string) => find("file", at.file(id)),
      /** Every file asked for about a record, by purpose and time, refused ones too. */
      of: async (about: StoredFile["about"], purpose: StoredFile["purpose"]) =>
        (await page("file", { index: "lists", ...prefixed(at.fileOf(about, `${purpose}#`)), limit: 100 })).records,
    },
    objections: {
      find: (id: string) => find("objection", at.objection(id)),
      findMany: (ids: readonly string[]) => findMany("objection", ids.map(at.objection)),
      ofUnit: (unit: string, rest: Page) =>
        page("objection", { index: "work", pk: at.objectionsOf(unit, "").pk, ...rest }),
      /** Objections of a unit somebody must act on, the most urgent first. */
      openOf: async (unit: string, limit: number): Promise<readonly Objection[]> =>
        (await page("objection", { index: "work", ...prefixed(at.objectionsOf(unit, "0#")), limit })).records,
      /** The latest objections of a unit that nobody must act on any more. */
      latestDone: async (unit: string, limit: number): Promise<readonly Objection[]> =>
        (await page("objection", { index: "work", ...prefixed(at.objectionsOf(unit, "1#")), limit, newestFirst: true }))
          .records,
    },
    makeups: {
      find: (id: string) => find("makeup", at.makeup(id)),
      /** A school's cases of a campaign: the open ones first, the most urgent first. */
      ofSchool: (campaignId: string, schoolCode: string, rest: Page) =>
        page("makeup", { index: "work", ...prefixed(at.makeupOf(schoolCode, `${campaignId}#`)), ...rest }),
      /** All cases of a campaign: the open ones first, by school. */
      ofCampaign: (campaignId: string, rest: Page) =>
        page("makeup", { index: "lists", pk: at.makeupIn(campaignId, "").pk, ...rest }),
      /** Open cases of a pupil. */
      openFor: async (pupilKey: string, campaignId: string) =>
        (await page("makeup", { index: "queue", ...prefixed(at.makeupFor(pupilKey, `${campaignId}#`)), limit: 10 }))
          .records,
    },
    changes: {
      find: (id: string) => find("change", at.change(id)),
      /** Changes a unit confirms, the oldest first; those that are done, the latest first. */
      ofUnit: (unit: string, which: "open" | "done", rest: Page) =>
        page("change", {
          index: "work",
          pk: at.changeOf(unit, "").pk,
          prefix: which === "open" ? "0#" : "1#",
          newestFirst: which === "done",
          ...rest,
        }),
      /** Changes a person has entered, the latest first. */
      by: (staffId: string, rest: Page) =>
        page("change", { index: "queue", pk: at.changeBy(staffId, "").pk, newestFirst: true, ...rest }),
    },
    ...supervisionRepositories(store),
    county: { get: () => find("county", at.county) },
    /** The county's own calendar, as it is stored now. */
    countyCalendar: { get: () => find("calendar", at.calendar) },
    campaign: { get: () => find("campaign", at.campaign) },
    schools: { find: (code: string) => find("school", at.school(code)) },
    staff: {
      find: (id: string) => find("staff", at.staff(id)),
      /** Somebody as known half a minute ago at most: enough to compare families, never to let anybody in. */
      known: (id: string) => find("staff", at.staff(id)),
      findMany: (ids: readonly string[]) => findMany("staff", ids.map(at.staff)),
      /** Whoever is registered with this address, however it is written. */
      findByEmail: async (email: string): Promise<StaffMember | undefined> =>
        (await page("staff", { index: "queue", ...prefixed(at.staffByMail(store.mailKeyOf({ email }))), limit: 1 }))
          .records[0],
      /** Everybody who works at a school, by id. */
      ofSchool: (schoolCode: string): Promise<readonly StaffMember[]> =>
        allRecords((rest) => page("staff", { index: "lists", pk: at.staffAt(schoolCode, "").pk, ...rest })),
    },
    pupils: {
      find: (pupilKey: string) => find("pupil", at.pupil(pupilKey)),
      findByIdNo: (idNo: string) => find("pupil", at.pupil(store.pupilKeyOf({ idNo }))),
      /** Those of these pupils, or all pupils, to whose families no machine writes any more. */
      quiet: async (pupilKeys?: readonly string[]): Promise<ReadonlySet<string>> => {
        // There are few marks in a county: for many pupils one query costs less than a read for each.
        const marks = await (pupilKeys?.length === 1
          ? findMany("quiet", pupilKeys.map(at.quiet))
          : allRecords((rest) => page("quiet", { pk: at.quiet("").pk, ...rest })));
        return new Set(marks.map(({ pupilKey }) => pupilKey));
      },
      /** Pupils of a school whose need a department proves, by class. */
      provedOf: (schoolCode: string, rest: Page) =>
        page("pupil", { index: "queue", pk: at.registerOf(schoolCode, "").pk, ...rest }),
    },
    links: { find: (hash: string) => find("link", at.link(hash)) },
    sessions: {
      find: (hash: string) => find("session", at.session(hash)),
      /** Sessions of a member of staff, the latest first; ended ones may still be among them. */
      of: async (staffId: string) =>
        (await page("session", { index: "work", pk: at.sessionsOf(staffId, "").pk, limit: 50, newestFirst: true }))
          .records,
    },
    attempts: { find: (of: string) => find("attempts", at.attempts(of)) },
    tallies: { find: (campaignId: string) => find("tally", at.tally(campaignId)) },
    mailboxes: {
      find: (staffId: string) => find("mailbox", at.mailbox(staffId)),
      withNews: (rest: Page) => page("mailbox", { index: "work", pk: at.news("", "").pk, ...rest }),
    },
    notices: {
      at: (key: ItemKey) => find("notice", key),
      find: (subject: DomainEvent["subject"], reference: string) => find("notice", at.notice(subject, reference)),
      findMany: (named: readonly { readonly subject: DomainEvent["subject"]; readonly reference: string }[]) =>
        findMany(
          "notice",
          named.map(({ subject, reference }) => at.notice(subject, reference)),
        ),
      ofSubject: async (subject: DomainEvent["subject"]) =>
        (await page("notice", { pk: at.subject(subject).pk, prefix: "notice#", limit: 200 })).records,
      /** Mails that were recorded and have not gone out yet, the oldest first. */
      unsent: (rest: Page) => page("notice", { index: "work", pk: at.outbox("").pk, ...rest }),
      /** Paper slips a school still has to hand out. */
      slips: (schoolCode: string, rest: Page) =>
        page("notice", { index: "work", pk: at.slip(schoolCode, "").pk, ...rest }),
    },
    sweeps: { get: () => find("sweep", at.sweep) },
    dataRequests: {
      find: (id: string) => find("dataRequest", at.dataRequest(id)),
      /** What a family has asked, the oldest first. */
      ofFile: (receiptNo: string) =>
        allRecords((rest) => page("dataRequest", { index: "lists", pk: at.dataRequestsOf(receiptNo, "").pk, ...rest })),
      /** Those that are not answered come first, the most urgent first. */
      all: (rest: Page) => page("dataRequest", { index: "work", pk: at.dataRequests("").pk, ...rest }),
      /** Granted wishes to be erased. */
      granted: (rest: Page) => page("dataRequest", { index: "queue", pk: at.erasuresWanted("").pk, ...rest }),
    },
    erasures: {
      /** The proofs of what was erased, the latest first. */
      latest: (rest: Page) => page("erasure", { index: "lists", pk: at.erasures("").pk, newestFirst: true, ...rest }),
      /** Every proof, the oldest first. */
      all: (rest: Page) => page("erasure", { index: "lists", pk: at.erasures("").pk, ...rest }),
    },
    incidents: {
      find: (id: string) => find("incident", at.incident(id)),
      /** Registered incidents, the latest first. */
      latest: (rest: Page) => page("incident", { index: "lists", pk: at.incidents("").pk, newestFirst: true, ...rest }),
    },
    retentionHolds: {
      find: (id: string) => find("retentionHold", at.retentionHold(id)),
      /** What is held now. */
      standing: () =>
        allRecords((rest) =>
          page("retentionHold", { index: "lists", pk: at.retentionHolds("").pk, prefix: "0#", ...rest }),
        ),
    },
    routineWalks: { find: (routine: string) => find("routineWalk", at.routineWalk(routine)) },
    transfers: { get: () => find("transfer", at.transfer) },
    uptime: { get: () => find("uptime", at.uptime) },
    history: { of: store.historyOf },
  };
};
