import { instantOf } from "../../../domain/calendar/time.ts";
import type { Json, WorkflowEngine } from "../../../functions/dependencies.ts";
import { asJson } from "../expressions/json.ts";
import type { Store } from "../store/store.ts";
import { lambdaFailure, startFailure } from "./failure.ts";
import { type Call, executionArn, type Happening } from "./run.ts";

/** Carries out what task states ask for and tells what came of it, in the shape of AWS's optimised integrations. */
export const createCalls = (given: {
  readonly invoke: (functionName: string, payload: Json) => Promise<Json>;
  readonly start: WorkflowEngine["start"];
  readonly store: Store;
}) => {
  const invoke = async ({ invoke: functionName, payload }: Extract<Call, { invoke: string }>): Promise<Happening> => {
    try {
      const answer = asJson(await given.invoke(functionName, payload));
      return { kind: "result", result: { ExecutedVersion: "$LATEST", Payload: answer, StatusCode: 200 } };
    } catch (error) {
      return { kind: "failure", failure: lambdaFailure(error) };
    }
  };

  const start = async ({ start: workflow, name, input }: Extract<Call, { start: string }>): Promise<Happening> => {
    try {
      await given.start({ workflow, name, input });
    } catch (error) {
      return { kind: "failure", failure: startFailure(error) };
    }
    const startedAt = given.store.executionNamed(workflow, name)?.startedAt ?? 0;
    const result = { ExecutionArn: executionArn(workflow, name), StartDate: instantOf(startedAt) };
    return { kind: "result", result };
  };

  return (call: Call): Promise<Happening> => ("invoke" in call ? invoke(call) : start(call));
};
