import * as z from "zod";
import { isPublic } from "../publicity/aid-list.ts";
import { stopList } from "../publicity/stop-list.ts";
import { accept, type Change, type Decision, refuse } from "../shared/decision.ts";
import { choice, text } from "../shared/form-fields.ts";
import { limitEnd } from "../shared/occasion.ts";
import { closeWait } from "../wait/wait.ts";
import { objectionRead } from "./answer-form.ts";
import type { EffectFacts } from "./effect-facts.ts";
import { freeLine } from "./free-line.ts";
import { freedList } from "./list-hold.ts";
import { type Handled, mayHandle, type ObjectionDesk } from "./may-handle.ts";
import type { Objection } from "./objection.ts";
import { objectionTold } from "./objection-path.ts";
import { stepDue } from "./receive-objection.ts";

/** Whether an objection is looked into; one that is not is answered with the reason. */
export const AdmitObjectionForm = z
  .object({
    ...objectionRead,
    outcome: choice(["admit", "notAdmit"]),
    reason: text(1000).exactOptional(),
  })
  .refine((form) => form.outcome === "admit" || form.reason !== undefined, { path: ["reason"], error: "required" });
export type AdmitObjectionForm = z.infer<typeof AdmitObjectionForm>;

/**
 * Admits an objection, or answers why it is not looked into, which frees what it held. A breach of privacy takes a list
 * that still hangs off at once (domain §2.7).
 */
export const admitObjection = ({ form, place, ...desk }: AdmitObjection): Decision => {
  const handled = mayHandle(desk, { purpose: "admitObjection", form });
  if ("code" in handled) return refuse(handled);
  return accept(
    form.outcome === "admit" ? admitted(handled) : notAdmitted(handled, { reason: form.reason ?? "", place }),
  );
};

const admitted = ({ objection, list, task, by, occasion }: Handled): Change => {
  const { now } = occasion;
  const looked: Objection = {
    ...objection,
    status: "investigating",
    dueAt: stepDue(objection.answerBy, occasion),
    admission: { by: by.id, at: now },
  };
  const told = objectionTold("ObjectionAdmitted", looked, { by, occasion });
  const isBreach = objection.about.what === "privacyBreach";
  const stopped =
    isBreach && isPublic(list, now) ? stopList(list, { cause: "privacyBreach", by, occasion }) : undefined;
  const incident = isBreach
    ? [{ ...told, type: "PrivacyIncident" as const, subject: { kind: "list" as const, id: list.id }, words: {} }]
    : [];
  return {
    save: [looked, closeWait(task, { at: now, by: by.id, outcome: "admit" }), ...(stopped ? [stopped.list] : [])],
    emit: [told, ...(stopped?.emit ?? []), ...incident],
  };
};

const notAdmitted = (
  { objection, list, task, application, by, occasion }: Handled,
  { reason, place }: Refused,
): Change => {
  const { now } = occasion;
  const answered: Objection = {
    ...objection,
    status: "notAdmitted",
    dueAt: limitEnd(occasion, "reconsiderationRequest"),
    admission: { by: by.id, at: now },
    reply: { text: reason, by: by.id, at: now, result: "notAdmitted", effect: "none" },
  };
  const freed = freeLine({ objection, application, place, by, occasion });
  const freedAsWhole = objection.holds === "list" ? [freedList(list, objection)] : [];
  return {
    save: [answered, closeWait(task, { at: now, by: by.id, outcome: "notAdmit" }), ...freed.save, ...freedAsWhole],
    emit: [objectionTold("ObjectionNotAdmitted", answered, { by, occasion }), ...freed.emit],
  };
};

type Refused = { readonly reason: string; readonly place: EffectFacts["place"] };

type AdmitObjection = ObjectionDesk & {
  readonly place: EffectFacts["place"];
  readonly form: AdmitObjectionForm;
};
