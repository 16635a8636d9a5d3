import { instantOf } from "../../domain/calendar/time.ts";
import type { Json } from "../../functions/dependencies.ts";
import { openDatabase } from "../../local/sqlite/database.ts";
import type { HistoryEvent } from "../../local/stepfunctions/history/event.ts";
import { createStepFunctions, type StepFunctions } from "../../local/stepfunctions/step-functions.ts";
import { perhaps } from "./engine-states.ts";
import type { createWorld } from "./engine-world.ts";

/** What became of one execution, without the names and times that differ between two runs. */
export type Outcome = { readonly end: string; readonly events: readonly string[] };

const mostEvents = 25_000;

const detailsOf = (event: HistoryEvent): { readonly [field: string]: unknown } => {
  const [, details = {}] = Object.entries(event).find(([field]) => field.endsWith("EventDetails")) ?? [];
  return details as { readonly [field: string]: unknown };
};

/** Tokens, times, names the engine made, and the ids of events, which race with each other in parallel branches. */
const plain = (text: string): string =>
  text
    .replace(/[0-9a-z]+\.[0-9a-z]+\.[0-9a-f]{8}-[0-9a-f-]{27}/g, "TOKEN")
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "UUID")
    .replace(/(Date\W+)\w{3}, \d{2} \w{3} \d{4} [\d:]{8} GMT/g, "$1TIME")
    .replace(/(Content-Length\W+)\d+/g, "$1N")
    .replace(/(St(?:art|op)Date\\*"):\d+/g, "$1:0")
    .replace(/(entered at the event id #)\d+/g, "$1N");

/** What is wrong with a history by itself: ids with gaps, links to nowhere, a task with two ends, an event id that lies. */
const faultsIn = (events: readonly HistoryEvent[], counted: number): readonly string[] => {
  const faults: string[] = [];
  const byId = new Map(events.map((event) => [event.id, event]));
  if (events.length !== counted) faults.push(`has ${events.length} events and counts ${counted}`);
  const ends = new Map<number, number>();
  const scheduledBefore = (id: number): number => {
    for (let event = byId.get(id); event; event = byId.get(event.previousEventId))
      if (/Scheduled$/.test(event.type)) return event.id;
    return 0;
  };
  for (const [index, event] of events.entries()) {
    const { id, type, previousEventId } = event;
    if (id !== index + 1) faults.push(`event ${id} stands at place ${index + 1}`);
    if (previousEventId >= id) faults.push(`event ${id} follows ${previousEventId}`);
    if (/^(Task|LambdaFunction)(Succeeded|Failed|TimedOut)$/.test(type)) {
      const scheduled = scheduledBefore(previousEventId);
      ends.set(scheduled, (ends.get(scheduled) ?? 0) + 1);
    }
    const [, entered] = /entered at the event id #(\d+)/.exec(String(detailsOf(event)["cause"])) ?? [];
    const { state } = detailsOf(event);
    if (type === "EvaluationFailed" && detailsOf(byId.get(Number(entered)) ?? event)["name"] !== state)
      faults.push(`event ${id} says that ${state} was entered at ${entered}`);
  }
  for (const [scheduled, count] of ends) if (count > 1) faults.push(`task ${scheduled} ended ${count} times`);
  return faults;
};

/** The events that must be the same in every run, in an order of their own: what is entered perhaps is left out, and what tells only that a call was taken over. */
const comparable = (events: readonly HistoryEvent[]): readonly string[] => {
  const byId = new Map(events.map((event) => [event.id, event]));
  const stateAt = (event: HistoryEvent | undefined): string => {
    for (let each = event; each; each = byId.get(each.previousEventId))
      if (/State(Entered|Exited)$/.test(each.type)) return String(detailsOf(each)["name"]);
    return "";
  };
  // Which branch was the last to end is a matter of chance, and so is the state that the end of them all follows.
  const placeOf = (event: HistoryEvent) =>
    /^(Parallel|Map)State(Succeeded|Failed)|EvaluationFailed$/.test(event.type) ? "" : stateAt(event);
  return events
    .filter((event) => event.type !== "TaskSubmitted" && !stateAt(event).startsWith(perhaps))
    .map((event) => plain(`${event.type} in ${placeOf(event)} ${JSON.stringify(detailsOf(event))}`))
    .sort();
};

/** Whether an execution was started by a state that is entered only perhaps. */
const isPerhaps = (input: Json): boolean =>
  input !== null && typeof input === "object" && "entered" in input && input["entered"] === "perhaps";

/** Reads what became of every execution in a file, and what is wrong with it. */
export const readOutcomes = async (file: string, { held }: Pick<ReturnType<typeof createWorld>, "held">) => {
  const db = openDatabase(file);
  const engine: StepFunctions = createStepFunctions({
    ...{ db, workflows: [], clock: { now: () => instantOf(0) } },
    ...{ logger: { info: () => undefined, error: () => undefined }, invoke: async () => null },
  });
  const counts = db.sqlite.prepare("SELECT events FROM sfn_execution WHERE id = ?");
  const outcomes: [name: string, Outcome][] = [];
  const faults: string[] = [];
  const tokens = new Map<string, number>();
  for (const { id, workflow, name, status, ...details } of engine.list({ limit: 100_000 })) {
    const events = engine.history({ workflow, name }, { limit: mostEvents, order: "forward" });
    const { events: counted } = counts.get(id) as { events: number };
    faults.push(...faultsIn(events, counted).map((fault) => `${workflow} ${name} ${fault}`));
    for (const event of events)
      for (const [token] of event.type === "TaskScheduled"
        ? String(detailsOf(event)["parameters"]).matchAll(/[0-9a-z]+\.[0-9a-z]+\.[0-9a-f]{8}-[0-9a-f-]{27}/g)
        : [])
        tokens.set(token, (tokens.get(token) ?? 0) + 1);
    if (isPerhaps(details.input)) continue;
    const end = plain(`${status} ${details.outputText} ${details.error}: ${details.cause}`);
    outcomes.push([`${workflow} ${plain(name)}`, { end, events: comparable(events) }]);
  }
  for (const [token, { payload }] of held)
    if (payload.entered === "surely" && !tokens.has(token)) faults.push(`${payload.key}: its token is in no history`);
  await engine.close();
  await db.close();
  return { outcomes, faults };
};
