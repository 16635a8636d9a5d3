/** Runs jobs of the same execution one after the other and of different executions side by side. */
export const createLocks = () => {
  const last = new Map<number, Promise<void>>();
  return {
    exclusively: <T>(execution: number, job: () => Promise<T>): Promise<T> => {
      const before = last.get(execution);
      const result = before ? before.then(job) : job();
      const settled: Promise<void> = result.then(forget, forget).then(() => {
        if (last.get(execution) === settled) last.delete(execution);
      });
      last.set(execution, settled);
      return result;
    },
    /** Resolves when the jobs under way have ended. */
    settled: async (): Promise<void> => {
      await Promise.all(last.values());
    },
    size: (): number => last.size,
  };
};

const forget = () => undefined;
