import { type Instant, instantOf } from "../../../domain/calendar/time.ts";
import {
  type EngineView,
  type ExecutionStatus,
  type ExecutionView,
  eventsPerPage,
  executionStatuses,
  type OpenThread,
} from "../../../web/pages/engine/engine-views.ts";
import type { Scope } from "../../../workflows/definition.ts";
import type { Database } from "../../sqlite/database.ts";
import { type HistoryEvent, mostEvents } from "../../stepfunctions/history/event.ts";
import type { StepFunctions } from "../../stepfunctions/step-functions.ts";
import type { ExecutionDetails } from "../../stepfunctions/store/descriptions.ts";
import { flowOf } from "./flow.ts";
import { createOpenThreads } from "./open-threads.ts";
import { withoutTokens } from "./resume-tokens.ts";
import { type Trail, trailOf } from "./trail.ts";

/** Reads the engine of a demonstration machine for its page; it changes nothing. */
export type EngineReader = {
  readonly executions: (query: {
    readonly workflow?: string;
    readonly status?: ExecutionStatus;
    readonly before?: number;
  }) => EngineView;
  readonly execution: (of: {
    readonly workflow: string;
    readonly name: string;
    readonly page: number;
  }) => ExecutionView | undefined;
};

type Engine = Pick<StepFunctions, "list" | "details" | "history" | "machines" | "isToken">;

const perPage = 25;
const mostDue = 8;

/** Phases in which a thread stands for nothing of its own: it waits for its branches, its turn or its siblings. */
const idle: ReadonlySet<OpenThread["phase"]> = new Set(["join", "queued", "done", "failed"]);
const ended: ReadonlySet<OpenThread["phase"]> = new Set(["done", "failed"]);

/** Looks at an engine through its own calls, and at its tables for what they do not tell. */
export const createEngineReader = ({
  engine,
  db,
}: {
  readonly engine: Engine;
  readonly db: Database;
}): EngineReader => {
  const threads = createOpenThreads(db);
  const cut = (text: string): string => withoutTokens(text, engine.isToken);

  const headOf = ({ workflow, name, status, startedAt, stoppedAt, error }: ExecutionDetails) => ({
    ...{ workflow, name, status, startedAt },
    ...(stoppedAt === undefined ? {} : { stoppedAt }),
    ...(error === undefined ? {} : { error }),
  });

  const executions: EngineReader["executions"] = ({ workflow, status, before }) => {
    const counts = threads.counts();
    const sum = (of: typeof counts) => of.reduce((all, { count }) => all + count, 0);
    const chosen = { ...(workflow === undefined ? {} : { workflow }), ...(status === undefined ? {} : { status }) };
    const found = engine.list({ ...chosen, limit: perPage + 1, ...(before === undefined ? {} : { before }) });
    const shown = found.slice(0, perPage);
    const last = found.length > perPage ? shown.at(-1) : undefined;
    return {
      ...chosen,
      workflows: [...Map.groupBy(counts, (each) => each.workflow)].map(([name, of]) => ({ name, count: sum(of) })),
      counts: executionStatuses.map((each) => ({
        status: each,
        count: sum(counts.filter((of) => of.status === each && (workflow === undefined || of.workflow === workflow))),
      })),
      executions: shown.map((each) => ({
        ...headOf(each),
        states: threads.of(each.id).flatMap(({ state, phase }) => (idle.has(phase) ? [] : [state])),
      })),
      ...(last === undefined ? {} : { next: last.id }),
      page: before === undefined ? "first" : "later",
      due: threads.due(mostDue),
    };
  };

  const execution: EngineReader["execution"] = ({ page, ...of }) => {
    const details = engine.details(of);
    if (details === undefined) return undefined;
    const history = engine.history(of, { limit: mostEvents, order: "forward" });
    const trail = trailOf(history);
    const open = threads.of(details.id).filter(({ phase }) => !ended.has(phase));
    const here = new Set(open.map(({ state }) => state));
    const { cause, inputText, outputText } = details;
    const definition = JSON.parse(engine.machines.asOf(details.definition).definition) as Scope;
    return {
      ...headOf(details),
      ...(cause === undefined ? {} : { cause: cut(cause) }),
      input: cut(readable(inputText)),
      ...(outputText === undefined ? {} : { output: cut(readable(outputText)) }),
      flow: flowOf(definition, { trail, status: details.status, here }),
      open,
      page,
      events: history.length,
      history: history
        .slice((page - 1) * eventsPerPage, page * eventsPerPage)
        .map((event) => rowOf(event, { trail, cut })),
    };
  };

  return { executions, execution };
};

/** JSON in lines; whatever else, as it is. */
const readable = (text: string): string => {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
};

const payloads: ReadonlySet<string> = new Set(["input", "output", "parameters"]);

type Telling = { readonly trail: Trail; readonly cut: (text: string) => string };

/** An event as a row; error and cause stand beside the type, everything else in the details. */
const rowOf = (event: HistoryEvent, { trail, cut }: Telling): ExecutionView["history"][number] => {
  const { id, type, previousEventId, timestamp } = event;
  const state = trail.stateOf(id);
  const told = Object.entries(event).flatMap(([key, value]) =>
    key.endsWith("EventDetails") && typeof value === "object" ? Object.entries(value) : [],
  );
  const said = new Map(told);
  const lines = told.flatMap(([field, value]) => {
    if (["error", "cause", "inputDetails", "outputDetails", "assignedVariablesDetails"].includes(field)) return [];
    const text = typeof value === "string" ? value : JSON.stringify(value);
    return [`${field}: ${payloads.has(field) ? readable(text) : text}`];
  });
  const [error, cause] = [said.get("error"), said.get("cause")];
  const at: Instant = instantOf(timestamp);
  return {
    ...{ id, at, type, previous: previousEventId },
    ...(state === undefined ? {} : { state }),
    ...(typeof error === "string" ? { error } : {}),
    ...(typeof cause === "string" && cause !== "" ? { cause: cut(cause) } : {}),
    ...(lines.length === 0 ? {} : { details: cut(lines.join("\n")) }),
  };
};
