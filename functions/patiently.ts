import { setTimeout as pause } from "node:timers/promises";
import { TaskError } from "./task-error.ts";

const pauseMs = 1000;

/** Asks again each second, so many times in all, while an answer is only `Transient`: for whoever has time and asks for much. */
export const patiently = async <Answer>(tries: number, ask: () => Promise<Answer>): Promise<Answer> => {
  for (let tried = 1; ; tried += 1) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof TaskError) || error.name !== "Transient" || tried === tries) throw error;
      await pause(pauseMs);
    }
  }
};
