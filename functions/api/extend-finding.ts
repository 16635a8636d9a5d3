import { ExtensionForm, extendFinding } from "../../domain/finding/extend-finding.ts";
import { findingAct } from "./finding-act.ts";

/** Puts the deadline of a finding off, once. */
export const extendFindingHandler = findingAct({
  name: "extend-finding",
  body: ExtensionForm,
  events: ["FindingExtended"],
  decide: (_, file, form) => extendFinding({ ...file, form }),
});
