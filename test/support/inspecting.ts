import { addDays, type Day, dayOf, endOfDay, startOfDay } from "../../domain/calendar/time.ts";
import type { Finding } from "../../domain/finding/finding.ts";
import { nameMeasure } from "../../domain/finding/name-measure.ts";
import { openInspection } from "../../domain/inspection/open-inspection.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import { unitOf } from "../../domain/supervision/grid.ts";
import { occasionOf } from "../../functions/repositories/unit-of-work.ts";
import type { InspectionView } from "../../web/views/inspection.ts";
import { aCycle } from "./inspections.ts";
import { type AtDesk, atDesk } from "./staff-desk.ts";
import type { World } from "./world.ts";

const unitId = "t-shiqiao";
const looked = ["I01", "I08", "I10"];

/** The inspection of the town of a world, of which only the notice has gone out, and everybody who acts on it at a desk. */
export const inspectionAtWork = async (world: World) => {
  const { deps } = world;
  const grid = await deps.grid.get();
  const unit = grid && unitOf(grid, unitId);
  if (grid === undefined || unit === undefined) throw new Error("the town is not supervised");
  const now = deps.clock.now();
  const today = dayOf(now);
  const away = grid.ties.filter((tie) => tie.unitId === unitId).map(({ inspectorId }) => inspectorId);
  const [leadId = "", second = "", third = ""] = grid.inspectorIds.filter((id) => !away.includes(id));
  const id = "DD2026-2-01-t-shiqiao";
  const dates = {
    notice: today,
    selfReportUntil: addDays(today, 10),
    onSiteFrom: addDays(today, 12),
    onSiteUntil: addDays(today, 20),
  };
  const cycle = {
    ...aCycle({
      indicators: looked,
      sample: [{ unitId, risk: 1, schools: [{ code: unit.schoolCodes[0] ?? "", why: "township" }] }],
      teams: [{ unitId, leadId, memberIds: [second, third] }],
      dates,
      awaited: [id],
      running: [id],
    }),
    record: unrecorded,
    id: "DZ2026-2-01",
    half: 2 as const,
  };
  const opened = openInspection({ cycle, unit, stages: ["PRIMARY"], files: [], known: [], now });
  if (opened === undefined) throw new Error("the inspection does not open");
  await deps.store.commit({ save: [cycle, opened.inspection], emit: opened.events });
  await world.settled();

  const desks = new Map<string, AtDesk>();
  const at = async (staffId: string): Promise<AtDesk> => {
    const desk = desks.get(staffId) ?? (await atDesk(world, staffId));
    desks.set(staffId, desk);
    return desk;
  };
  const read = async (staffId: string): Promise<InspectionView> =>
    (await (await at(staffId)).read(`/inspections/${id}`)).body as InspectionView;
  const inspection = async () => {
    const found = await deps.inspections.find(id);
    if (found === undefined) throw new Error("the inspection is gone");
    return found;
  };
  /** Somebody does a step with what the page shows them. */
  const act = async (staffId: string, door: string, form: object) => {
    const { version } = await read(staffId);
    const answer = await (await at(staffId)).send(`/inspections/${id}/${door}`, { version, humanFact: "镇", ...form });
    await world.settled();
    return answer;
  };
  const toDay = (day: Day) => world.skip(startOfDay(day, 9));
  return {
    id,
    unit,
    grid,
    dates,
    leadId,
    members: [second, third],
    headId: unit.headId,
    officeHeadId: grid.officeHeadId,
    at,
    read,
    act,
    inspection,
    toDay,
    /** Nine in the morning after a deadline. */
    pastDue: async () => toDay(dayOf((await inspection()).dueAt)),
    answers: () => looked.map((indicator) => ({ indicator, score: 90, note: "台账在册，可以核对。" })),
    /** The team scores everything, notes these problems, and everybody signs. */
    visit: async (problems: readonly { readonly fact: string; readonly severity: "S1" | "S2" }[]) => {
      const lead = await at(leadId);
      const base = `/inspections/${id}`;
      const entries = looked.map((indicator) => ({
        entryId: `device-1-${indicator}`,
        indicator,
        score: 80,
        fileIds: [],
      }));
      await lead.send(`${base}/entries`, { entries });
      for (const [place, problem] of problems.entries())
        await lead.send(`${base}/findings`, {
          noteId: `device-1-finding-${place}`,
          indicator: "I08",
          ground: "measures",
          fileIds: [],
          ...problem,
        });
      const signers = [leadId, second, third, unit.headId];
      for (const signer of signers) {
        const person = await deps.staff.find(signer);
        const { record } = await inspection();
        await (await at(signer)).send(`${base}/visit/signature`, {
          version: record.version,
          signer,
          name: person?.name ?? "",
        });
      }
      const answer = await act(leadId, "visit/end", {});
      await world.settled();
      return answer.status;
    },
    findings: async (): Promise<readonly Finding[]> =>
      (await deps.findings.ofCycle({ cycleId: cycle.id, unitId, limit: 50 })).records,
    /** The owner names a measure for every finding, and proves these. */
    putRight: async (proved: (finding: Finding) => "proved" | "bare") => {
      const inspected = await inspection();
      const { records } = await deps.findings.ofCycle({ cycleId: cycle.id, unitId, limit: 50 });
      const actor = await deps.staff.find(unit.headId);
      if (actor === undefined) throw new Error("the unit has no head");
      for (const finding of records.filter(({ status }) => status === "open")) {
        const occasion = await occasionOf(deps);
        const form = { version: finding.record.version, humanFact: "镇", text: "补齐并公示。" };
        const named = nameMeasure({ actor, finding, inspection: inspected, unit, grid, occasion, form });
        if (!named.accepted) throw new Error(named.refusal.code);
        const measured = named.change.save.find((each) => each.kind === "finding");
        if (measured === undefined) throw new Error("no finding was saved");
        const proof = {
          text: "已补齐。",
          by: actor.id,
          at: occasion.now,
          files: [{ fileId: "f".repeat(43), sha256: "0" }],
        };
        const done: Finding = proved(finding) === "proved" ? { ...measured, status: "proved", proof } : measured;
        await deps.store.commit({ save: [done], emit: named.change.emit });
      }
      await world.settled();
    },
    untilEndOf: (day: Day) => world.skip(endOfDay(day)),
  };
};
