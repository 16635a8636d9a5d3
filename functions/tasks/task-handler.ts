import type { Dependencies, Json } from "../dependencies.ts";

/** A function as workflows call it: words in, words out; it may run twice and throws by name. */
export type TaskHandler = (payload: Json) => Promise<Json>;

type Schema<Input> = { readonly parse: (payload: unknown) => Input };

/** Makes a task handler that parses what the workflow sends and leaves one line when it starts and when it ends. */
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
      deps.logger.error("taskFailed", { task: name, error: error instanceof Error ? error.name : "unknown" });
      throw error;
    }
  };
