import type { Application } from "../../domain/application/application.ts";
import type { EventType } from "../../domain/history/domain-event.ts";
import type { NoticeRecord } from "../../domain/notice/notice-record.ts";
import type { AidList } from "../../domain/publicity/aid-list.ts";
import type { FaultyCounty } from "./exactly-once-county.ts";

type Standing = { readonly state: string; readonly ends: boolean };

/** In which state of its workflow an application stands by its record alone; written down here once more, on purpose. */
const standingOf = (application: Application): Standing => {
  const running = (state: string): Standing => ({ state, ends: false });
  const ended = (state: string): Standing => ({ state, ends: true });
  switch (application.status) {
    case "submitted":
    case "classCheck":
      return running("Class check");
    case "schoolCheck":
      return running(application.queuedAt === undefined ? "School check" : "School publicity");
    case "countyRecheck":
      return running(application.queuedAt === undefined ? "County recheck" : "County publicity");
    case "schoolPublicity":
      return running("School publicity");
    case "countyPublicity":
      return running("County publicity");
    case "correction":
      return running("Correction");
    case "approved":
      return ended("Approved");
    case "rejected":
      return ended("Rejected");
    case "withdrawn":
      return ended("Withdrawn");
    case "lapsed":
      return ended("Lapsed");
    default:
      throw new Error(`nobody in this county makes an application ${application.status}`);
  }
};

const listStates: { readonly [Status in AidList["status"]]?: Standing } = {
  prepared: { state: "Posting", ends: false },
  posted: { state: "Publicity window", ends: false },
  takenDown: { state: "Signature", ends: false },
  closed: { state: "Closed", ends: true },
  dissolved: { state: "Dissolved", ends: true },
};

const runsOf = (county: FaultyCounty, begins: string) =>
  (["RUNNING", "SUCCEEDED", "FAILED", "TIMED_OUT", "ABORTED"] as const)
    .flatMap((status) => county.office().engine.list({ status, limit: 1000 }))
    .filter(({ name }) => name.startsWith(`${begins}-`));

type Carried = { readonly kind: "application" | "list"; readonly id: string; readonly begins: string };

/** What is wrong with the runs of a record: it goes on in exactly one, in the state it stands in, with its task; or ended in none that failed. */
const faultsOfRuns = async (
  county: FaultyCounty,
  { kind, id, begins }: Carried,
  standing: Standing | undefined,
): Promise<readonly string[]> => {
  if (standing === undefined) return [`${id} rests where only the house's own machinery works`];
  const runs = runsOf(county, begins);
  const running = runs.filter(({ status }) => status === "RUNNING");
  const failed = runs.filter(({ status }) => status === "FAILED" || status === "TIMED_OUT");
  const { engine } = county.office();
  const wait = await county.office().taskOf(kind, id);
  const faults = failed.map(({ name, status }) => `${name} ${status}`);
  if (standing.ends) {
    const ends = runs.filter(({ status }) => status === "SUCCEEDED").map((run) => engine.path(run).at(-1));
    return [
      ...faults,
      ...running.map(({ name }) => `${name} still runs, the record has ended as ${standing.state}`),
      // What ended before anything ran, or was stopped by hand at its end, is not begun again.
      ...ends
        .filter((end) => end !== standing.state)
        .map((end) => `${id} ended as ${standing.state}, its run as ${end}`),
    ];
  }
  const [run] = running;
  if (run === undefined || running.length > 1) return [...faults, `${id} goes on in ${running.length} runs`];
  const state = engine.path(run).at(-1);
  return [
    ...faults,
    ...(state === standing.state ? [] : [`${run.name} stands in ${state}, the record in ${standing.state}`]),
    ...(wait?.closed === undefined && wait?.visit.execution === run.name ? [] : [`${id} has no open wait of its run`]),
  ];
};

/** A decision stands in the history as often as people were told "done"; where they were told nothing, perhaps once more. */
const faultsOfHistory = async (
  county: FaultyCounty,
  { kind, id }: Pick<Carried, "kind" | "id">,
): Promise<readonly string[]> => {
  const history = await county.office().deps.history.of({ kind, id });
  const count = (type: string) => history.filter(({ event }) => event.type === type).length;
  return [...county.told].flatMap(([key, { done, unknown }]) => {
    const [type = "", of] = key.split(" ");
    const recorded = count(type);
    return of !== id || (recorded >= done && recorded <= done + unknown)
      ? []
      : [`${key}: recorded ${recorded} times, told ${done}, unknown ${unknown}`];
  });
};

const noticeOf: { readonly [Type in EventType]?: NoticeRecord["notice"] } = {
  ApplicationSubmitted: "N01",
  ReviewReturned: "N03",
  ApplicationWithdrawn: "withdrawn",
  ApplicationApproved: "N12",
};

/** The family has one notice for each cause, and each has gone out. */
const faultsOfNotices = async (county: FaultyCounty, id: string): Promise<readonly string[]> => {
  const { deps } = county.office();
  const subject = { kind: "application" as const, id };
  const [history, notices] = await Promise.all([deps.history.of(subject), deps.notices.ofSubject(subject)]);
  const went = new Set(county.mails.map(({ reference }) => reference));
  return [
    ...Object.entries(noticeOf).flatMap(([type, notice]) => {
      const causes = history.filter(({ event }) => event.type === type).length;
      const told = notices.filter((each) => each.notice === notice).length;
      return causes === told ? [] : [`${id}: ${notice} was told ${told} times for ${causes} causes`];
    }),
    ...notices.filter(({ reference }) => !went.has(reference)).map(({ notice }) => `${id}: ${notice} never went out`),
  ];
};

/** Whatever is not as recorded: each decision once, each run where its record stands, each family told once per cause. */
export const faultsOfCounty = async (county: FaultyCounty): Promise<readonly string[]> => {
  const [applications, lists] = await Promise.all([county.applications(), county.lists()]);
  const faults = await Promise.all([
    ...applications.flatMap((application) => {
      const { id } = application;
      const carried = { kind: "application", id, begins: `application-${id}` } as const;
      return [
        faultsOfRuns(county, carried, standingOf(application)),
        faultsOfHistory(county, carried),
        faultsOfNotices(county, id),
      ];
    }),
    ...lists.flatMap(({ id, status }) => {
      const carried = { kind: "list", id, begins: `publicity-${id}` } as const;
      return [faultsOfRuns(county, carried, listStates[status]), faultsOfHistory(county, carried)];
    }),
  ]);
  return faults.flat();
};
