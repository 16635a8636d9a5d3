import type { InspectionCycle } from "../../../domain/inspection/cycle.ts";
import type { Inspection } from "../../../domain/inspection/inspection.ts";
import { SupervisionPurpose } from "../../../domain/supervision/supervision-purpose.ts";
import { supervisionPath } from "../../../domain/wait/supervision-path.ts";
import { aWait } from "../factories.ts";
import { phone } from "../results.ts";
import { smallCounty } from "../small-county.ts";
import type { Step } from "./explore.ts";
import { nextMoment } from "./moments.ts";
import type { Office } from "./office.ts";
import { committed, findingsOf, inspectedIn, occasionIn, type World } from "./world.ts";

/** Opens the next wait of a record, once its present one is over; none where the record waits for nothing, or a lot comes first. */
const goneOn = (world: World, subject: InspectionCycle | Inspection): World | undefined => {
  const path = supervisionPath(subject);
  const wait = world.waits[subject.id];
  const isWaiting = (purpose: SupervisionPurpose) => path.standing(purpose).is === "waiting";
  if (wait !== undefined && wait.closed === undefined && path.standing(wait.purpose).is === "waiting") return undefined;
  const purpose = SupervisionPurpose.options.find(isWaiting);
  // The lot comes before the recheck, the draft before the signature: "Draw the verifier", "Draft results".
  const isToDraw = purpose === "recheck" && subject.kind === "inspection" && subject.recheck === undefined;
  const isToDraft = purpose === "signBulletin" && world.bulletin === undefined;
  if (purpose === undefined || isToDraw || isToDraft) return undefined;
  const assignee = path.assignee({ purpose, county: smallCounty, grid: world.grid, escalations: 0 });
  const opened = aWait({
    subject: { kind: subject.kind, id: subject.id },
    purpose,
    dueAt: subject.dueAt,
    ...(assignee !== undefined && { assignee }),
  });
  return { ...world, waits: { ...world.waits, [subject.id]: opened } };
};

/** What the office's own machinery does by itself as soon as it comes to it. */
const machinery = (world: World, office: Office): readonly Step<World>[] => {
  const { cycle, grid, now } = world;
  if (cycle === undefined) return [];
  const occasion = occasionIn(world);
  const inspections = Object.values(world.inspections);
  const findings = Object.values(world.findings);
  const opened = grid.units.map((unit) => ({
    words: `the inspection of ${unit.englishName} is opened`,
    lead: () => {
      const isToOpen = cycle.status === "inspecting" && world.inspections[unit.id] === undefined;
      const opening = isToOpen
        ? office.openInspection({ cycle, unit, stages: ["PRIMARY"], files: [], known: [], now })
        : undefined;
      return committed(world, opening && { save: [opening.inspection], emit: [] });
    },
  }));
  const drawn = inspectedIn(world).map(({ unit, inspection }) => ({
    words: `a verifier for ${unit.englishName} is drawn`,
    lead: () =>
      committed(
        world,
        office.drawVerifier({ inspection, findings: findingsOf(world, unit.id), grid, seed: "123456", occasion }),
      ),
  }));
  const wentOn = [cycle, ...inspections].map((subject) => ({
    words: `the workflow of ${subject.id} goes on`,
    lead: () => goneOn(world, subject),
  }));
  const numbered = { number: 1, year: 2026, now, phone, escalations: [] };
  return [
    ...opened,
    ...drawn,
    ...wentOn,
    {
      words: "the cycle is scored",
      lead: () =>
        committed(world, office.scoreCycle({ cycle, inspections, findings: new Map(), ladder: [], occasion })),
    },
    {
      words: "the results are drafted",
      lead: () => committed(world, office.draftResults({ cycle, inspections, findings, grid, ...numbered })),
    },
    { words: "the cycle is closed", lead: () => committed(world, office.closeCycle(cycle, occasion)) },
  ];
};

/** The world once the machinery has done all it can do. */
export const settled = (world: World, office: Office): World => {
  for (const { lead } of machinery(world, office)) {
    const after = lead();
    if (after !== undefined) return settled(after, office);
  }
  return world;
};

/** What happens without anybody: time passes, deadlines lapse or go one level up, and the machinery does its part, sooner or later. */
export const happenings = (world: World, office: Office): readonly Step<World>[] => {
  const { cycle, grid } = world;
  const occasion = occasionIn(world);
  const moment = nextMoment(world);
  const subjects = [...(cycle === undefined ? [] : [cycle]), ...Object.values(world.inspections)];
  const lapses = subjects.map((subject) => ({
    words: `the deadline of ${subject.id} lapses`,
    lead: () => {
      const facts = { wait: world.waits[subject.id], county: smallCounty, grid, ladder: [], occasion };
      return committed(
        world,
        subject.kind === "cycle"
          ? office.passCycleDeadline(subject, facts)
          : office.passInspectionDeadline(subject, facts),
      );
    },
  }));
  const raised = subjects.map((subject) => ({
    words: `the task of ${subject.id} goes one level up`,
    lead: () => {
      const wait = world.waits[subject.id];
      if (wait === undefined || wait.escalations > 0 || world.grain !== "time" || lapsing.has(wait.purpose))
        return undefined;
      const facts = { subject, wait, county: smallCounty, school: undefined, grid, occasion };
      return committed(world, office.escalateTask(facts));
    },
  }));
  return [
    {
      words: "time passes until the next deadline",
      lead: () => (moment === undefined ? undefined : { ...world, now: moment }),
    },
    ...lapses,
    ...raised,
    ...(world.grain === "hands" ? machinery(world, office) : []),
  ];
};

/** What lapses when its deadline passes (`Self-report overdue` and its like call `passDeadline`), and so never goes one level up. */
const lapsing: ReadonlySet<string> = new Set(["selfReport", "defence", "rectification"]);
