import type { Acting } from "./acting.ts";
import { type Exploration, explore, type Step } from "./explore.ts";
import { keyOf } from "./key.ts";
import { letterActs, rectifyingActs } from "./letter-acts.ts";
import { happenings, settled } from "./machinery.ts";
import { type Office, office as realOffice } from "./office.ts";
import { people } from "./people.ts";
import { planActs } from "./plan-acts.ts";
import { resultActs, tieActs } from "./result-acts.ts";
import { faultsOf } from "./rules.ts";
import { unitActs, visitActs } from "./unit-acts.ts";
import { emptyWorld, inspectedIn, type World } from "./world.ts";

const actsOf = (acting: Acting): readonly Step<World>[] => [
  ...planActs(acting),
  ...inspectedIn(acting.world).flatMap((inspected) =>
    [unitActs, visitActs, letterActs, rectifyingActs].flatMap((acts) => acts(acting, inspected)),
  ),
  ...resultActs(acting),
  ...tieActs(acting),
];

/** Everything that anybody tries in a world, and what happens by itself. */
const stepsIn = (world: World, office: Office): readonly Step<World>[] => {
  const steps = [...people.flatMap((person) => actsOf({ world, office, person })), ...happenings(world, office)];
  if (world.grain === "hands") return steps;
  return steps.map(({ words, lead }) => ({
    words,
    lead: () => {
      const after = lead();
      return after && settled(after, office);
    },
  }));
};

type Walk = Parameters<typeof emptyWorld>[0] & {
  /** A broken decision in the place of the real one. */
  readonly sabotage?: Partial<Office>;
  /** From how many states the walk goes on at most. */
  readonly most?: number;
};

/** Walks every way a cycle of the small county can go, from before its plan to its end. */
export const walk = ({ sabotage, most, ...county }: Walk): Exploration => {
  const office: Office = { ...realOffice, ...sabotage };
  return explore({
    start: emptyWorld(county),
    stepsOf: (world) => stepsIn(world, office),
    keyOf,
    ...(most !== undefined && { most }),
    faultsOf,
    isEnd: ({ cycle }) => cycle?.status === "closed" || cycle?.status === "cancelled",
  });
};
