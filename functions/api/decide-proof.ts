import { decideProof, ProofDecisionForm } from "../../domain/finding/decide-proof.ts";
import { findingAct } from "./finding-act.ts";

/** Cancels the number of a finding, or sends it back with the reason. */
export const decideProofHandler = findingAct({
  name: "decide-proof",
  body: ProofDecisionForm,
  events: ["FindingClosed", "FindingRefused"],
  decide: (_, file, form) => decideProof({ ...file, form }),
});
