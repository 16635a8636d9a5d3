import type { Caller, Service } from "./caller.ts";
import type { Grant } from "./evaluate.ts";

/** A request that did not get through, and why; without a role nobody known had signed it. */
export type Denial = {
  readonly accessKeyId: string;
  readonly role: string | undefined;
  readonly service: Service;
  readonly operation: string;
  readonly because: string;
  readonly action?: string;
  readonly resource?: string;
};

/** How often somebody asked for an operation, whatever the answer. */
export type RequestCount = Omit<Caller, "region"> & { readonly operation: string; readonly count: number };

/** A grant by which somebody got through. */
export type UsedGrant = Grant & { readonly accessKeyId: string };

const keyOf = ({ accessKeyId, action, resource }: UsedGrant): string => JSON.stringify([accessKeyId, action, resource]);

/** What passes the gate and what does not, written down. */
export const createLedger = () => {
  const denials: Denial[] = [];
  const used = new Map<string, UsedGrant>();
  const faults: string[] = [];
  const counts = new Map<string, RequestCount>();
  return {
    use: (accessKeyId: string, grants: readonly Grant[]): void => {
      for (const grant of grants) used.set(keyOf({ accessKeyId, ...grant }), { accessKeyId, ...grant });
    },
    deny: (denial: Denial): void => {
      denials.push(denial);
    },
    fail: (fault: unknown): void => {
      faults.push(fault instanceof Error ? fault.message : String(fault));
    },
    count: ({ accessKeyId, service }: Caller, operation: string): void => {
      const key = JSON.stringify([accessKeyId, service, operation]);
      const { count } = counts.get(key) ?? { count: 0 };
      counts.set(key, { accessKeyId, service, operation, count: count + 1 });
    },
    denied: (): readonly Denial[] => [...denials],
    used: (): readonly UsedGrant[] => [...used.values()],
    isUsed: (grant: UsedGrant): boolean => used.has(keyOf(grant)),
    faults: (): readonly string[] => [...faults],
    requests: (): readonly RequestCount[] => [...counts.values()],
  };
};
