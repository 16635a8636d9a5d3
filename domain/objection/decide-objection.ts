import * as z from "zod";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { choice, text } from "../shared/form-fields.ts";
import { limitEnd } from "../shared/occasion.ts";
import { closeWait } from "../wait/wait.ts";
import { effectFields, objectionRead } from "./answer-form.ts";
import type { OpenFacts } from "./effect-facts.ts";
import { carryOut } from "./effects.ts";
import { mayHandle, type ObjectionDesk } from "./may-handle.ts";
import { findings, type Objection } from "./objection.ts";
import { objectionTold } from "./objection-path.ts";
import type { SigningOffices } from "./signers-left.ts";

/** What the inquiry found, the answer in writing, and what it brings about. */
export const DecideObjectionForm = z.object({
  ...objectionRead,
  outcome: choice(findings),
  reply: text(1000),
  ...effectFields,
});
export type DecideObjectionForm = z.infer<typeof DecideObjectionForm>;

/** Answers an objection that was looked into, with its effect on what was objected to and nothing else (domain §2.7). */
export const decideObjection = ({ form, ...facts }: DecideObjection): Decision => {
  const handled = mayHandle(facts, { purpose: "investigateObjection", form });
  if ("code" in handled) return refuse(handled);
  const { objection, task, by, occasion } = handled;
  const carried = carryOut({ ...facts, ...handled }, { result: form.outcome, fields: form });
  if ("code" in carried) return refuse(carried);
  const { effect, change } = carried;
  const decided: Objection = {
    ...objection,
    status: form.outcome,
    dueAt: limitEnd(occasion, "reconsiderationRequest"),
    reply: { text: form.reply, by: by.id, at: occasion.now, result: form.outcome, effect },
  };
  return accept({
    save: [decided, closeWait(task, { at: occasion.now, by: by.id, outcome: form.outcome }), ...change.save],
    emit: [
      objectionTold("ObjectionDecided", decided, { by, occasion, words: { outcome: form.outcome, effect } }),
      ...change.emit,
    ],
  });
};

type DecideObjection = ObjectionDesk &
  SigningOffices & {
    readonly place: OpenFacts["place"];
    readonly applicationTask: OpenFacts["applicationTask"];
    /** Random digits for the case of a missing child. */
    readonly makeupDigits: string;
    readonly form: DecideObjectionForm;
  };
