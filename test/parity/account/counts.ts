import type { Account } from "./account.ts";
import { allExecutions, countTransitions } from "./executions.ts";

/** What a run has used of an account, as AWS would count it. */
export type Counts = {
  /** Requests of functions by service and operation, e.g. `dynamodb Query`. */
  readonly requests: { readonly [operation: string]: number };
  /** Calls of functions by their names. */
  readonly calls: { readonly [name: string]: number };
  readonly transitions: number;
  readonly mails: number;
};

/** Counts what was used so far. */
export const countsOf = async ({ gate, host, inbox, ...where }: Account): Promise<Counts> => {
  const requests: { [operation: string]: number } = {};
  for (const { service, operation, count } of gate.requests()) {
    const name = `${service} ${operation}`;
    requests[name] = (requests[name] ?? 0) + count;
  }
  return {
    requests,
    calls: Object.fromEntries(host.calls()),
    transitions: await countTransitions(where.machines, await allExecutions(where)),
    mails: (await inbox.messages()).length,
  };
};
