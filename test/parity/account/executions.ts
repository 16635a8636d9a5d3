import {
  type ExecutionListItem,
  paginateGetExecutionHistory,
  paginateListExecutions,
  type SFNClient,
} from "@aws-sdk/client-sfn";
import type { Deployed } from "./resolve.ts";

/** Every execution of every machine that was deployed, as Step Functions lists them. */
export const allExecutions = async ({ machines: client, deployed }: Where): Promise<readonly ExecutionListItem[]> => {
  const found: ExecutionListItem[] = [];
  for (const { type, identity } of deployed)
    if (type === "AWS::StepFunctions::StateMachine")
      for await (const page of paginateListExecutions({ client }, { stateMachineArn: identity.ref }))
        found.push(...(page.executions ?? []));
  return found;
};

type Where = { readonly machines: SFNClient; readonly deployed: readonly Deployed[] };

/** How many states were entered; AWS bills each as a transition, and each further attempt at one. */
export const countTransitions = async (
  client: SFNClient,
  executions: readonly ExecutionListItem[],
): Promise<number> => {
  let entered = 0;
  for (const { executionArn } of executions)
    for await (const { events = [] } of paginateGetExecutionHistory({ client }, { executionArn, maxResults: 1000 }))
      entered += events.filter(({ type }) => type?.endsWith("StateEntered")).length;
  return entered;
};
