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
  const ofSubject = (subject: Subject, sk: string) => key(`${subject.kind}#${subject.id}`, sk);
  return {
    access: (fileId: string, sk: string) => key(`accessLog#${fileId}`, `access#${sk}`),
    accessBy: (staffId: string, sk: string) => key(`accesses-by#${staffId}`, sk),
    accessesAt: (unit: string, sk: string) => key(`accesses-at#${unit}`, sk),
    accesses: (sk: string) => key("accesses", sk),
    accessLog: (id: string) => key(`accessLog#${id}`, "case"),
    accessReview: (id: string) => key(`accessReview#${id}`, "case"),
    accessReviews: (unit: string, sk: string) => key(`access-reviews#${unit}`, sk),
    absence: (id: string) => key(`absence#${id}`, "case"),
    absences: (sk: string) => key("absences", sk),
    absencesOf: (staffId: string, sk: string) => key(`absences-of#${staffId}`, sk),
    anchor: (day: string) => key("anchors", day),
    anchorNote: (id: string) => key("anchor-notes", id),
    anchorPage: (day: string, page: number) => key(`anchor#${day}`, `page#${padded(page, 4)}`),
    announcement: (id: string) => key(`announcement#${id}`, "case"),
    announcements: (sk: string) => key("announcements", sk),
    application: (id: string) => key(`application#${id}`, "case"),
    attempts: (of: string) => key(`attempts#${of}`, "attempts"),
    bulletin: (id: string) => key(`bulletin#${id}`, "case"),
    bulletins: (sk: string) => key("bulletins", sk),
    calendar: key(`calendar#${calendarId}`, "case"),
    campaign: key("county", "campaign"),
    change: (id: string) => key(`change#${id}`, "case"),
    changeBy: (staffId: string, sk: string) => key(`changes-by#${staffId}`, sk),
    changeOf: (unit: string, sk: string) => key(`changes#${unit}`, sk),
    claim: (pupilKey: string, campaignId: string, programme: string) =>
      key(`pupil#${pupilKey}`, `claim#${campaignId}#${programme}`),
    corrections: (unit: string, sk: string) => key(`corrections#${unit}`, sk),
    county: key("county", "county"),
    cycle: (id: string) => key(`cycle#${id}`, "case"),
    cycles: (sk: string) => key("cycles", sk),
    cursor: (reader: string) => key(`reader#${reader}`, "cursor"),
    draft: (receiptNo: string) => key(`draft#${receiptNo}`, "draft"),
    escalation: (id: string) => key(`escalation#${id}`, "case"),
    escalationsOf: (unitId: string, sk: string) => key(`escalations#${unitId}`, sk),
    escalationsOpen: (sk: string) => key("escalations", sk),
    evidence: (listId: string, sk: string) => key(`list#${listId}`, `evidence#${sk}`),
    file: (id: string) => key(`file#${id}`, "file"),
    fileOf: (subject: StoredFile["about"], sk: string) => key(`files#${subject.kind}#${subject.id}`, sk),
    finding: (id: string) => key(`finding#${id}`, "case"),
    findingLedger: (cycleId: string) => key(`cycle#${cycleId}`, "ledger"),
    findingsDue: (sk: string) => key("findings", sk),
    findingsIn: (cycleId: string, sk: string) => key(`findings#${cycleId}`, sk),
    findingsOwnedBy: (staffId: string, sk: string) => key(`findings-of#${staffId}`, sk),
    form: (receiptNo: string, version: number) => key(`recognition#${receiptNo}`, `form#${padded(version, 3)}`),
    grid: key(`grid#${county}`, "case"),
    guarantee: (id: string) => key(`guarantee#${id}`, "case"),
    guaranteesOf: (schoolCode: string, sk: string) => key(`guarantees#${schoolCode}`, sk),
    helpTally: (schoolCode: string) => key(`help#${schoolCode}`, "tally"),
    helpTallies: (sk: string) => key("help-tallies", sk),
    historyCheck: key("county", "history-check"),
    history: (pk: string, version: number, index: number): ItemKey => ({
      pk,
      sk: entryKey(version, index),
    }),
    inspection: (id: string) => key(`inspection#${id}`, "case"),
    inspectionsIn: (cycleId: string, sk: string) => key(`inspections#${cycleId}`, sk),
    inspectionsOf: (unitId: string, sk: string) => key(`inspections-of#${unitId}`, sk),
    inLists: (campaignId: string, sk: string) => key(`lists#${campaignId}`, sk),
    inSchool: (campaignId: string, schoolCode: string, sk: string) => key(`school#${campaignId}#${schoolCode}`, sk),
    letter: (id: string) => key(`responsibilityLetter#${id}`, "case"),
    lettersTo: (staffId: string, sk: string) => key(`letters-to#${staffId}`, sk),
    lettersUnder: (upperId: string, sk: string) => key(`letters-under#${upperId}`, sk),
    lettersUnsigned: (year: number, sk: string) => key(`letters-unsigned#${year}`, sk),
    line: (listId: string, serial: number) => key(`list#${listId}`, `line#${padded(serial, 6)}`),
    link: (hash: string) => key(`link#${hash}`, "link"),
    list: (id: string) => key(`list#${id}`, "case"),
    mailbox: (staffId: string) => key(`staff#${staffId}`, "mailbox"),
    makeup: (id: string) => key(`makeup#${id}`, "case"),
    makeupIn: (campaignId: string, sk: string) => key(`makeups#${campaignId}`, sk),
    makeupFor: (pupilKey: string, sk: string) => key(`missed#${pupilKey}`, sk),
    makeupOf: (schoolCode: string, sk: string) => key(`makeup#${schoolCode}`, sk),
    news: (since: string, staffId: string) => key("news", `${since}#${staffId}`),
    notice: (subject: Subject, reference: string) => ofSubject(subject, `notice#${reference}`),
    objection: (id: string) => key(`objection#${id}`, "case"),
    objectionsOf: (unit: string, sk: string) => key(`objections#${unit}`, sk),
    outbox: (sk: string) => key("outbox", sk),
    pupil: (pupilKey: string) => key(`pupil#${pupilKey}`, "register"),
    quiet: (pupilKey: string) => key("quiet", pupilKey),
    recognition: (receiptNo: string) => key(`recognition#${receiptNo}`, "case"),
    registerOf: (schoolCode: string, sk: string) => key(`register#${schoolCode}`, sk),
    school: (code: string) => key(`school#${code}`, "school"),
    session: (hash: string) => key(`session#${hash}`, "session"),
    sessionsOf: (staffId: string, sk: string) => key(`sessions#${staffId}`, sk),
    settlement: (id: string) => key(`settlement#${id}`, "case"),
    settlements: (sk: string) => key("settlements", sk),
    slip: (schoolCode: string, sk: string) => key(`slips#${schoolCode}`, sk),
    staff: (id: string) => key(`staff#${id}`, "staff"),
    staffByMail: (mailKey: string) => key(`staff-mail#${mailKey}`, "staff"),
    staffAt: (schoolCode: string, sk: string) => key(`staff-at#${schoolCode}`, sk),
    subject: (subject: Subject) => ofSubject(subject, "case"),
    sweep: key("county", "sweep"),
    tally: (campaignId: string) => key(`tally#${campaignId}`, "tally"),
    taskItem: (id: string) => key(`taskItem#${id}`, "case"),
    taskItemsIn: (year: number, sk: string) => key(`task-book#${year}`, sk),
    taskItemsOf: (staffId: string, sk: string) => key(`task-items-of#${staffId}`, sk),
    uptime: key("county", "uptime"),
    wait: (subject: Subject) => ofSubject(subject, "wait"),
    workOf: (assignee: string, sk: string) => key(`work#${assignee}`, sk),
  };
};

/** The part of a query that asks for everything whose sort key begins like this. */
export const prefixed = ({ pk, sk }: { readonly pk: string; readonly sk: string }) =>
  sk === "" ? { pk } : { pk, prefix: sk };
