import type { WaitKind } from "../domain/wait/wait.ts";
import type { WorkflowName } from "./catalogue.ts";

/** Which workflow carries a kind of record, how its executions' names begin, and under which word it finds the record. */
const ways = {
  application: { workflow: "application-review", begins: "application", word: "applicationId" },
  list: { workflow: "publicity", begins: "publicity", word: "listId" },
  objection: { workflow: "objection", begins: "objection", word: "objectionId" },
  cycle: { workflow: "inspection-cycle", begins: "cycle", word: "cycleId" },
  inspection: { workflow: "inspection", begins: "inspection", word: "inspectionId" },
  escalation: { workflow: "escalation", begins: "escalation", word: "escalationId" },
} as const satisfies {
  readonly [Kind in WaitKind]: { readonly workflow: WorkflowName; readonly begins: string; readonly word: string };
};

type Carried = { readonly kind: WaitKind; readonly id: string };

/** The workflow that carries a kind of record. */
export const workflowOf = (kind: WaitKind): WorkflowName => ways[kind].workflow;

/** A run that begins again from the record; its words say from where, its number tells it from those before. */
export const startAgain = (
  { kind, id }: Carried,
  { words, number }: { readonly words: { readonly [word: string]: string }; readonly number: number },
) => ({
  workflow: ways[kind].workflow,
  name: `${ways[kind].begins}-${id}-r${number}`,
  input: { [ways[kind].word]: id, ...words },
});

/** The record for which an execution runs, by its name; undefined for a name that is not the house's. */
export const subjectOfExecution = (kind: WaitKind, name: string): Carried | undefined => {
  const id = new RegExp(`^${ways[kind].begins}-(.+)-r?\\d+$`).exec(name)?.[1];
  return id === undefined ? undefined : { kind, id };
};
