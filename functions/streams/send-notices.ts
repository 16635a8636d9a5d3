import type { Application } from "../../domain/application/application.ts";
import { msOf } from "../../domain/calendar/time.ts";
import type { Calendar } from "../../domain/calendar/working-days.ts";
import type { Campaign } from "../../domain/campaign/campaign.ts";
import type { County } from "../../domain/county/county.ts";
import type { EventType } from "../../domain/history/domain-event.ts";
import { dataAnswerNotice } from "../../domain/notice/data-notices.ts";
import { isNoNews, type StaffNews, staffNews } from "../../domain/notice/news-for.ts";
import { familyNotices } from "../../domain/notice/notices-for.ts";
import { objectorNotices } from "../../domain/notice/objection-notices.ts";
import { unitNews } from "../../domain/notice/unit-news.ts";
import type { Dependencies, HistoryItem } from "../dependencies.ts";
import { notifyFamily, notifyObjector } from "../notices/notify.ts";
import { tellStaff } from "../notices/tell-staff.ts";
import { type HistoryEntry, historyEntry } from "../repositories/record-store.ts";
import { sideBySide } from "../side-by-side.ts";
import { TaskError } from "../task-error.ts";
import { inTurn, type Work } from "./in-turn.ts";
import { noteFamilies } from "./note-families.ts";
import { noteIncident } from "./note-incident.ts";

const atOnce = 16;
const quietKnownMs = 5000;

type Desk = {
  readonly deps: Dependencies;
  readonly county: County;
  readonly campaign: Campaign;
  readonly calendar: Calendar;
  /** Tells a person something once for all entries of the page, which are older than the telling. */
  readonly tell: (news: StaffNews) => Promise<void>;
  /** Pupils to whose families no machine writes, as known a few seconds ago at most; of one family alone whoever mails it asks. */
  readonly quiet: () => Promise<ReadonlySet<string> | undefined>;
};

type Hurried = Desk & { readonly msLeft: () => number };

/** What gives a list a window its families have not been told of. */
const givesDates: readonly EventType[] = ["ListPosted", "ListReposted", "ListWindowLengthened"];

const concernsAnybody = ({ event }: HistoryEntry): boolean => {
  const { type } = event;
  return (
    givesDates.includes(type) ||
    type in familyNotices ||
    type in objectorNotices ||
    type === "DataRequestDecided" ||
    (type in staffNews && !isNoNews(event)) ||
    type in unitNews
  );
};

const quietFor = (deps: Dependencies, items: readonly HistoryItem[]): Desk["quiet"] => {
  let known: { readonly marks: Promise<ReadonlySet<string>>; readonly until: number } | undefined;
  return async () => {
    if (items.length === 1) return undefined;
    const now = msOf(deps.clock.now());
    if (known === undefined || now >= known.until) known = { marks: deps.pupils.quiet(), until: now + quietKnownMs };
    return known.marks;
  };
};

/** What a page's entries tell is older than the page, so whoever is told once and looks then sees all of it. */
const tellerFor = (deps: Dependencies): Desk["tell"] => {
  const told = new Map<string, Promise<void>>();
  return (news) => {
    const what = JSON.stringify(news);
    const telling = told.get(what) ?? tellStaff(deps, news);
    told.set(what, telling);
    telling.catch(() => told.delete(what));
    return telling;
  };
};

const openDesk = async (deps: Dependencies, items: readonly HistoryItem[]): Promise<Desk> => {
  const [county, campaign, calendar] = await Promise.all([deps.county.get(), deps.campaign.get(), deps.calendar.get()]);
  if (county === undefined || campaign === undefined) throw new TaskError("RecordBroken", "the county has no campaign");
  return { deps, county, campaign, calendar, tell: tellerFor(deps), quiet: quietFor(deps, items) };
};

/** Begins a page of the history: turns entries into notices to families and objectors and into news for the staff. */
export const openNotices = async (deps: Dependencies, items: readonly HistoryItem[]): Promise<Work> => {
  let desk: Promise<Desk> | undefined;
  return async ({ body }, msLeft) => {
    const entry = historyEntry(body);
    if (!concernsAnybody(entry)) return;
    desk ??= openDesk(deps, items);
    await noteEntry({ ...(await desk), msLeft }, entry);
  };
};

/**
 * Notes a page of the history: one aggregate's entries in order, different ones side by side. One that fails fails the
 * page, after the others; read again, nothing is sent twice.
 */
export const noteEvents = async (deps: Dependencies, items: readonly HistoryItem[]): Promise<void> =>
  inTurn(items, await openNotices(deps, items));

const noteEntry = async (desk: Hurried, entry: HistoryEntry): Promise<void> => {
  const { kind, id } = entry.event.subject;
  const { deps } = desk;
  if (kind === "application") return noteApplication(desk, entry, existing(await deps.applications.find(id), id));
  if (kind === "objection") return noteObjection(desk, entry);
  if (kind === "dataRequest") return noteDataRequest(desk, entry);
  if (kind === "incident") {
    const incident = existing(await deps.incidents.find(id), id);
    const noted = { incident, county: desk.county, cause: entry.hash, msLeft: desk.msLeft };
    const hopeless = await noteIncident(deps, noted);
    await tellOffice(desk, entry, {});
    for (const failure of hopeless) throw failure;
    return;
  }
  if (entry.event.type in unitNews) return tellUnits(desk, entry);
  if (kind === "makeup") {
    const { schoolCode } = existing(await deps.makeups.find(id), id);
    return tellOffice(desk, entry, { schoolCode });
  }
  if (kind === "change") {
    const { schoolCode } = existing(await deps.changes.find(id), id);
    return tellOffice(desk, entry, { schoolCode });
  }
  // What is passed on in supervision is told like everywhere else, and concerns no school.
  if (kind !== "list") return tellOffice(desk, entry, {});
  const { event, hash: cause } = entry;
  const list = existing(await deps.lists.find(id), id);
  const concernsFamilies = givesDates.includes(event.type) || event.type === "PrivacyIncident";
  const noted = { event, list, county: desk.county, cause, msLeft: desk.msLeft };
  const hopeless = concernsFamilies ? await noteFamilies(deps, noted) : [];
  await tellOffice(desk, entry, list.level === "school" ? { schoolCode: list.scope } : {});
  for (const failure of hopeless) throw failure;
};

const noteApplication = async (desk: Desk, entry: HistoryEntry, application: Application): Promise<void> => {
  const { event, hash } = entry;
  const { deps, county, campaign, calendar } = desk;
  const occasion = { now: event.at, calendar, campaign };
  const draft = familyNotices[event.type]?.({ event, county, occasion, application });
  if (draft) {
    const quiet = await desk.quiet();
    await notifyFamily(deps, { draft, cause: hash, county, application, ...(quiet && { quiet }) });
  }
  await tellOffice(desk, entry, { schoolCode: application.schoolCode, application });
};

const noteObjection = async (desk: Desk, entry: HistoryEntry): Promise<void> => {
  const { event, hash } = entry;
  const { deps, county, campaign, calendar } = desk;
  const objection = existing(await deps.objections.find(event.subject.id), event.subject.id);
  const occasion = { now: event.at, calendar, campaign };
  const draft = objectorNotices[event.type]?.({ event, county, occasion, objection });
  if (draft) await notifyObjector(deps, { draft, cause: hash, county, objection });
  await tellOffice(desk, entry, objection.level === "school" ? { schoolCode: objection.unit } : {});
};

/** The centre hears that a family asks, the family that it was answered; nobody is left to hear of it once the file is erased. */
const noteDataRequest = async (desk: Desk, entry: HistoryEntry): Promise<void> => {
  const { deps, county } = desk;
  const request = existing(await deps.dataRequests.find(entry.event.subject.id), entry.event.subject.id);
  const recognition = await deps.recognitions.find(request.receiptNo);
  const application = recognition && (await deps.applications.find(recognition.applicationIds[0] ?? ""));
  const draft = application && dataAnswerNotice({ request, application, county });
  if (draft) await notifyFamily(deps, { draft, cause: entry.hash, county, application });
  await tellOffice(desk, entry, {});
};

type Place = { readonly schoolCode?: string; readonly application?: Application };

const tellOffice = async ({ deps, county, tell }: Desk, { event }: HistoryEntry, place: Place): Promise<void> => {
  const newsOf = staffNews[event.type];
  if (newsOf === undefined) return;
  const school = place.schoolCode === undefined ? undefined : await deps.schools.find(place.schoolCode);
  for (const news of newsOf({ event, county, school, application: place.application })) await tell(news);
};

const tellUnits = async ({ deps, county }: Desk, { event }: HistoryEntry): Promise<void> => {
  const grid = await deps.grid.get();
  if (grid === undefined) throw new TaskError("RecordBroken", "the county has no supervision grid");
  const told = unitNews[event.type]?.({ event, county, grid }) ?? [];
  await sideBySide(told, atOnce, (news) => tellStaff(deps, news));
};

const existing = <Found>(record: Found | undefined, id: string): Found => {
  if (record === undefined) throw new TaskError("RecordBroken", id);
  return record;
};
