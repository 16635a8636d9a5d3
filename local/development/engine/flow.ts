import type { ExecutionStatus, FlowScope, FlowState } from "../../../web/pages/engine/engine-views.ts";
import { isWaiting, type Scope, type State, transitionsOf } from "../../../workflows/definition.ts";
import type { Trail } from "./trail.ts";

/** How an execution has gone through its definition so far. */
export type Course = { readonly trail: Trail; readonly status: ExecutionStatus; readonly here: ReadonlySet<string> };

const kinds = ["Task", "Choice", "Wait", "Pass", "Parallel", "Map", "Succeed", "Fail"] as const;

const kindOf = (state: State): FlowState["kind"] =>
  isWaiting(state) ? "Answer" : (kinds.find((kind) => kind === state.Type) ?? "Task");

const standingOf = (name: string, { trail, status, here }: Course): FlowState["standing"] => {
  if (here.has(name)) return "here";
  if (trail.notLeft.has(name) && (status === "FAILED" || status === "TIMED_OUT")) return "failed";
  if (trail.notLeft.has(name) && status === "ABORTED") return "stopped";
  return trail.visits.has(name) ? "passed" : "never";
};

const lastEntryOf = (name: string, { trail }: Course) => {
  const lastEntry = trail.lastEntries.get(name);
  return lastEntry === undefined ? {} : { lastEntry };
};

/** A condition without the braces around its expression. */
const conditionIn = (on: string): string => on.replace(/^\{%\s/, "").replace(/\s%\}$/, "");

/** A definition as the page draws it, with the path marked. */
export const flowOf = (scope: Scope, course: Course): FlowScope => {
  const leaving = Map.groupBy(transitionsOf(scope), ({ from }) => from);
  return {
    start: scope.StartAt,
    states: Object.entries(scope.States).map(([name, state]) => ({
      name,
      kind: kindOf(state),
      visits: course.trail.visits.get(name) ?? 0,
      failures: course.trail.failures.get(name) ?? 0,
      standing: standingOf(name, course),
      ...lastEntryOf(name, course),
      ways: (leaving.get(name) ?? []).map(({ to, by, on }) => ({
        ...{ to, by, on: on === undefined ? [] : [conditionIn(on)] },
        times: course.trail.times(name, to),
      })),
      scopes: [...(state.Branches ?? []), ...(state.ItemProcessor ? [state.ItemProcessor] : [])].map((inner) =>
        flowOf(inner, course),
      ),
    })),
  };
};
