import * as z from "zod";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { choice, text } from "../shared/form-fields.ts";
import { closeWait } from "../wait/wait.ts";
import { effectFields, objectionRead } from "./answer-form.ts";
import type { OpenFacts } from "./effect-facts.ts";
import { type Carried, carryOut } from "./effects.ts";
import { mayHandle, type ObjectionDesk } from "./may-handle.ts";
import type { Objection } from "./objection.ts";
import { objectionTold } from "./objection-path.ts";
import type { SigningOffices } from "./signers-left.ts";

/** Whether the answer to an objection stands, or is changed for the objector, and with which effect. */
export const ReviewObjectionForm = z
  .object({
    ...objectionRead,
    outcome: choice(["confirmed", "changed"]),
    /** What is found now, when the answer is changed. */
    result: choice(["upheld", "partlyUpheld"]).exactOptional(),
    reply: text(1000),
    ...effectFields,
  })
  .refine((form) => form.outcome === "confirmed" || form.result !== undefined, { path: ["result"], error: "required" });
export type ReviewObjectionForm = z.infer<typeof ReviewObjectionForm>;

/** Somebody one level up, who took no part in it, confirms or changes the answer; that is the office's last word (domain §2.7). */
export const reviewObjection = ({ form, ...facts }: ReviewObjection): Decision => {
  const handled = mayHandle(facts, { purpose: "reviewObjection", form });
  if ("code" in handled) return refuse(handled);
  const { objection, task, by, occasion } = handled;
  const { review, reply } = objection;
  if (review === undefined || reply === undefined) return refuse({ code: "TaskClosed" });
  const carried =
    form.result === undefined || form.outcome === "confirmed"
      ? confirmed(reply)
      : carryOut({ ...facts, ...handled }, { result: form.result, fields: form });
  if ("code" in carried) return refuse(carried);
  const result = form.outcome === "changed" && form.result !== undefined ? form.result : reply.result;
  const { effect, change } = carried;
  const answer = { text: form.reply, by: by.id, at: occasion.now, outcome: form.outcome, result, effect };
  const reviewed: Objection = { ...objection, status: "reviewed", dueAt: occasion.now, review: { ...review, answer } };
  const words = { outcome: form.outcome, result, effect };
  return accept({
    save: [reviewed, closeWait(task, { at: occasion.now, by: by.id, outcome: form.outcome }), ...change.save],
    emit: [objectionTold("ObjectionReviewed", reviewed, { by, occasion, words }), ...change.emit],
  });
};

const confirmed = ({ effect }: NonNullable<Objection["reply"]>): Carried => ({
  effect,
  change: { save: [], emit: [] },
});

type ReviewObjection = ObjectionDesk &
  SigningOffices & {
    readonly place: OpenFacts["place"];
    readonly applicationTask: OpenFacts["applicationTask"];
    /** Random digits for the case of a missing child. */
    readonly makeupDigits: string;
    readonly form: ReviewObjectionForm;
  };
