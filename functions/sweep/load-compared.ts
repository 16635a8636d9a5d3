import type { Carried } from "../../domain/sweep/carried.ts";
import type { Compared } from "../../domain/sweep/compare.ts";
import type { Wait } from "../../domain/wait/wait.ts";
import { workflowOf } from "../../workflows/executions.ts";
import type { Dependencies } from "../dependencies.ts";
import { sideBySide } from "../side-by-side.ts";
import { keyOf, type Running, type SubjectId } from "./running.ts";

const atOnce = 4;
const perBatch = 50;

/** What was read of some records, and which could not be read. */
type Loaded = { readonly compared: readonly Compared[]; readonly broken: readonly SubjectId[] };

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
  const loaded = await sideBySide(batches, atOnce, (batch) => loadBatch(deps, batch, running));
  return { compared: loaded.flatMap(({ compared }) => compared), broken: loaded.flatMap(({ broken }) => broken) };
};

/** A batch with a record that cannot be read is read again one by one. */
const loadBatch = async (deps: Dependencies, batch: readonly SubjectId[], running: Running): Promise<Loaded> => {
  try {
    return { compared: await readBatch(deps, batch, running), broken: [] };
  } catch {
    const each = await sideBySide(batch, atOnce, async (subject) => {
      try {
        return { compared: await readBatch(deps, [subject], running), broken: [] };
      } catch {
        return { compared: [], broken: [subject] };
      }
    });
    return { compared: each.flatMap(({ compared }) => compared), broken: each.flatMap(({ broken }) => broken) };
  }
};

const readBatch = async (
  deps: Dependencies,
  batch: readonly SubjectId[],
  running: Running,
): Promise<readonly Compared[]> => {
  const [records, waits] = await Promise.all([recordsOf(deps, batch), deps.tasks.ofSubjects(batch)]);
  const waitByKey = new Map(waits.map((wait) => [keyOf(wait.subject), wait]));
  return sideBySide(records, atOnce, async (subject) => {
    const wait = waitByKey.get(keyOf(subject));
    const listed = running.get(keyOf(subject))?.names ?? [];
    return { subject, wait, running: await withUnlisted(deps, { wait, listed }) };
  });
};

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
