import * as z from "zod";
import { inspectionRead } from "../inspection/may-act.ts";
import { type Decision, refuse } from "../shared/decision.ts";
import { choice, text } from "../shared/form-fields.ts";
import { closed } from "./close.ts";
import { endOfLimit } from "./ladder.ts";
import { type EscalationDesk, mayActOn, moveOn } from "./may-act.ts";

/** What was done in the week, and whether the plan is carried out. */
export const FileProgressForm = z.object({
  ...inspectionRead,
  outcome: choice(["continues", "finished"]),
  text: text(4000),
});
export type FileProgressForm = z.infer<typeof FileProgressForm>;

/** The unit's head reports every week until the plan is carried out; findings are still closed by their rechecker alone. */
export const fileProgress = ({ form, ...desk }: FileProgress): Decision => {
  const acting = mayActOn(desk, { purposes: ["stepProgress"], form });
  if ("code" in acting) return refuse(acting);
  const { escalation, by, occasion } = acting;
  const { now, calendar } = occasion;
  const reported = { ...escalation, progress: [...escalation.progress, { text: form.text, by: by.id, at: now }] };
  const becomes =
    form.outcome === "finished"
      ? closed(reported, { at: now, ended: "answered" })
      : { ...reported, dueAt: endOfLimit("progress", { from: now, calendar }) };
  return moveOn(acting, { becomes, event: "ProgressFiled", outcome: form.outcome });
};

type FileProgress = EscalationDesk & { readonly form: FileProgressForm };
