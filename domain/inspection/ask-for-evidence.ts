import * as z from "zod";
import { askForFile } from "../file/receive-file.ts";
import type { StoredFile } from "../file/stored-file.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { text } from "../shared/form-fields.ts";
import { actingAs, type InspectionDesk } from "./may-act.ts";
import { refusalToReport } from "./may-report.ts";

/** Which indicator a file proves. */
export const EvidenceForm = z.object({ indicator: text(10) });
export type EvidenceForm = z.infer<typeof EvidenceForm>;

/** Files that may be asked for about one self-report, refused ones too. */
const mostFiles = 90;

/** Asks the unit for one file of evidence, as long as it can still file its self-report; the file's form comes next. */
export const askForEvidence = ({ id, sent, form, ...desk }: AskForEvidence): Decision => {
  const { actor, task, inspection, occasion } = desk;
  if (inspection === undefined) return refuse({ code: "InspectionNotFound" });
  const refusal = refusalToReport({ actor, task, inspection });
  if (refusal) return refuse(refusal);
  if (!inspection.indicators.includes(form.indicator))
    return refuse({ code: "FormIncomplete", faults: [{ field: "indicator", code: "notAChoice" }] });
  if (sent.length >= mostFiles)
    return refuse({ code: "FormIncomplete", faults: [{ field: "indicator", code: "tooMany" }] });
  const file = askForFile({
    id,
    about: { kind: "inspection", id: inspection.id },
    purpose: "selfReport",
    sentBy: actor.id,
    sentAs: actingAs(actor).role,
    label: form.indicator,
    now: occasion.now,
  });
  return accept({ save: [file], emit: [] });
};

type AskForEvidence = InspectionDesk & {
  /** 256 random bits. */
  readonly id: string;
  /** Files asked for before. */
  readonly sent: readonly StoredFile[];
  readonly form: EvidenceForm;
};
