import { type Instant, msOf } from "../../domain/calendar/time.ts";
import type { Occasion } from "../../domain/shared/occasion.ts";
import type { Compared } from "../../domain/sweep/compare.ts";
import { compare, isLate, isUntold, overdueSince } from "../../domain/sweep/compare.ts";
import { nextSweep } from "../../domain/sweep/next-sweep.ts";
import { isRipe, mostAtOnce, suspectOf } from "../../domain/sweep/suspects.ts";
import type { Repaired, Suspect, Sweep } from "../../domain/sweep/sweep.ts";
import type { Dependencies } from "../dependencies.ts";
import { tellStaff } from "../notices/tell-staff.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { sideBySide } from "../side-by-side.ts";
import { loadCompared } from "../sweep/load-compared.ts";
import { putRight } from "../sweep/put-right.ts";
import { allRunning, keyOf, type Running, type SubjectId } from "../sweep/running.ts";
import { stillWithout } from "../sweep/still-without.ts";
import { takeUpTransferred } from "../sweep/take-up.ts";
import { TaskError } from "../task-error.ts";
import { goingOn } from "./going-on.ts";

const routine = "sweep";
const atOnce = 4;
/** Records compared in turn in one run; a county of 40,000 open cases is compared in about three hours. */
const inTurn = 2000;

/**
 * Compares records, waits, workflows and mail, puts right what has stood wrong for longer than any work takes, and leaves a
 * report: decided but not resumed, going on without an execution, an execution without a task, work nobody was told of.
 */
export const sweepHandler =
  (deps: Dependencies) =>
  async (msLeft?: () => number): Promise<void> => {
    if ((await deps.campaign.get()) === undefined) return;
    if ((await takeUpTransferred(deps, msLeft)) === "away") return;
    const [occasion, before, running] = await Promise.all([occasionOf(deps), deps.sweeps.get(), allRunning(deps)]);
    const turn = turnOf(running, before);
    const wanted = new Map<string, SubjectId>();
    for (const subject of [...turn.subjects, ...(before?.suspects ?? []).map(({ subject }) => subject)])
      wanted.set(keyOf(subject), subject);
    const without = await stillWithout(deps, running);
    for (const subject of without.subjects) wanted.set(keyOf(subject), subject);
    const { compared, broken, unread } = await loadCompared(deps, [...wanted.values()], running);
    const unseen = new Set([...broken, ...unread].map(keyOf));
    const found = compared.flatMap((each) =>
      compare(each, occasion).map((difference) => ({
        compared: each,
        suspect: suspectOf(difference, before?.suspects ?? [], occasion.now),
      })),
    );
    const repaired = await putAllRight(deps, found, occasion);
    const report = nextSweep({
      before,
      now: occasion.now,
      seen: (subject) => wanted.has(keyOf(subject)) && !unseen.has(keyOf(subject)),
      suspects: found.map(({ suspect }) => suspect),
      repaired,
      running: running.size,
      compared: compared.length,
      after: turn.after,
      ...roundOf({ before, turn, now: occasion.now }),
      toldNow: await tellUntold(deps, compared, occasion.now),
      ...(await lateMails(deps, occasion.now)),
      ...(deps.readers && { readers: [...deps.readers()] }),
      broken: [...new Set([...broken.map(({ id }) => id), ...without.broken])].slice(0, 50),
    });
    // Whoever loses against another sweep has looked at the same things.
    await deps.store.commit({ save: [report], emit: [] });
    const waits = compared.map(({ wait }) => wait);
    tell(deps, report, {
      putRight: repaired.length,
      oldestOverdueMinutes: minutesSince(overdueSince(waits, occasion.now), occasion.now),
    });
    // What was looked at is told; of what was out of reach somebody must hear if it goes on.
    const left = unread.length + without.unread;
    if (left > 0) throw new TaskError("Transient", `${left} records or indexes were out of reach`);
  };

type Turn = { readonly subjects: readonly SubjectId[]; readonly after: string; readonly isLast: boolean };

/** The records whose executions come next, in the order of their keys. */
const turnOf = (running: Running, before: Sweep | undefined): Turn => {
  const keys = [...running.keys()].toSorted().filter((key) => key > (before?.after ?? ""));
  const now = keys.slice(0, inTurn);
  const isLast = keys.length <= inTurn;
  const subjects = now.flatMap((key) => running.get(key) ?? []);
  return { subjects, after: isLast ? "" : (now.at(-1) ?? ""), isLast };
};

const roundOf = ({ before, turn, now }: Round): Pick<Sweep, "roundEndedAt"> => {
  const endedAt = turn.isLast ? now : before?.roundEndedAt;
  return endedAt === undefined ? {} : { roundEndedAt: endedAt };
};

type Round = { readonly before: Sweep | undefined; readonly turn: Turn; readonly now: Instant };

type Found = { readonly compared: Compared; readonly suspect: Suspect };

const putAllRight = async (
  deps: Dependencies,
  found: readonly Found[],
  occasion: Occasion,
): Promise<readonly Repaired[]> => {
  const ripe = found.filter(({ suspect }) => isRipe(suspect, occasion.now)).slice(0, mostAtOnce);
  const done = await sideBySide(ripe, atOnce, async ({ suspect, compared }): Promise<readonly Repaired[]> => {
    const how = await goingOn(deps, routine, () => putRight(deps, { suspect, compared, occasion }));
    const { subject, mismatch, since } = suspect;
    deps.logger.error("sweepFound", { subject: subject.id, mismatch, since, how: how ?? "notYet" });
    return how === undefined ? [] : [{ ...suspect, at: occasion.now, how }];
  });
  return done.flat();
};

/** People whom no digest has told or will tell of their work get it into the next one. */
const tellUntold = async (deps: Dependencies, compared: readonly Compared[], now: Instant): Promise<number> => {
  const byPerson = Map.groupBy(
    compared.flatMap(({ wait }) => (wait?.assignee === undefined ? [] : [wait])),
    ({ assignee = "" }) => assignee,
  );
  const told = await sideBySide([...byPerson], atOnce, async ([staffId, work]) =>
    goingOn(deps, routine, async () => {
      const mailbox = await deps.mailboxes.find(staffId);
      if (!work.some((wait) => isUntold(wait, mailbox, now))) return 0;
      await tellStaff(deps, { staffId });
      deps.logger.error("sweepFound", { subject: staffId, mismatch: "notTold", how: "told" });
      return 1;
    }),
  );
  return told.reduce((sum: number, one) => sum + (one ?? 0), 0);
};

/** Mail is sent again every five minutes by itself; what is old is told of. */
const lateMails = async (deps: Dependencies, now: Instant): Promise<Pick<Sweep, "lateMails" | "oldestMailAt">> => {
  const { records } = await deps.notices.unsent({ limit: 100 });
  const late = records.filter((notice) => isLate(notice, now));
  return { lateMails: late.length, ...(late[0] && { oldestMailAt: late[0].createdAt }) };
};

const minutesSince = (since: Instant | undefined, now: Instant): number =>
  since === undefined ? 0 : Math.floor((msOf(now) - msOf(since)) / 60_000);

type Now = { readonly putRight: number; readonly oldestOverdueMinutes: number };

const tell = ({ logger }: Dependencies, report: Sweep, { putRight, oldestOverdueMinutes }: Now): void =>
  logger.info("sweepDone", {
    running: report.running,
    compared: report.compared,
    suspects: report.suspects.length,
    oldestSuspectMinutes: minutesSince(report.suspects[0]?.since, report.at),
    putRight,
    oldestOverdueMinutes,
    lateMails: report.lateMails,
    oldestMailMinutes: minutesSince(report.oldestMailAt, report.at),
    broken: report.broken.length,
    setAside: (report.readers ?? []).reduce((sum, { setAside }) => sum + setAside, 0),
    readerMinutes: Math.max(0, ...(report.readers ?? []).map(({ minutesBehind }) => minutesBehind)),
  });
