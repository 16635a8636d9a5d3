import type { Change, Decision } from "../../../domain/shared/decision.ts";
import { factOfName } from "../../../domain/shared/human-fact.ts";
import type { RecordMark } from "../../../domain/shared/record-mark.ts";
import type { Step } from "./explore.ts";
import type { Office } from "./office.ts";
import type { Person } from "./people.ts";
import { committed, type Inspected, occasionIn, type World } from "./world.ts";

/** Somebody who tries something in a world, as this office decides it. */
export type Acting = { readonly world: World; readonly office: Office; readonly person: Person };

/** Makes a step of a decision: taken when it is accepted and changes something. */
export const stepIn =
  (world: World) =>
  (words: string, decide: () => Decision | Change | undefined): Step<World> => ({
    words,
    lead: () => committed(world, decide()),
  });

/** What everybody reads and types: the present version, and the last character of the unit's name. */
export const readOf = ({ record }: { readonly record: RecordMark }, unit: { readonly name: string }) => ({
  version: record.version,
  humanFact: factOfName(unit.name),
});

/** What an act on an inspection looks at, and what is read there. */
export const deskOf = ({ world, person }: Acting, { unit, inspection }: Inspected) => ({
  desk: { actor: person.staff, task: world.waits[inspection.id], inspection, unit, occasion: occasionIn(world) },
  read: readOf(inspection, unit),
});
