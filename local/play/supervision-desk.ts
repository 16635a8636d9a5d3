import type { Escalation } from "../../domain/escalation/escalation.ts";
import type { Finding } from "../../domain/finding/finding.ts";
import type { Inspection } from "../../domain/inspection/inspection.ts";
import { factOfPlan } from "../../domain/inspection/plan-desk.ts";
import { factOfName } from "../../domain/shared/human-fact.ts";
import { unitOf } from "../../domain/supervision/grid.ts";
import { allRecords } from "../../functions/repositories/all-pages.ts";
import type { LocalSystem } from "../local-system.ts";
import { type Progress, people } from "./people.ts";
import { type Body, expectOk } from "./visitor.ts";

/** People of the supervision at work through the doors: each act names the version read and a fact of the page. */
export const createSupervisionDesk = async (system: LocalSystem, progress: Progress) => {
  const { deps } = system;
  const grid = await existing(deps.grid.get(), "grid");
  const { as } = await people(system);

  const post = async (staffId: string, path: string, form: object): Promise<Body> =>
    expectOk(await (await as(staffId)).visitor.post(path, form), path);

  /** The last character of the unit's name, as every page about a unit shows it. */
  const factOf = (unitId: string): string => factOfName(unitOf(grid, unitId)?.name ?? "");

  return {
    system,
    deps,
    grid,
    progress,
    as,
    post,
    cycle: (cycleId: string) => existing(deps.cycles.find(cycleId), cycleId),
    inspection: (inspectionId: string) => existing(deps.inspections.find(inspectionId), inspectionId),
    findingsOf: async ({ cycleId, unitId }: Pick<Inspection, "cycleId" | "unitId">): Promise<readonly Finding[]> =>
      allRecords((rest) => deps.findings.ofCycle({ cycleId, unitId, ...rest })),
    stepsOf: (unitId: string): Promise<readonly Escalation[]> =>
      allRecords((rest) => deps.escalations.ofUnit(unitId, rest)),
    /** An act on a plan that has not been sent. */
    onPlan: async (staffId: string, cycleId: string, door: string): Promise<void> => {
      const cycle = await existing(deps.cycles.find(cycleId), cycleId);
      await post(staffId, `/cycles/${cycleId}/${door}`, {
        version: cycle.record.version,
        humanFact: factOfPlan(cycle),
      });
    },
    /** An act on an inspection as it stands now. */
    onInspection: async (staffId: string, inspectionId: string, act: Act): Promise<void> => {
      const { record, unitId } = await existing(deps.inspections.find(inspectionId), inspectionId);
      await post(staffId, `/inspections/${inspectionId}/${act.door}`, {
        version: record.version,
        humanFact: factOf(unitId),
        ...act.form,
      });
    },
    /** An act on a finding as it stands now. */
    onFinding: async (staffId: string, findingId: string, act: Act): Promise<void> => {
      const { record, unitId } = await existing(deps.findings.find(findingId), findingId);
      await post(staffId, `/findings/${findingId}/${act.door}`, {
        version: record.version,
        humanFact: factOf(unitId),
        ...act.form,
      });
    },
    /** An act on a step of the ladder as it stands now. */
    onStep: async (staffId: string, escalationId: string, act: Act): Promise<void> => {
      const { record, unitId } = await existing(deps.escalations.find(escalationId), escalationId);
      await post(staffId, `/escalations/${escalationId}/${act.door}`, {
        version: record.version,
        humanFact: factOf(unitId),
        ...act.form,
      });
    },
    /** Signs a bulletin or an announcement as it was read. */
    sign: async (staffId: string, kind: "bulletins" | "announcements", id: string): Promise<void> => {
      const found = kind === "bulletins" ? deps.bulletins.find(id) : deps.announcements.find(id);
      const document = await existing<{ record: { version: number }; units: number }>(found, id);
      await post(staffId, `/${kind}/${id}/signature`, {
        version: document.record.version,
        humanFact: String(document.units),
      });
    },
  };
};

/** What people of the supervision play with. */
export type SupervisionDesk = Awaited<ReturnType<typeof createSupervisionDesk>>;

type Act = { readonly door: string; readonly form?: object };

const existing = async <Found>(finding: Promise<Found | undefined>, id: string): Promise<Found> => {
  const record = await finding;
  if (record === undefined) throw new Error(`there is no ${id}`);
  return record;
};
