import type { DeclareTieForm } from "../../../domain/supervision/declare-tie.ts";
import { phone } from "../results.ts";
import { smallCounty, smallGrid } from "../small-county.ts";
import { type Acting, readOf, stepIn } from "./acting.ts";
import type { Step } from "./explore.ts";
import { committed, occasionIn, type World } from "./world.ts";

/** Acts of one person on the results: the two documents edited and signed, in any order. */
export const resultActs = ({ world, office, person: { staff, name } }: Acting): readonly Step<World>[] => {
  const { cycle, grid, bulletin, announcement, now } = world;
  if (cycle === undefined || bulletin === undefined || announcement === undefined) return [];
  const act = stepIn(world);
  const signing = (units: number, version: number) => ({
    actor: staff,
    cycle,
    county: smallCounty,
    task: world.waits[cycle.id],
    form: { version, humanFact: String(units) },
    names: [],
    allowed: [phone, cycle.seed],
    year: cycle.year,
    occasion: occasionIn(world),
  });
  const edits = [bulletin, announcement].flatMap((document) => {
    if (world.grain !== "units" || document.editedBy !== undefined) return [];
    const part = Object.fromEntries(document.parts.map(({ text }, place) => [place, `${text}（已核对）`]));
    return [
      act(`${name} edits ${document.id}`, () =>
        office.editDocument({ document, actor: staff, grid, form: { version: document.record.version, part }, now }),
      ),
    ];
  });
  return [
    ...edits,
    act(`${name} signs the bulletin`, () =>
      office.signBulletin({ ...signing(bulletin.units, bulletin.record.version), bulletin, named: [] }),
    ),
    act(`${name} signs the announcement`, () =>
      office.signAnnouncement({ ...signing(announcement.units, announcement.record.version), announcement }),
    ),
  ];
};

/** An inspector finds out that they must stay away from a unit, once in a cycle, at any time. */
export const tieActs = ({ world, office, person: { staff, name } }: Acting): readonly Step<World>[] => {
  const { grid, cycle, grain } = world;
  const [unit] = grid.units;
  const isInTime = grain === "rights" && cycle?.status === "planned";
  const isLate = grain === "lateTies" && cycle !== undefined && cycle.status !== "planned";
  if (!(isInTime || isLate) || grid.ties.length > smallGrid.ties.length || unit === undefined) return [];
  const form: DeclareTieForm = { ...readOf(grid, unit), unitId: unit.id };
  const beforeVisit = world.inspections[unit.id]?.visit?.endedAt === undefined;
  const tiedLate = { inspectorId: staff.id, unitId: unit.id, beforeVisit };
  const declared = () => committed(world, office.declareTie({ actor: staff, grid, form, occasion: occasionIn(world) }));
  return [
    {
      words: `${name} declares a tie to ${unit.englishName}`,
      lead: () => {
        const after = declared();
        return after && { ...after, tiedLate };
      },
    },
  ];
};
