import {
  type ExecutionListItem,
  paginateGetExecutionHistory,
  paginateListExecutions,
  paginateListStateMachines,
  type SFNClient,
} from "@aws-sdk/client-sfn";

/** Every execution of every machine of an account, as Step Functions lists them. */
export const allExecutions = async (client: SFNClient): Promise<readonly ExecutionListItem[]> => {
  const found: ExecutionListItem[] = [];
  for await (const { stateMachines = [] } of paginateListStateMachines({ client }, {}))
    for (const { stateMachineArn } of stateMachines)
      for await (const page of paginateListExecutions({ client }, { stateMachineArn }))
        found.push(...(page.executions ?? []));
  return found;
};

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
