import type { Instant } from "../../domain/calendar/time.ts";
import type { InspectionCycle } from "../../domain/inspection/cycle.ts";
import { inspectionIdOf } from "../../domain/inspection/cycle.ts";
import { openInspection } from "../../domain/inspection/open-inspection.ts";
import { planCycle } from "../../domain/inspection/plan-cycle.ts";
import { planFacts } from "../../functions/supervision/plan-facts.ts";
import { aPlanForm } from "../support/planning.ts";
import type { FoundForm } from "./forms.ts";
import type { Lookers } from "./sights.ts";

const people = {
  head: "staff-supervision-head",
  inspector: "staff-inspector-01",
  areaDirector: "staff-area-a2",
  office: "staff-shiqiao-office",
};

/** A cycle of the township as it would be planned now, under a number of its own. */
const plannedAs = async ({ world: { deps } }: Lookers, id: string): Promise<InspectionCycle> => {
  const facts = await planFacts(deps, { nature: "halfYear", units: [] });
  const decision = planCycle({ actor: "calendar", form: aPlanForm(), seed: "202609010001", ...facts, cycles: [] });
  const [cycle] = decision.accepted ? decision.change.save : [];
  if (cycle?.kind !== "cycle") throw new Error("nothing was planned");
  return { ...cycle, id };
};

/** A plan with a gap, a plan whose dates have passed, a cycle that runs and one that is announced. */
const cyclesIn = async (lookers: Lookers) => {
  const { deps } = lookers.world;
  const ids = { plan: "DZ2027-1-01", past: "DZ2027-1-02", running: "DZ2027-1-03", announced: "DZ2027-1-04" };
  const paths = Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, `/cycles/${id}`])) as typeof ids;
  if (await deps.cycles.find(ids.plan)) return paths;
  const [plan, past, running, announced] = await Promise.all(
    [ids.plan, ids.past, ids.running, ids.announced].map((id) => plannedAs(lookers, id)),
  );
  const grid = await deps.grid.get();
  if (!plan || !past || !running || !announced || !grid) throw new Error("nothing was planned");
  const now = deps.clock.now();
  const inspections = running.sample.map(({ unitId }) => inspectionIdOf(running.id, unitId));
  const sent = { ...running, status: "inspecting", sentAt: now, awaited: inspections, running: inspections } as const;
  const opened = grid.units.flatMap((unit) => {
    const opening = openInspection({ cycle: sent, unit, stages: ["PRIMARY"], files: [], known: [], now });
    return opening === undefined ? [] : [opening.inspection];
  });
  await deps.store.commit({
    save: [
      { ...plan, teams: plan.teams.slice(1) },
      { ...past, dates: { ...past.dates, notice: "2026-06-04" as typeof past.dates.notice } },
      sent,
      {
        ...announced,
        status: "announced",
        nature: "special",
        topic: "营养膳食资金",
        sentAt: "2026-07-01T01:00:00.000Z" as Instant,
        results: announced.sample.map(({ unitId }, place) => ({
          unitId,
          score: 88.5 - place,
          selfScore: 96,
          grade: place === 0 ? "D" : "B",
          ...(place === 0 ? { veto: "falseData" } : {}),
          findings: 3,
        })),
      },
      ...opened,
    ],
    emit: [],
  });
  return paths;
};

/** Cycles from every desk: a plan with a gap, one too late, one under way, one announced; a unit sees its own part. */
export const cycleSights = async (lookers: Lookers) => {
  const { plan, past, running, announced } = await cyclesIn(lookers);
  const [head, inspector, areaDirector, office] = await Promise.all(
    [people.head, people.inspector, people.areaDirector, people.office].map(lookers.people.staff),
  );
  if (!head || !inspector || !areaDirector || !office) throw new Error("somebody is missing");
  return {
    "show-supervision": [head, inspector, office].map((as) => ({ as, path: "/supervision" })),
    "show-cycles": [head, areaDirector, office].map((as) => ({ as, path: "/cycles" })),
    "show-cycle-form": [{ as: head, path: "/cycles/new" }],
    "show-cycle": [
      { as: head, path: plan },
      { as: head, path: past },
      { as: inspector, path: running },
      { as: office, path: running },
      { as: head, path: announced },
      { as: office, path: plan, status: 404 },
    ],
  };
};

/** Before anything was planned. */
export const emptyCycles = async ({ people: { staff } }: Lookers) => {
  const [head, office] = [await staff(people.head), await staff(people.office)];
  return {
    "show-supervision": [head, office].map((as) => ({ as, path: "/supervision" })),
    "show-cycles": [head, office].map((as) => ({ as, path: "/cycles" })),
    "show-cycle-form": [
      { as: head, path: "/cycles/new" },
      { as: office, path: "/cycles/new", status: 403 },
    ],
    "show-cycle": [{ as: head, path: "/cycles/DZ2026-1-01", status: 404 }],
  };
};

/** The forms with which a cycle is planned, changed, sent and given up, and a tie declared. */
export const cycleForms = async (lookers: Lookers) => {
  const { plan } = await cyclesIn(lookers);
  const head = await lookers.people.staff(people.head);
  const at = (end: string, act: string): FoundForm => ({
    as: head,
    path: plan,
    form: `main form[method=post][action$="${end}"]:has([name=act][value=${act}])`,
  });
  return {
    "plan-cycle": [{ as: head, path: "/cycles/new" }],
    "change-cycle-plan": [at("/plan", "team"), at("/plan", "school")],
    "send-cycle": [at("/sending", "send")],
    "cancel-cycle": [at("/cancellation", "cancel")],
    "declare-tie": [
      {
        as: await lookers.people.staff(people.inspector),
        path: "/supervision",
        form: 'main form[method=post][action="/supervision/ties"]',
      },
    ],
  };
};
