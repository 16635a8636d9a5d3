import { type Application, ReviewStage } from "../../domain/application/application.ts";
import type { Recognition } from "../../domain/application/recognition.ts";
import type { County } from "../../domain/county/county.ts";
import { type Objection, serialOf } from "../../domain/objection/objection.ts";
import type { AidList } from "../../domain/publicity/aid-list.ts";
import { exceptionsOf } from "../../domain/review/homogeneous.ts";
import type { SupervisionGrid } from "../../domain/supervision/grid.ts";
import { daysLeft } from "../../domain/wait/days-left.ts";
import { taskIdOf, type Wait } from "../../domain/wait/wait.ts";
import type { WorkItem } from "../../web/views/work.ts";
import type { Dependencies } from "../dependencies.ts";
import { applicationHead } from "./application-head.ts";
import { listUnit } from "./list-head.ts";
import { unitNames } from "./objection-units.ts";
import { pagesOf } from "./task-facts.ts";

type Subjects = {
  readonly applications: ReadonlyMap<string, Application>;
  readonly recognitions: ReadonlyMap<string, Recognition>;
  readonly lists: ReadonlyMap<string, AidList>;
  readonly objections: ReadonlyMap<string, Objection>;
  /** Where some of the work is supervision. */
  readonly grid: SupervisionGrid | undefined;
};

const idsOf = (waits: readonly Wait[], kind: Wait["subject"]["kind"]): readonly string[] =>
  waits.filter(({ subject }) => subject.kind === kind).map(({ subject }) => subject.id);

const loadSubjects = async (deps: Dependencies, waits: readonly Wait[]): Promise<Subjects> => {
  const supervises = waits.some(({ subject: { kind } }) => kind in pagesOf && kind !== "objection");
  const [applications, lists, objections, grid] = await Promise.all([
    deps.applications.findMany(idsOf(waits, "application")),
    deps.lists.findMany(idsOf(waits, "list")),
    deps.objections.findMany(idsOf(waits, "objection")),
    supervises ? deps.grid.get() : undefined,
  ]);
  const unlike = applications.filter(({ allMatch }) => !allMatch);
  const receiptNos = [...new Set(unlike.map(({ receiptNo }) => receiptNo))];
  const recognitions = await deps.recognitions.findMany(receiptNos);
  return {
    applications: new Map(applications.map((application) => [application.id, application])),
    recognitions: new Map(recognitions.map((recognition) => [recognition.receiptNo, recognition])),
    lists: new Map(lists.map((list) => [list.id, list])),
    objections: new Map(objections.map((objection) => [objection.id, objection])),
    grid,
  };
};

const aboutApplication = (wait: Wait, { applications, recognitions }: Subjects, county: County | undefined) => {
  const application = applications.get(wait.subject.id);
  if (application === undefined) return undefined;
  const reviewed = ReviewStage.safeParse(wait.purpose).success;
  const checks = recognitions.get(application.receiptNo)?.checks ?? [];
  return {
    version: application.record.version,
    application: applicationHead(application, county),
    ...(reviewed && { exceptions: [...exceptionsOf(application, checks)] }),
  };
};

const aboutList = (wait: Wait, { lists }: Subjects, county: County | undefined) => {
  const list = lists.get(wait.subject.id);
  return list && { version: list.record.version, list: { ...list, unit: listUnit(county, list) } };
};

const aboutObjection = (wait: Wait, { objections }: Subjects, county: County | undefined) => {
  const objection = objections.get(wait.subject.id);
  if (objection === undefined) return undefined;
  const shown = { unit: unitNames(county, objection.unit), serial: serialOf(objection) };
  return { version: objection.record.version, objection: shown };
};

const aboutSupervised = ({ subject, unit, subjectVersion }: Wait, { grid }: Subjects, county: County | undefined) => ({
  version: subjectVersion,
  supervised:
    grid?.units.find(({ id }) => id === unit) ?? unitNames(county, subject.kind === "cycle" ? "county" : unit),
});

const aboutOf = {
  application: aboutApplication,
  list: aboutList,
  objection: aboutObjection,
  cycle: aboutSupervised,
  inspection: aboutSupervised,
  escalation: aboutSupervised,
};

/** Open pieces of work as their person sees them; one whose record is gone is left out. */
export const workItems = async (deps: Dependencies, waits: readonly Wait[]): Promise<WorkItem[]> => {
  const [subjects, county, calendar] = await Promise.all([
    loadSubjects(deps, waits),
    deps.county.get(),
    deps.calendar.get(),
  ]);
  const now = deps.clock.now();
  return waits.flatMap((wait) => {
    const about = aboutOf[wait.subject.kind](wait, subjects, county);
    if (about === undefined) return [];
    const { subject, purpose, dueAt, escalations } = wait;
    const left = daysLeft({ calendar, now, dueAt });
    return [{ taskId: taskIdOf(wait), subject, purpose, dueAt, daysLeft: left, escalations, ...about }];
  });
};
