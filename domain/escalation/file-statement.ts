import * as z from "zod";
import { inspectionRead } from "../inspection/may-act.ts";
import { type Decision, refuse } from "../shared/decision.ts";
import { text } from "../shared/form-fields.ts";
import type { Escalation } from "./escalation.ts";
import { endOfLimit } from "./ladder.ts";
import { type EscalationDesk, mayActOn, moveOn } from "./may-act.ts";

/** What the unit says to the facts and the measure proposed. */
export const FileStatementForm = z.object({ ...inspectionRead, text: text(8000) });
export type FileStatementForm = z.infer<typeof FileStatementForm>;

/** The unit is heard in writing (陈述申辩) before it is decided; after its time the right lapses. */
export const fileStatement = ({ form, ...desk }: FileStatement): Decision => {
  const acting = mayActOn(desk, { purposes: ["statement"], form });
  if ("code" in acting) return refuse(acting);
  const { escalation, by, occasion } = acting;
  const { now, calendar } = occasion;
  if (now >= escalation.dueAt) return refuse({ code: "TaskClosed" });
  const becomes: Escalation = {
    ...escalation,
    status: "deciding",
    statement: { text: form.text, by: by.id, at: now },
    dueAt: endOfLimit("decide", { from: now, calendar }),
  };
  return moveOn(acting, { becomes, event: "StatementFiled", outcome: "stated" });
};

type FileStatement = EscalationDesk & { readonly form: FileStatementForm };
