import { askProof, giveProof, isProven } from "../../domain/link/step-up.ts";
import { mayTry } from "../../domain/shared/attempts.ts";
import type { Dependencies } from "../dependencies.ts";
import { commitChange, decideAndCommit } from "../repositories/unit-of-work.ts";
import type { Actor } from "./api.ts";
import type { ApiRequest } from "./api-request.ts";
import { countFailures } from "./count-failures.ts";
import { codeHash } from "./link-facts.ts";
import { codeDigits, mailCode } from "./mail-code.ts";
import { takeMailTurn } from "./mail-turn.ts";
import type { Refused } from "./problem.ts";
import { sessionFrom } from "./sessions.ts";

type Asked = { readonly actor: Actor; readonly request: ApiRequest };

const typedCode = (sent: unknown): string => {
  const typed = typeof sent === "object" && sent !== null && "stepUpCode" in sent ? sent.stepUpCode : "";
  return typeof typed === "string" ? typed : "";
};

/**
 * Asks whoever acts for a six-digit code from the registered mailbox before what weighs much, once in half an hour: without
 * a code one is mailed and the post is refused as `StepUpNeeded`, to be sent again with `stepUpCode`; wrong codes count.
 */
export const proveByMail = async (
  deps: Dependencies,
  { actor, request }: Asked,
  sent: unknown,
): Promise<Refused | undefined> => {
  const session = await sessionFrom(deps, request, "staff");
  if (session === undefined || actor.kind !== "staff") return { code: "NotLoggedIn" };
  if (isProven(session, deps.clock.now())) return undefined;
  const { staff } = actor;
  const read = async () => (await deps.sessions.find(session.hash)) ?? session;
  const typed = typedCode(sent);
  if (typed === "") {
    if ((await takeMailTurn(deps, `proof:${staff.id}`)) === "wait") return { code: "TooManyAttempts" };
    const code = deps.keys.newDigits(codeDigits);
    const hash = codeHash(deps, session.hash, code);
    await commitChange(deps, async () => ({ save: [askProof(await read(), hash, deps.clock.now())], emit: [] }));
    await mailCode(deps, { staff, code, reference: hash });
    return { code: "StepUpNeeded" };
  }
  const counter = `proof:${staff.id}`;
  if (!mayTry(await deps.attempts.find(counter), deps.clock.now())) return { code: "TooManyAttempts" };
  const hash = codeHash(deps, session.hash, typed);
  const decision = await decideAndCommit(deps, async () => {
    const now = deps.clock.now();
    return giveProof(await read(), hash, now);
  });
  if (decision.accepted) return undefined;
  await countFailures(deps, [counter]);
  return decision.refusal;
};
