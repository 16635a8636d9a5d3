import { HandoverForm, handOver } from "../../domain/finding/hand-over.ts";
import { findingAct } from "./finding-act.ts";
import { peopleOf } from "./finding-facts.ts";

/** Hands a finding on to somebody of the same unit. */
export const handOverFindingHandler = findingAct({
  name: "hand-over-finding",
  body: HandoverForm,
  events: ["FindingHandedOver"],
  decide: async (deps, file, form) => handOver({ ...file, people: await peopleOf(deps, file), form }),
});
