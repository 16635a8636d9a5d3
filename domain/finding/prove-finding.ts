import * as z from "zod";
import type { StoredFile } from "../file/stored-file.ts";
import { inspectionRead } from "../inspection/may-act.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { severalOf, text } from "../shared/form-fields.ts";
import type { Finding } from "./finding.ts";
import { type FindingDesk, handle } from "./finding-desk.ts";
import { findingTold } from "./finding-told.ts";

/** How a finding was put right, and the files that show it. */
export const ProofForm = z.object({ ...inspectionRead, text: text(1000), fileIds: severalOf(text(43), 10) });
export type ProofForm = z.infer<typeof ProofForm>;

/** The owner hands in the proof, also when it is late; the history keeps the hashes of its files (feature 79). */
export const proveFinding = ({ form, files, ...desk }: ProveFinding): Decision => {
  const handled = handle(desk, { act: "proof", form });
  if ("code" in handled) return refuse(handled);
  const { finding, inspection, by, occasion } = handled;
  const shown = [...new Set(form.fileIds)].map((id) => files.find((file) => file.id === id));
  const accepted = shown.flatMap((file) => (file && isProofOf(file, finding) ? [file] : []));
  if (accepted.length < shown.length)
    return refuse({ code: "FormIncomplete", faults: [{ field: "fileIds", code: "notAChoice" }] });
  const proof = {
    text: form.text,
    by: by.id,
    at: occasion.now,
    files: accepted.map(({ id, sha256 = "" }) => ({ fileId: id, sha256 })),
  };
  const proved: Finding = { ...finding, status: "proved", proof };
  const words = {
    verifier: inspection.recheck?.verifierId ?? inspection.team.leadId,
    ...(accepted.length > 0 && { hashes: proof.files.map(({ sha256 }) => sha256).join(" ") }),
  };
  return accept({ save: [proved], emit: [findingTold("FindingProved", proved, { by, now: occasion.now, words })] });
};

/** Whether this is an accepted file that shows how the finding was put right. */
const isProofOf = (file: StoredFile, { id }: Pick<Finding, "id">): boolean =>
  file.about.kind === "finding" &&
  file.about.id === id &&
  file.purpose === "rectification" &&
  file.status === "accepted";

type ProveFinding = FindingDesk & {
  readonly form: ProofForm;
  /** What was sent about this finding. */
  readonly files: readonly StoredFile[];
};
