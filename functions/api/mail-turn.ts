import type { Dependencies } from "../dependencies.ts";
import { takeAttempt } from "./take-attempt.ts";

/** Takes one of the mails a person may be sent on request within an hour, so that nobody's mailbox is flooded. */
export const takeMailTurn = async (deps: Dependencies, staffId: string): Promise<"send" | "wait"> =>
  (await takeAttempt(deps, `mails:${staffId}`)) === "taken" ? "send" : "wait";
