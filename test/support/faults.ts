import type { HistoryFeed, HistoryItem, Table, WorkflowEngine } from "../../functions/dependencies.ts";
import { TaskError } from "../../functions/task-error.ts";

/** Where something goes wrong between the house and what it stands on. */
export const everyFault = [
  ...(["throttledRead", "beforeWrite", "answerLost", "throttledEngine", "engineAnswerLost", "toldTwice"] as const),
  ...(["tokenExpired", "entryLost", "entryAgain", "outOfOrder", "readerStopped"] as const),
];
/** One of them. */
export type Fault = (typeof everyFault)[number];

/** Small and good enough: the same seed makes the same mistakes. */
const mulberry = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** Faults that strike by a seed, from when they are let loose until they end; each `owed` one strikes at its first chance. */
export const createFaults = (seed: number, owed: readonly Fault[] = []) => {
  const due = new Set(owed);
  const random = mulberry(seed);
  const struck = new Set<Fault>();
  let share = 0;
  const strikes = (fault: Fault, weight = 1): boolean => {
    const isOwed = share > 0 && due.delete(fault);
    if (random() >= share * weight && !isOwed) return false;
    struck.add(fault);
    return true;
  };
  const maybe = (fault: Fault, weight = 1): void => {
    if (strikes(fault, weight)) throw new TaskError("Transient", fault);
  };

  const table = (sound: Table): Table => ({
    ...sound,
    get: async (key) => {
      maybe("throttledRead", 0.2);
      return sound.get(key);
    },
    query: async (query) => {
      maybe("throttledRead", 0.2);
      return sound.query(query);
    },
    commit: async (commit) => {
      maybe("beforeWrite");
      const outcome = await sound.commit(commit);
      maybe("answerLost");
      return outcome;
    },
  });

  /** The call is refused, or its answer is lost, or it reaches the engine twice. */
  const called = async <Answer>(call: () => Promise<Answer>): Promise<Answer> => {
    maybe("throttledEngine");
    const answer = await call();
    if (strikes("toldTwice")) await call();
    maybe("engineAnswerLost");
    return answer;
  };

  const engine = (sound: WorkflowEngine): WorkflowEngine => ({
    ...sound,
    start: (start) => called(() => sound.start(start)),
    stop: (stop) => called(() => sound.stop(stop)),
    resume: async (answer) => (strikes("tokenExpired", 0.5) ? "gone" : called(() => sound.resume(answer))),
    fail: async (answer) => (strikes("tokenExpired", 0.5) ? "gone" : called(() => sound.fail(answer))),
  });

  /** One aggregate's entries keep their order; pages are short, stop, come again, or change places with others. */
  const feed =
    (which: "mayLose" | "losesNothing") =>
    (sound: HistoryFeed): HistoryFeed => {
      const seen: HistoryItem[] = [];
      return {
        ...sound,
        read: async (after, limit) => {
          if (strikes("readerStopped", 3)) return { entries: [], cursor: after };
          const page = await sound.read(after, share === 0 ? limit : 4);
          const kept = page.entries.filter(() => !(which === "mayLose" && strikes("entryLost", 0.5)));
          const again = seen.filter(() => strikes("entryAgain", 0.3));
          const groups = [...Map.groupBy([...again, ...kept], ({ pk }) => pk).values()];
          seen.push(...kept);
          return { entries: (strikes("outOfOrder", 3) ? groups.toReversed() : groups).flat(), cursor: page.cursor };
        },
      };
    };

  return {
    ...{ table, engine, feed, struck },
    letLoose: (to: number): void => {
      share = to;
    },
    end: (): void => {
      share = 0;
    },
  };
};
