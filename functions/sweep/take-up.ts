import type { Occasion } from "../../domain/shared/occasion.ts";
import { type Carried, goesOn } from "../../domain/sweep/carried.ts";
import { isAtHome, type Transfer } from "../../domain/transfer/transfer.ts";
import type { Wait } from "../../domain/wait/wait.ts";
import { workflowOf } from "../../workflows/executions.ts";
import type { Dependencies, ItemKey } from "../dependencies.ts";
import { isOutOfTime, noHurry, outOfTime } from "../out-of-time.ts";
import { patiently } from "../patiently.ts";
import { takenInHand } from "../repositories/take-in-hand.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { sideBySide } from "../side-by-side.ts";
import { beginAgain, beginLost } from "./begin-again.ts";
import { goingRecords } from "./going-records.ts";
import { isBroken } from "./load-compared.ts";
import { allRunning, keyOf, type Running } from "./running.ts";

/** Some hundred starts a second: less than Step Functions takes in its smallest regions, and dispatch needs some too. */
const atOnce = 6;
const perBatch = 50;
/** Whoever starts so many is throttled now and then, and has time. */
const tries = 20;

/**
 * Begins everything again that goes on in a county which came from another house, or whose workflows newer definitions take
 * over: at once, because the sweep would need hours. Ended halfway, or out of time, it goes on at the next sweep; what has
 * begun stays.
 */
export const takeUpTransferred = async (
  deps: Dependencies,
  msLeft: () => number = noHurry,
): Promise<"here" | "away"> => {
  const transfer = await deps.transfers.get();
  if (transfer === undefined) return "here";
  if (!isAtHome(transfer)) {
    if (transfer.is === "leaving") await stopAll(deps, msLeft);
    return "away";
  }
  // Two sweeps at the same time would each begin what the other has just begun.
  const taken = await takenInHand(deps, transfer);
  if (taken !== undefined) await beginAll(deps, { transfer: taken, msLeft });
  return "here";
};

const beginAll = async (
  deps: Dependencies,
  { transfer, msLeft }: Pick<Taking, "transfer" | "msLeft">,
): Promise<void> => {
  const [running, occasion] = [await allRunning(deps), await occasionOf(deps)];
  const taking = { deps, transfer, running, occasion, msLeft };
  const count = { begun: 0, stays: 0, failed: 0, broken: 0, late: 0 };
  const pastBroken = (key: ItemKey): void => {
    count.broken += 1;
    deps.logger.error("takeUpFailed", { subject: key.pk, error: "RecordBroken" });
  };
  for (const pages of await goingRecords(deps, pastBroken)) {
    try {
      for await (const records of pages()) {
        for (const outcome of await takeUp(taking, records.filter(goesOn))) count[outcome] += 1;
        if (count.late > 0) break;
      }
    } catch (error) {
      count.failed += 1;
      deps.logger.error("takeUpFailed", { error: nameOf(error) });
    }
    if (count.late > 0) break;
  }
  const { stays: _, late, ...told } = count;
  deps.logger.info(late > 0 ? "takingUp" : "takenUp", told);
  // What is broken is named by every sweep until somebody mends it; nothing else waits for that, and no further move.
  const isDone = count.failed === 0 && late === 0;
  const { takenAt: _taken, ...released } = transfer;
  await deps.store.commit(isDone ? { save: [], remove: [transfer], emit: [] } : { save: [released], emit: [] });
  if (late > 0) throw outOfTime();
};

/**
 * Nothing is carried on in a house that the county has left; should it come back, everything begins again. Let in again
 * meanwhile it needs what still runs, so the mark is read before every few.
 */
const stopAll = async (deps: Dependencies, msLeft: () => number): Promise<void> => {
  const { engine, logger, transfers } = deps;
  const runs = [...(await allRunning(deps)).values()].flatMap(({ kind, names }) =>
    names.map((name) => ({ workflow: workflowOf(kind), name })),
  );
  let stopped = 0;
  const isTime = async () => !isOutOfTime(msLeft) && (await transfers.get())?.is === "leaving";
  while (stopped < runs.length && (await isTime())) {
    const next = runs.slice(stopped, stopped + atOnce);
    await sideBySide(next, atOnce, (run) =>
      patiently(tries, () => engine.stop({ ...run, cause: "the county has left" })),
    );
    stopped += next.length;
  }
  // Operators wait for `leftBehind` before they take the county away.
  logger.info(stopped < runs.length ? "leavingBehind" : "leftBehind", { stopped });
  if (stopped < runs.length && isOutOfTime(msLeft)) throw outOfTime();
};

const takeUp = async (taking: Taking, records: readonly Carried[]): Promise<readonly Outcome[]> => {
  const { deps, transfer, running } = taking;
  // Of those that an earlier call has begun nothing needs to be read.
  const open = records.filter((record) => transfer.is !== "arrived" || !running.has(keyOf(record)));
  const outcomes: Outcome[] = [];
  for (let n = 0; n < open.length; n += perBatch) {
    const batch = open.slice(n, n + perBatch);
    const waitOf = await waitsOf(deps, batch);
    outcomes.push(...(await sideBySide(batch, atOnce, (record) => takeUpOne(taking, record, waitOf))));
  }
  return outcomes;
};

/** Answers the wait of a record of this batch; throws for the one whose wait cannot be read, and for no other. */
const waitsOf = async ({ tasks }: Dependencies, batch: readonly Carried[]): Promise<WaitOf> => {
  const idOf = ({ kind, id }: Carried) => ({ kind, id });
  try {
    const waits = await tasks.ofSubjects(batch.map(idOf));
    const waitByKey = new Map(waits.map((wait) => [keyOf(wait.subject), wait]));
    return async (record) => waitByKey.get(keyOf(record));
  } catch (error) {
    if (!isBroken(error)) throw error;
    return async (record) => (await tasks.ofSubjects([idOf(record)]))[0];
  }
};

const takeUpOne = async (taking: Taking, subject: Carried, waitOf: WaitOf): Promise<Outcome> => {
  const { deps, transfer, running, occasion, msLeft } = taking;
  if (isOutOfTime(msLeft)) return "late";
  const names = running.get(keyOf(subject))?.names ?? [];
  try {
    const wait = await waitOf(subject);
    if (!isDue({ transfer, subject, wait, names })) return "stays";
    const cause = transfer.is === "arrived" ? "came from another house" : "taken over by a newer definition";
    const standing = { compared: { subject, wait, running: names }, occasion, cause };
    // What never waited may be about to begin by its own event, and then begins once.
    await patiently(tries, () => (wait === undefined ? beginLost(deps, standing) : beginAgain(deps, standing)));
    return "begun";
  } catch (error) {
    deps.logger.error("takeUpFailed", { subject: subject.id, error: nameOf(error) });
    return isBroken(error) ? "broken" : "failed";
  }
};

/** What nobody carries here begins; what waits since before its workflow was replaced begins anew. */
const isDue = ({ transfer, subject, wait, names }: Candidate): boolean => {
  if (transfer.is === "arrived") return true;
  if (wait === undefined || wait.visit.enteredAt >= transfer.at) return false;
  const isMeant = transfer.workflow === undefined || transfer.workflow === workflowOf(subject.kind);
  return isMeant && (names.length === 0 || names.includes(wait.visit.execution));
};

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : "unknown");

type Outcome = "begun" | "stays" | "failed" | "broken" | "late";

type WaitOf = (record: Carried) => Promise<Wait | undefined>;

type Taking = {
  readonly deps: Dependencies;
  readonly transfer: Transfer;
  readonly running: Running;
  readonly occasion: Occasion;
  readonly msLeft: () => number;
};

type Candidate = {
  readonly transfer: Transfer;
  readonly subject: Carried;
  readonly wait: Wait | undefined;
  readonly names: readonly string[];
};
