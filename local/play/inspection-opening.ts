import type { Day } from "../../domain/calendar/time.ts";
import { inspectionIdOf } from "../../domain/inspection/cycle.ts";
import { unitStory } from "../demo/inspection-story.ts";
import type { LocalSystem } from "../local-system.ts";
import {
  fileDefence,
  fileSelfReport,
  issueLetter,
  issuePreliminary,
  nameMeasure,
  type Played,
  proveFinding,
  visitUnit,
} from "./inspected-unit.ts";
import { createSupervisionDesk } from "./supervision-desk.ts";

/** What a special inspection looks into: how lists were posted, files kept and families helped. */
const looksInto = ["I01", "I03", "I04", "I05", "I08", "I09", "I13", "I15", "I16"];

/**
 * The supervision of the weeks before the demo begins, step by step: a special inspection that has come to its letter and
 * waits for the bulletin to be signed, and a regular visit that begins on the first morning.
 */
export const createInspectionOpening = async (system: LocalSystem) => {
  const desk = await createSupervisionDesk(system, () => undefined);
  const { grid } = desk;
  const units = grid.units.map(({ id }) => id);
  const plan = async (form: object): Promise<string> => {
    const cycleId = String(
      (await desk.post(grid.officeHeadId, "/cycles", { units, ruleSet: "county", ...form }))["cycleId"],
    );
    await system.settled();
    await desk.onPlan(grid.officeHeadId, cycleId, "sending");
    await system.settled();
    return cycleId;
  };
  let played: readonly Played[] = [];
  const each = async (act: (unit: Played) => Promise<void>): Promise<void> => {
    for (const unit of played) await act(unit);
    await system.settled();
  };

  return {
    /** The notice, and the self-reports that answer it. */
    announce: async (from: Day): Promise<void> => {
      const cycleId = await plan({ nature: "special", topic: "资助公示与帮扶责任落实", from, indicators: looksInto });
      played = units.map((unitId, place) => ({
        unitId,
        inspectionId: inspectionIdOf(cycleId, unitId),
        story: unitStory(place),
      }));
      await each((unit) => fileSelfReport(desk, unit));
    },
    visit: async (): Promise<void> => {
      await each((unit) => visitUnit(desk, unit));
      await each((unit) => issuePreliminary(desk, unit));
    },
    /** The unit is heard, and the letter goes out; from then on its findings have deadlines. */
    decide: async (): Promise<void> => {
      await each((unit) => fileDefence(desk, unit));
      await each((unit) => issueLetter(desk, unit));
    },
    /** A measure stands beside every finding, and one of them is proved. */
    rectify: (): Promise<void> =>
      each(async ({ inspectionId }) => {
        const findings = await desk.findingsOf(await desk.inspection(inspectionId));
        for (const finding of findings.slice(1)) await nameMeasure(desk, finding);
        const [, proved] = findings;
        if (proved) await proveFinding(desk, proved);
      }),
    /** A visit without notice, for whoever wants to try the checklist on a telephone. */
    beginRegularVisit: async (from: Day): Promise<void> => {
      await plan({ nature: "regular", from, indicators: looksInto });
    },
  };
};
