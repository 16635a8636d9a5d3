import type { Carried } from "../../domain/sweep/carried.ts";
import type { Compared } from "../../domain/sweep/compare.ts";
import type { Wait } from "../../domain/wait/wait.ts";
import { workflowOf } from "../../workflows/executions.ts";
import type { Dependencies } from "../dependencies.ts";
import { sideBySide } from "../side-by-side.ts";
import { TaskError } from "../task-error.ts";
import { keyOf, type Running, type SubjectId } from "./running.ts";

const atOnce = 4;
const perBatch = 50;

/** What was read of some records, which of them nobody can read, and which were out of reach this time. */
type Loaded = {
  readonly compared: readonly Compared[];
  readonly broken: readonly SubjectId[];
  readonly unread: readonly SubjectId[];
};

const together = (parts: readonly Loaded[]): Loaded => ({
  compared: parts.flatMap(({ compared }) => compared),
  broken: parts.flatMap(({ broken }) => broken),
  unread: parts.flatMap(({ unread }) => unread),
});

/** Reads records and their waits strongly, and asks after the execution of a wait that the listing does not name. */
export const loadCompared = async (
  deps: Dependencies,
  subjects: readonly SubjectId[],
  running: Running,
): Promise<Loaded> => {
  const batches = [...Map.groupBy(subjects, ({ kind }) => kind).values()].flatMap((ofKind) =>
    Array.from({ length: Math.ceil(ofKind.length / perBatch) }, (_, place) =>
      ofKind.slice(place * perBatch, (place + 1) * perBatch),
    ),
  );
  return together(await sideBySide(batches, atOnce, (batch) => loadBatch(deps, batch, running)));
};

/** A batch with a record that cannot be read is read again one by one; a table that is busy says nothing of a record. */
const loadBatch = async (deps: Dependencies, batch: readonly SubjectId[], running: Running): Promise<Loaded> => {
  try {
    return together(await readBatch(deps, batch, running));
  } catch (error) {
    if (!isBroken(error)) return { compared: [], broken: [], unread: batch };
    if (batch.length === 1) return { compared: [], broken: batch, unread: [] };
    return together(await sideBySide(batch, atOnce, (subject) => loadBatch(deps, [subject], running)));
  }
};

const readBatch = async (
  deps: Dependencies,
  batch: readonly SubjectId[],
  running: Running,
): Promise<readonly Loaded[]> => {
  const [records, waits] = await Promise.all([recordsOf(deps, batch), deps.tasks.ofSubjects(batch)]);
  const waitByKey = new Map(waits.map((wait) => [keyOf(wait.subject), wait]));
  return sideBySide(records, atOnce, async (subject) => {
    const wait = waitByKey.get(keyOf(subject));
    const listed = running.get(keyOf(subject))?.names ?? [];
    try {
      const compared = [{ subject, wait, running: await withUnlisted(deps, { wait, listed }) }];
      return { compared, broken: [], unread: [] };
    } catch {
      return { compared: [], broken: [], unread: [subject] };
    }
  });
};

/** Whether a record can be read by nobody, now or later. */
export const isBroken = (error: unknown): boolean => error instanceof TaskError && error.name === "RecordBroken";

/** The listing may be late: the execution a wait belongs to is asked after by name. */
const withUnlisted = async (
  { engine }: Dependencies,
  { wait, listed }: { readonly wait: Wait | undefined; readonly listed: readonly string[] },
): Promise<readonly string[]> => {
  if (wait === undefined || listed.includes(wait.visit.execution)) return listed;
  const name = wait.visit.execution;
  const described = await engine.describe({ workflow: workflowOf(wait.subject.kind), name });
  return described?.status === "RUNNING" ? [...listed, name] : listed;
};

const recordsOf = (deps: Dependencies, batch: readonly SubjectId[]): Promise<readonly Carried[]> => {
  const ids = batch.map(({ id }) => id);
  switch (batch[0]?.kind) {
    case "application":
      return deps.applications.findMany(ids);
    case "list":
      return deps.lists.findMany(ids);
    case "objection":
      return deps.objections.findMany(ids);
    case "cycle":
      return deps.cycles.findMany(ids);
    case "inspection":
      return deps.inspections.findMany(ids);
    case "escalation":
      return deps.escalations.findMany(ids);
    default:
      return Promise.resolve([]);
  }
};
