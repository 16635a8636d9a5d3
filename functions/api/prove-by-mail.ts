import { afterWrongCode, askProof, giveProof, isProven } from "../../domain/link/step-up.ts";
import type { Dependencies } from "../dependencies.ts";
import { commitChange } from "../repositories/unit-of-work.ts";
import type { Actor } from "./api.ts";
import type { ApiRequest } from "./api-request.ts";
import { codeHash } from "./link-facts.ts";
import { codeDigits, mailCode } from "./mail-code.ts";
import { takeMailTurn } from "./mail-turn.ts";
import type { Refused } from "./problem.ts";
import { sessionFrom } from "./sessions.ts";
import { takeAttempt } from "./take-attempt.ts";

type Asked = { readonly actor: Actor; readonly request: ApiRequest };

const typedCode = (sent: unknown): string => {
  const typed = typeof sent === "object" && sent !== null && "stepUpCode" in sent ? sent.stepUpCode : "";
  return typeof typed === "string" ? typed : "";
};

/**
 * Asks whoever acts for a six-digit code from the registered mailbox before what weighs much, once in half an hour: without
 * a code one is mailed and the post is refused as `StepUpNeeded`, to be sent again with `stepUpCode`; every code typed counts.
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
  if ((await takeAttempt(deps, `proof:${staff.id}`)) === "none") return { code: "TooManyAttempts" };
  const hash = codeHash(deps, session.hash, typed);
  let refusal: Refused | undefined;
  // A wrong code is saved before it is answered, so that guesses side by side are tried one after the other.
  await commitChange(deps, async () => {
    const asked = await read();
    const decision = giveProof(asked, hash, deps.clock.now());
    refusal = decision.accepted ? undefined : decision.refusal;
    return decision.accepted ? decision.change : { save: [afterWrongCode(asked)], emit: [] };
  });
  return refusal;
};
