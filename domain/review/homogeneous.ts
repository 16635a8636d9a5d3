import type { Application } from "../application/application.ts";
import type { MachineCheck } from "../application/recognition.ts";

/** Why an application must be opened and decided alone; without a reason it may be approved together with others. */
export type Exception = "checksDiffer" | "wasReturned" | "refusalSuggested";

/** What sets an application apart from those that are approved together (design §2: exceptions one by one). */
export const exceptionsOf = (application: Application, checks: readonly MachineCheck[]): readonly Exception[] => {
  const { classCheck, schoolCheck, countyRecheck } = application.returns;
  const suggested = "suggestedRefusal" in application && application.suggestedRefusal !== undefined;
  return [
    ...(checks.some(({ result }) => result !== "match") ? (["checksDiffer"] as const) : []),
    ...(classCheck + schoolCheck + countyRecheck > 0 ? (["wasReturned"] as const) : []),
    ...(suggested ? (["refusalSuggested"] as const) : []),
  ];
};
