import * as z from "zod";
import type { Json } from "../../../functions/dependencies.ts";
import { namedError } from "../interpreter/failure.ts";
import { jsonFault } from "../json-fault.ts";
import { type Call, call, type Served } from "./call.ts";
import { invalidToken } from "./faults.ts";
import { text, textOfBytes } from "./read-input.ts";

const taskToken = text(1, 2048);

/** Refuses what was never given out, before anything is done with the rest. */
const checkToken = ({ engine }: Served, token: string): void => {
  if (!engine.isToken(token)) throw invalidToken();
};

/** The empty answer to a token that still was its task's. */
const answered = (outcome: string): object => {
  if (outcome === "gone") throw namedError("TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'");
  return {};
};

/** The calls with which a task that waits for its token is answered. */
export const taskCalls: { readonly [operation: string]: Call } = {
  SendTaskSuccess: call(
    z.object({ taskToken, output: textOfBytes(262_144) }),
    async (served, { taskToken: resumeToken, output }) => {
      checkToken(served, resumeToken);
      const fault = jsonFault(output);
      if (fault) throw namedError("InvalidOutput", `Invalid Output: '${fault.message}'`);
      return answered(await served.engine.resume({ resumeToken, output: JSON.parse(output) as Json }));
    },
  ),

  SendTaskFailure: call(
    z.object({ taskToken, error: z.string().max(256).optional(), cause: z.string().max(32_768).optional() }),
    async (served, { taskToken: resumeToken, error, cause }) => {
      checkToken(served, resumeToken);
      return answered(
        await served.engine.fail({
          resumeToken,
          ...(error !== undefined && { error }),
          ...(cause !== undefined && { cause }),
        }),
      );
    },
  ),

  SendTaskHeartbeat: call(z.object({ taskToken }), async (served, { taskToken: resumeToken }) => {
    checkToken(served, resumeToken);
    return answered(await served.engine.heartbeat({ resumeToken }));
  }),
};
