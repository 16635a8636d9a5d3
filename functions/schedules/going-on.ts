import type { Dependencies } from "../dependencies.ts";

/** Does one piece of a routine; a failure is told of, and the others have their turn. Undefined when it failed. */
export const goingOn = async <Result>(
  deps: Dependencies,
  routine: string,
  work: () => Promise<Result>,
): Promise<Result | undefined> => {
  try {
    return await work();
  } catch (error) {
    deps.logger.error("routinePieceFailed", { routine, error: error instanceof Error ? error.name : "unknown" });
    return undefined;
  }
};
