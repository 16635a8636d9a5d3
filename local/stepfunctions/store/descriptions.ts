import { type Instant, instantOf } from "../../../domain/calendar/time.ts";
import type { ExecutionDescription, Json } from "../../../functions/dependencies.ts";
import type { StoredExecution } from "./store.ts";

/** Everything an operator or an API may know of one execution; `id` orders executions by their start. */
export type ExecutionDetails = ExecutionDescription & {
  readonly id: number;
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
export const detailsOf = (execution: StoredExecution): ExecutionDetails => ({
  ...descriptionOf(execution),
  id: execution.id,
  input: execution.input,
  startedAt: instantOf(execution.startedAt),
  ...(execution.output === undefined ? {} : { output: execution.output }),
  ...(execution.stoppedAt === null ? {} : { stoppedAt: instantOf(execution.stoppedAt) }),
});
