import { type Instant, instantOf } from "../../../domain/calendar/time.ts";
import type { ExecutionDescription, Json } from "../../../functions/dependencies.ts";
import type { StoredExecution } from "./store.ts";

/** Everything an operator or an API may know of one execution; `id` orders executions by their start. */
export type ExecutionDetails = ExecutionDescription & {
  readonly id: number;
  /** The number of its definition. */
  readonly definition: number;
  /** JSON texts, as they were given. */
  readonly inputText: string;
  readonly outputText?: string;
  readonly input: Json;
  readonly output?: Json;
  readonly startedAt: Instant;
  readonly stoppedAt?: Instant;
};

/** Where a stored execution stands, as the port of the workflows tells it. */
export const descriptionOf = ({ workflow, name, status, error, cause }: StoredExecution): ExecutionDescription => ({
  workflow,
  name,
  status,
  ...(error === undefined ? {} : { error }),
  ...(cause === undefined ? {} : { cause }),
});

/** A stored execution with its input, output and times. */
export const detailsOf = (execution: StoredExecution): ExecutionDetails => {
  const { id, definition, input, output, startedAt, stoppedAt } = execution;
  return {
    ...descriptionOf(execution),
    ...{ id, definition, inputText: input, input: readable(input), startedAt: instantOf(startedAt) },
    ...(output === undefined ? {} : { outputText: output, output: readable(output) }),
    ...(stoppedAt === null ? {} : { stoppedAt: instantOf(stoppedAt) }),
  };
};

/** A payload as JSON; a damaged one is shown as the text it is, so that one row hides no other. */
const readable = (text: string): Json => {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
};
