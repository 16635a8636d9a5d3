import { ProofForm, proveFinding } from "../../domain/finding/prove-finding.ts";
import { findingAct } from "./finding-act.ts";

/** Hands in how a finding was put right, with the files that show it. */
export const proveFindingHandler = findingAct({
  name: "prove-finding",
  body: ProofForm,
  events: ["FindingProved"],
  decide: async (deps, file, form) => {
    const files = await deps.storedFiles.of({ kind: "finding", id: file.finding.id }, "rectification");
    return proveFinding({ ...file, files, form });
  },
});
