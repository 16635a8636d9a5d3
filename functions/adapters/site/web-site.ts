import { hash } from "node:crypto";
import type { Site } from "../../dependencies.ts";
import { TaskError } from "../../task-error.ts";

/** Headers that tell how old an answer is and which caches stood in between. */
const tellingHeaders = ["cache-control", "age", "date", "etag", "expires", "via", "x-cache", "content-type"];

const patienceMs = 10_000;

/** Asks the county's website over the network, past every cache that obeys and as a stranger without a session. */
export const createWebSite = (origin: string): Site => ({
  probe: async (path, accept) => {
    try {
      const answer = await fetch(new URL(path, origin), {
        headers: { accept, "cache-control": "no-cache" },
        redirect: "manual",
        signal: AbortSignal.timeout(patienceMs),
      });
      const body = Buffer.from(await answer.arrayBuffer());
      return {
        status: answer.status,
        headers: Object.fromEntries([...answer.headers].filter(([name]) => tellingHeaders.includes(name))),
        bodySha256: hash("sha256", body),
      };
    } catch (cause) {
      throw new TaskError("Transient", "the county's website does not answer", { cause });
    }
  },
});
