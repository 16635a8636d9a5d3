import { mayTry, withFailure } from "../../domain/shared/attempts.ts";
import type { Dependencies } from "../dependencies.ts";
import { commitChange } from "../repositories/unit-of-work.ts";

/** Takes one of the mails a person may be sent on request within an hour, so that nobody's mailbox is flooded. */
export const takeMailTurn = async (deps: Dependencies, staffId: string): Promise<"send" | "wait"> => {
  const counter = `mails:${staffId}`;
  const now = deps.clock.now();
  let turn: "send" | "wait" = "wait";
  await commitChange(deps, async () => {
    const earlier = await deps.attempts.find(counter);
    turn = mayTry(earlier, now) ? "send" : "wait";
    return turn === "send" ? { save: [withFailure(earlier, counter, now)], emit: [] } : undefined;
  });
  return turn;
};
