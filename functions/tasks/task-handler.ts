import type { Dependencies, Json } from "../dependencies.ts";
import { TaskError } from "../task-error.ts";

/** A function as workflows call it: words in, words out; it may run twice and throws by name. */
export type TaskHandler = (payload: Json) => Promise<Json>;

type Schema<Input> = { readonly parse: (payload: unknown) => Input };

/** Names by which a workflow goes another way; they tell of no fault. */
const outcomes: readonly string[] = ["Returned", "Rejected", "Withdrawn", "Lapsed"];

/** Makes a task handler that parses what the workflow sends and leaves one line when it fails. */
export const taskHandler =
  <Input extends object>(
    deps: Dependencies,
    name: string,
    schema: Schema<Input>,
    handle: (input: Input) => Promise<Json>,
  ): TaskHandler =>
  async (payload) => {
    const input = schema.parse(payload);
    try {
      return await handle(input);
    } catch (error) {
      const known = error instanceof TaskError ? error : undefined;
      const line = {
        task: name,
        error: error instanceof Error ? error.name : "unknown",
        ...(known && { detail: known.message }),
      };
      if (outcomes.includes(line.error)) deps.logger.info("taskOutcome", line);
      else deps.logger.error("taskFailed", line);
      throw error;
    }
  };
