import type { Logger } from "../../functions/dependencies.ts";
import { faultNames } from "../sqlite/database-fault.ts";
import type { ThreadPlace } from "./store/store.ts";

type Place = Pick<ThreadPlace, "id" | "execution">;

/**
 * Tells what hinders the steps of executions. What the machine does to the file (a full disk, say) hinders all of them, and is
 * told once per kind until every step it hindered has been made; a row that cannot be read is told once and set aside.
 */
export const createFaults = ({
  logger,
  setAside,
}: {
  readonly logger: Logger;
  readonly setAside: (execution: number) => boolean;
}) => {
  const hindered = new Map<string, Set<number>>();

  return {
    /** Whether the step is to be tried again. */
    tell: (code: "stepFailed" | "timerFailed", place: Place, error: unknown): "again" | "setAside" => {
      const { id, execution } = place;
      const name = error instanceof Error ? error.name : "unknown";
      // A row that cannot be read, or a definition that is not stored or no longer taken, would fail for ever.
      if (error instanceof SyntaxError || name === "InvalidDefinition" || name === "DefinitionMissing") {
        if (setAside(execution)) logger.error("executionBroken", { execution });
        return "setAside";
      }
      const standing = hindered.get(name);
      standing?.add(id);
      if (!standing && faultNames.has(name)) hindered.set(name, new Set([id]));
      if (!standing) logger.error(code, { execution, error: name });
      return "again";
    },
    /** To be called when a step was made. */
    over: ({ id }: Place): void => {
      for (const [name, steps] of hindered) {
        if (steps.delete(id) && steps.size === 0) {
          hindered.delete(name);
          logger.info("faultOver", { error: name });
        }
      }
    },
  };
};
