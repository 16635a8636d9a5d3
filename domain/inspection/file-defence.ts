import * as z from "zod";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { text } from "../shared/form-fields.ts";
import { closeWait } from "../wait/wait.ts";
import type { Inspection } from "./inspection.ts";
import { inspectionTold } from "./inspection-told.ts";
import { type InspectionDesk, inspectionRead, mayAct } from "./may-act.ts";
import { opinionDue } from "./step-due.ts";

/** What the unit says to the preliminary opinion. */
export const DefenceForm = z.object({ ...inspectionRead, text: text(4000) });
export type DefenceForm = z.infer<typeof DefenceForm>;

/** The unit defends itself in writing (申辩, 督导条例 art. 20); the opinion letter must answer it. */
export const fileDefence = ({ form, ...desk }: FileDefence): Decision => {
  const acting = mayAct(desk, { purpose: "defence", form });
  if ("code" in acting) return refuse(acting);
  const { inspection, task, by, occasion } = acting;
  const { now } = occasion;
  if (inspection.preliminary === undefined || now >= inspection.preliminary.defenceBy)
    return refuse({ code: "TaskClosed" });
  const defended: Inspection = {
    ...inspection,
    status: "opinionDue",
    dueAt: opinionDue(now),
    defence: { text: form.text, by: by.id, at: now },
  };
  return accept({
    save: [defended, closeWait(task, { at: now, by: by.id, outcome: "defended" })],
    emit: [inspectionTold("DefenceFiled", defended, { by, now })],
  });
};

type FileDefence = InspectionDesk & { readonly form: DefenceForm };
