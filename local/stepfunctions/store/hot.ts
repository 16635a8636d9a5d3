import type { Execution, Thread } from "../interpreter/run.ts";

/** An execution without branches, as its row has it. */
export type Hot = { readonly execution: Execution; readonly thread: Thread };

/**
 * The executions moved last, so that one that is going on is not read from its row at every step. Whoever takes one out owns
 * it and puts it back once its change is committed; the row alone is the truth.
 */
export const createHot = (most: number) => {
  const byExecution = new Map<number, Hot>();
  return {
    peek: (execution: number): Hot | undefined => byExecution.get(execution),
    take: (execution: number): Hot | undefined => {
      const hot = byExecution.get(execution);
      if (hot) byExecution.delete(execution);
      return hot;
    },
    put: (hot: Hot): void => {
      byExecution.set(hot.execution.id, hot);
      if (byExecution.size <= most) return;
      for (const oldest of byExecution.keys()) {
        byExecution.delete(oldest);
        return;
      }
    },
  };
};
