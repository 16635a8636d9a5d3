import { aidDoors } from "./rights/aid-doors.ts";
import type { Grant } from "./rights/grant.ts";
import { machinery } from "./rights/machinery.ts";
import { personDoors } from "./rights/person-doors.ts";
import { supervisionDoors } from "./rights/supervision-doors.ts";

/** The one place that says which function may do what; a test compares it with the code that each function carries. */
export const rights: { readonly [name: string]: readonly Grant[] } = {
  ...aidDoors,
  ...supervisionDoors,
  ...personDoors,
  ...machinery,
};

/** What a function may do beyond what every function may; throws for one of which nobody has said so. */
export const grantsOf = (name: string): readonly Grant[] => {
  const grants = rights[name];
  if (grants === undefined) throw new Error(`Nobody has said what ${name} may do: say so in infra/rights`);
  return grants;
};
