import type { HistoryEvent } from "../../stepfunctions/history/event.ts";

/** What a history tells of the path: visits and failures by state, ways by `from` and `to`, and whose each event is. */
export type Trail = {
  readonly visits: ReadonlyMap<string, number>;
  readonly failures: ReadonlyMap<string, number>;
  /** The event with which a state was last entered. */
  readonly lastEntries: ReadonlyMap<string, number>;
  /** States entered and not left when the history ends. */
  readonly notLeft: ReadonlySet<string>;
  readonly times: (from: string, to: string) => number;
  readonly stateOf: (event: number) => string | undefined;
};

const keyOf = (from: string, to: string): string => JSON.stringify([from, to]);

const more = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

/** Failures of what a state did; that its execution then fails is told by another event. */
const tellsFailure = (type: string): boolean =>
  /(?:Failed|TimedOut)$/.test(type) && !/^(?:Execution|Map(?:State|Iteration)|ParallelState)/.test(type);

/** Follows a history from event to event; a way is taken where a state's entry follows another's exit. */
export const trailOf = (history: readonly HistoryEvent[]): Trail => {
  const [visits, failures, times] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  const lastEntries = new Map<string, number>();
  const states = new Map<number, string>();
  const exits = new Map<number, string>();
  const open = new Map<string, number>();
  for (const { id, previousEventId, type, stateEnteredEventDetails, stateExitedEventDetails } of history) {
    const entered = stateEnteredEventDetails?.["name"];
    const exited = stateExitedEventDetails?.["name"];
    const name = entered ?? exited ?? states.get(previousEventId);
    if (typeof name !== "string" || type.startsWith("Execution")) continue;
    states.set(id, name);
    if (tellsFailure(type)) more(failures, name);
    if (exited !== undefined) {
      exits.set(id, name);
      open.set(name, (open.get(name) ?? 0) - 1);
    }
    if (entered === undefined) continue;
    more(visits, name);
    lastEntries.set(name, id);
    more(open, name);
    const from = exits.get(previousEventId);
    if (from !== undefined) more(times, keyOf(from, name));
  }
  return {
    visits,
    failures,
    lastEntries,
    notLeft: new Set([...open].flatMap(([name, count]) => (count > 0 ? [name] : []))),
    times: (from, to) => times.get(keyOf(from, to)) ?? 0,
    stateOf: (event) => states.get(event),
  };
};
