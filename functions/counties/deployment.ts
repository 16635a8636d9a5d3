import type { Clock, Logger } from "../dependencies.ts";

/** One deployment: its counties share a table, a bucket, keys and clients; everything else is made for one county. */
export type Deployment<Deps> = {
  /** The public origin of each county by its code. */
  readonly origins: ReadonlyMap<string, string>;
  /** What the edge says of itself to the doors, where there is an edge. */
  readonly edgeSecret: string | undefined;
  /** What one county's handlers may use, made when it is first asked for; throws `RecordBroken` for a county that is not served here. */
  readonly of: (county: string) => Deps;
  readonly clock: Clock;
  readonly logger: Logger;
};

/** What is made for a county once, when it is first asked for, and kept as long as the function lives. */
export const kept = <Made>(make: (county: string) => Made): ((county: string) => Made) => {
  const made = new Map<string, Made>();
  return (county) => {
    const own = made.get(county) ?? make(county);
    made.set(county, own);
    return own;
  };
};
