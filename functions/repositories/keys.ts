import { calendarId } from "../../domain/calendar/county-calendar.ts";
import type { StoredFile } from "../../domain/file/stored-file.ts";
import type { DomainEvent } from "../../domain/history/domain-event.ts";
import { entryKey } from "../../domain/history/entry.ts";
import type { ItemKey } from "../dependencies.ts";

/** A whole number as text that sorts like the number. */
export const padded = (value: number, digits: number): string => String(value).padStart(digits, "0");

type Subject = DomainEvent["subject"];

/** Every key of one county's records; each begins with the county code, so that many counties share a table (design §5). */
export const keysFor = (county: string) => {
  const key = (pk: string, sk: string): ItemKey => ({ pk: `${county}#${pk}`, sk });
  /** Everything of a kind, in an order of its own. */
  const all = (kind: string) => (sk: string) => key(kind, sk);
  /** What belongs to somebody or something, by its id. */
  const under = (kind: string) => (id: string, sk: string) => key(`${kind}#${id}`, sk);
  /** A record by its id. */
  const one =
    (kind: string, sk = "case") =>
    (id: string) =>
      key(`${kind}#${id}`, sk);
  const ofSubject = (subject: Subject, sk: string) => key(`${subject.kind}#${subject.id}`, sk);
  return {
    access: (fileId: string, sk: string) => key(`accessLog#${fileId}`, `access#${sk}`),
    accessBy: under("accesses-by"),
    accessesAt: under("accesses-at"),
    accesses: all("accesses"),
    accessLog: one("accessLog"),
    accessReview: one("accessReview"),
    accessReviews: under("access-reviews"),
    absence: one("absence"),
    absences: all("absences"),
    absencesOf: under("absences-of"),
    anchor: (day: string) => key("anchors", day),
    anchorNote: (id: string) => key("anchor-notes", id),
    anchorPage: (day: string, page: number) => key(`anchor#${day}`, `page#${padded(page, 4)}`),
    announcement: one("announcement"),
    announcements: all("announcements"),
    application: one("application"),
    attempts: one("attempts", "attempts"),
    bulletin: one("bulletin"),
    bulletins: all("bulletins"),
    calendar: key(`calendar#${calendarId}`, "case"),
    campaign: key("county", "campaign"),
    change: one("change"),
    changeBy: under("changes-by"),
    changeOf: under("changes"),
    claim: (pupilKey: string, campaignId: string, programme: string) =>
      key(`pupil#${pupilKey}`, `claim#${campaignId}#${programme}`),
    corrections: under("corrections"),
    county: key("county", "county"),
    cycle: one("cycle"),
    cycles: all("cycles"),
    cursor: one("reader", "cursor"),
    dataRequest: one("dataRequest"),
    dataRequests: all("data-requests"),
    dataRequestsOf: under("data-requests"),
    draft: one("draft", "draft"),
    erasure: one("erasure"),
    erasures: all("erasures"),
    erasuresWanted: all("erasures-wanted"),
    escalation: one("escalation"),
    escalationsOf: under("escalations"),
    escalationsOpen: all("escalations"),
    evidence: (listId: string, sk: string) => key(`list#${listId}`, `evidence#${sk}`),
    file: one("file", "file"),
    fileOf: (subject: StoredFile["about"], sk: string) => key(`files#${subject.kind}#${subject.id}`, sk),
    finding: one("finding"),
    findingLedger: one("cycle", "ledger"),
    findingsDue: all("findings"),
    findingsIn: under("findings"),
    findingsOwnedBy: under("findings-of"),
    form: (receiptNo: string, version: number) => key(`recognition#${receiptNo}`, `form#${padded(version, 3)}`),
    grid: key(`grid#${county}`, "case"),
    guarantee: one("guarantee"),
    guaranteesOf: under("guarantees"),
    helpTally: one("help", "tally"),
    helpTallies: all("help-tallies"),
    historyCheck: key("county", "history-check"),
    history: (pk: string, version: number, index: number): ItemKey => ({
      pk,
      sk: entryKey(version, index),
    }),
    incident: one("incident"),
    incidents: all("incidents"),
    inspection: one("inspection"),
    inspectionsIn: under("inspections"),
    inspectionsOf: under("inspections-of"),
    inLists: under("lists"),
    inSchool: (campaignId: string, schoolCode: string, sk: string) => key(`school#${campaignId}#${schoolCode}`, sk),
    letter: one("responsibilityLetter"),
    lettersTo: under("letters-to"),
    lettersUnder: under("letters-under"),
    lettersUnsigned: (year: number, sk: string) => key(`letters-unsigned#${year}`, sk),
    line: (listId: string, serial: number) => key(`list#${listId}`, `line#${padded(serial, 6)}`),
    link: one("link", "link"),
    list: one("list"),
    mailbox: one("staff", "mailbox"),
    makeup: one("makeup"),
    makeupIn: under("makeups"),
    makeupFor: under("missed"),
    makeupOf: under("makeup"),
    news: (since: string, staffId: string) => key("news", `${since}#${staffId}`),
    notice: (subject: Subject, reference: string) => ofSubject(subject, `notice#${reference}`),
    objection: one("objection"),
    objectionsOf: under("objections"),
    outbox: all("outbox"),
    pupil: one("pupil", "register"),
    quiet: (pupilKey: string) => key("quiet", pupilKey),
    recognition: one("recognition"),
    registerOf: under("register"),
    retentionHold: one("retentionHold"),
    retentionHolds: all("retention-holds"),
    routineWalk: one("routine", "walk"),
    school: one("school", "school"),
    session: one("session", "session"),
    sessionsOf: under("sessions"),
    settlement: one("settlement"),
    settlements: all("settlements"),
    slip: under("slips"),
    staff: one("staff", "staff"),
    staffByMail: one("staff-mail", "staff"),
    staffAt: under("staff-at"),
    subject: (subject: Subject) => ofSubject(subject, "case"),
    sweep: key("county", "sweep"),
    tally: one("tally", "tally"),
    taskItem: one("taskItem"),
    taskItemsIn: (year: number, sk: string) => key(`task-book#${year}`, sk),
    taskItemsOf: under("task-items-of"),
    transfer: key("county", "transfer"),
    uptime: key("county", "uptime"),
    wait: (subject: Subject) => ofSubject(subject, "wait"),
    workOf: under("work"),
  };
};

/** The part of a query that asks for everything whose sort key begins like this. */
export const prefixed = ({ pk, sk }: { readonly pk: string; readonly sk: string }) =>
  sk === "" ? { pk } : { pk, prefix: sk };
