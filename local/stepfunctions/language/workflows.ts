import type { Expressions } from "../expressions/expressions.ts";
import { namedError } from "../interpreter/failure.ts";
import type { Store } from "../store/store.ts";
import { readWorkflow, type Workflow } from "./definition.ts";

/** A workflow as it was when an execution started; executions keep their definition to the end. */
export type KnownWorkflow = { readonly definition: number; readonly workflow: Workflow };

/** Reads and keeps today's definitions, and finds the older ones of executions still open. */
export const createWorkflows = (given: {
  readonly workflows: readonly { readonly name: string; readonly definition: unknown }[];
  readonly expressions: Expressions;
  readonly store: Store;
}) => {
  const byDefinition = new Map<number, Workflow>();
  const current = new Map<string, KnownWorkflow>();
  for (const { name, definition } of given.workflows) {
    const workflow = readWorkflow(name, definition);
    given.expressions.check(definition);
    const id = given.store.keepDefinition(name, JSON.stringify(definition));
    byDefinition.set(id, workflow);
    current.set(name, { definition: id, workflow });
  }

  return {
    /** Today's definition; throws `StateMachineDoesNotExist`. */
    named: (name: string): KnownWorkflow => {
      const known = current.get(name);
      if (!known) throw namedError("StateMachineDoesNotExist", `there is no workflow ${name}`);
      return known;
    },
    /** The definition an execution was started with. */
    ofDefinition: (id: number): Workflow => {
      const known = byDefinition.get(id);
      if (known) return known;
      const stored = given.store.definition(id);
      if (!stored) throw new Error(`definition ${id} is not stored`);
      const workflow = readWorkflow(stored.workflow, JSON.parse(stored.definition));
      byDefinition.set(id, workflow);
      return workflow;
    },
  };
};
