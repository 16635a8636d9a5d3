import * as z from "zod";
import { later } from "../calendar/time.ts";
import { deadline } from "../calendar/working-days.ts";
import { aidPolicies } from "../programme/time-limits.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { text } from "../shared/form-fields.ts";
import { objectionRead } from "./answer-form.ts";
import { mayHandle, type ObjectionDesk } from "./may-handle.ts";
import type { Objection } from "./objection.ts";
import { objectionTold } from "./objection-path.ts";

/** Why an answer takes longer; the objector is told. */
export const ExtendObjectionForm = z.object({ ...objectionRead, reason: text(300) });
export type ExtendObjectionForm = z.infer<typeof ExtendObjectionForm>;

/** Puts the answer to an objection off, once, by the working days of the policy after the day promised (domain §2.5). */
export const extendObjection = ({ form, ...desk }: ExtendObjection): Decision => {
  const handled = mayHandle(desk, { purpose: "investigateObjection", form });
  if ("code" in handled) return refuse(handled);
  const { objection, task, by, occasion } = handled;
  if (objection.extension !== undefined) return refuse({ code: "NotAllowedHere" });
  const { objectionExtension: workingDays } = aidPolicies[occasion.campaign.ruleVersion];
  // A time limit ends at 24:00, which is already the next day's first instant.
  const from = later(objection.answerBy, -1);
  const until = deadline({ calendar: occasion.calendar, from, workingDays }).endsAt;
  if (until <= objection.dueAt) return refuse({ code: "NotAllowedHere" });
  const extended: Objection = {
    ...objection,
    answerBy: until,
    dueAt: until,
    extension: { by: by.id, at: occasion.now, reason: form.reason, until },
  };
  return accept({
    save: [extended, { ...task, dueAt: until }],
    emit: [objectionTold("ObjectionExtended", extended, { by, occasion })],
  });
};

type ExtendObjection = ObjectionDesk & { readonly form: ExtendObjectionForm };
