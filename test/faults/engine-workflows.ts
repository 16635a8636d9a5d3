import { type Opening, type Scope, scopeOf } from "./engine-states.ts";
import { type Plot, plotsOf, type Steps } from "./engine-steps.ts";

type Machine = { readonly name: string; readonly definition: string };
/** Machines to be made, and an execution of the last of them to be started. */
export type Planned = { readonly machines: readonly Machine[]; readonly name: string; readonly input: number };

const ofItsOwn = { Assign: { entered: "surely", origin: "{% $states.context.Execution.Name %}" } };
const asAChild = {
  Output: "{% $states.input.value %}",
  Assign: { entered: "{% $states.input.entered %}", origin: "{% $states.input.key %}" },
};

const machineOf = (name: string, { child, steps, begin }: { child: string; steps: Steps; begin: Opening }): Machine => {
  const names = { count: 0, child };
  const scope: Scope = { states: {}, names, total: "total", failure: "leaves", entered: "surely", runs: "once" };
  return { name, definition: JSON.stringify({ QueryLanguage: "JSONata", ...scopeOf(scope, steps, { begin }) }) };
};

/** A machine whose execution answers the token it was started with. */
const answerer: Machine = {
  name: "answerer",
  definition: JSON.stringify({
    QueryLanguage: "JSONata",
    StartAt: "Answer",
    States: {
      Answer: {
        ...{ Type: "Task", Resource: "arn:aws:states:::lambda:invoke" },
        ...{ Arguments: { FunctionName: "desk", Payload: "{% $states.input %}" }, End: true },
      },
    },
  }),
};

const plannedOf = ({ steps, child, input }: Plot, index: number): Planned => {
  const name = `w${index}`;
  const childName = `${name}-child`;
  return {
    name,
    input,
    machines: [
      answerer,
      machineOf(childName, { child: "none", steps: child, begin: asAChild }),
      machineOf(name, { child: childName, steps, begin: ofItsOwn }),
    ],
  };
};

/** So many random workflows of a seed, each with one execution to be started. */
export const workflowsOf = (seed: number, count: number): readonly Planned[] => plotsOf(seed, count).map(plannedOf);
