import type { StaffMember } from "../../domain/county/staff-member.ts";
import { appealBy } from "../../domain/escalation/appeal-accountability.ts";
import type { Escalation } from "../../domain/escalation/escalation.ts";
import { assignee } from "../../domain/escalation/escalation-path.ts";
import { aggravationsOf, proposedForm } from "../../domain/escalation/heavier.ts";
import { endOfLimit, escalationLimits, type Limit } from "../../domain/escalation/ladder.ts";
import { wantsSignature } from "../../domain/escalation/sign-interview.ts";
import { type Timer, timersOf } from "../../domain/escalation/timers.ts";
import { readsAllInspections, unitsOf } from "../../domain/inspection/may-read.ts";
import type { SupervisionGrid } from "../../domain/supervision/grid.ts";
import { taskIdOf } from "../../domain/wait/wait.ts";
import type { EscalationActName, EscalationLetter, EscalationView } from "../../web/views/escalation.ts";
import type { Dependencies } from "../dependencies.ts";
import type { escalationFacts } from "./escalation-facts.ts";
import { classStanding, escalationRow } from "./escalation-standing.ts";
import { namesOf } from "./told-history.ts";

type Facts = Awaited<ReturnType<typeof escalationFacts>> & {
  readonly escalation: Escalation;
  readonly grid: SupervisionGrid;
  readonly staff: StaffMember;
};

/** Whether a person reads a unit's steps: its head, whoever supervises its area, and those who oversee all. */
export const mayReadEscalation = (
  staff: StaffMember,
  { escalation, grid }: { readonly escalation: Escalation; readonly grid: SupervisionGrid },
): boolean =>
  escalation.headId === staff.id ||
  readsAllInspections(staff) ||
  unitsOf(grid, staff.id).some(({ id }) => id === escalation.unitId);

/** What a person can do with a step now: what the open task asks for, if it is theirs. */
const actsOf = (
  deps: Dependencies,
  { escalation, task, staff }: Facts,
  until: string | undefined,
): EscalationActName[] => {
  if (task === undefined || task.closed !== undefined || task.assignee !== staff.id) return [];
  const now = deps.clock.now();
  switch (task.purpose) {
    case "serveStep":
      return escalation.step === "interview" ? ["interview"] : escalation.step === "accountability" ? ["proposal"] : [];
    case "interview":
      return escalation.interview && now >= escalation.interview.heldAt ? ["record"] : [];
    case "stepPlan":
      return [wantsSignature(escalation) ? "signature" : "plan"];
    case "recheckPeriod":
      return until !== undefined && now < until ? ["recheck", "appeal"] : ["recheck"];
    default:
      return [...(only[task.purpose as keyof typeof only] ?? [])];
  }
};

const only = {
  stepProgress: ["progress"],
  statement: ["statement"],
  accountability: ["decision"],
  accountabilityRecheck: ["recheckAnswer"],
  appealPeriod: ["appeal"],
  appeal: ["appealAnswer"],
  correctDecision: ["correction"],
  parked: ["release"],
} as const satisfies { readonly [purpose: string]: readonly EscalationActName[] };

const lettersOf = ({ interview, proposal, decision }: Escalation): EscalationLetter[] => [
  ...(interview ? (["interview"] as const) : []),
  ...(proposal ? (["accountability"] as const) : []),
  ...(decision ? (["decision"] as const) : []),
];

const timerView = (timer: Timer): EscalationView["timers"][number] => {
  const limit: Limit = escalationLimits[timer.limit];
  return "days" in limit
    ? { ...timer, counted: "days", count: limit.days }
    : { ...timer, counted: "workingDays", count: limit.workingDays };
};

const peopleIn = (step: Escalation): readonly (string | undefined)[] => [
  step.plan?.by,
  step.interview?.setBy,
  ...(step.interview?.signatures.map(({ staffId }) => staffId) ?? []),
  ...step.progress.map(({ by }) => by),
  step.proposal?.by,
  step.statement?.by,
  step.decision?.by,
  ...[step.recheck, step.appeal].flatMap((dispute) => [dispute?.asked.by, dispute?.answer?.by]),
  step.correction?.by,
];

const namer = (names: ReadonlyMap<string, string>) => {
  const nameOf = (id: string): string => names.get(id) ?? id;
  const named = <Done extends { readonly by: string }>({ by, ...done }: Done) => ({ ...done, name: nameOf(by) });
  const disputed = ({ asked, answer }: NonNullable<Escalation["recheck"]>) => ({
    asked: named(asked),
    ...(answer && { answer: named(answer) }),
  });
  return { nameOf, named, disputed };
};

/** What was said and done in a step, with the names of those who did it. */
const toldOf = (step: Escalation, { nameOf, named, disputed }: ReturnType<typeof namer>) => ({
  ...(step.interview && {
    interview: {
      ...step.interview,
      setBy: nameOf(step.interview.setBy),
      signatures: step.interview.signatures.map(({ staffId, at }) => ({ name: nameOf(staffId), at })),
    },
  }),
  ...(step.plan && { plan: named(step.plan) }),
  progress: step.progress.map(named),
  ...(step.proposal && { proposal: named(step.proposal) }),
  ...(step.statement && { statement: named(step.statement) }),
  ...(step.decision && { decision: named(step.decision) }),
  ...(step.recheck && { recheck: disputed(step.recheck) }),
  ...(step.appeal && { appeal: disputed(step.appeal) }),
  ...(step.correction && { correction: named(step.correction) }),
});

/** Whether somebody who took no part would hear an appeal now. */
const hearer = ({ escalation, county, grid }: Facts): Pick<EscalationView, "appealHeardBy"> => {
  if (escalation.decision === undefined) return {};
  const id = escalation.appeal?.answer?.by ?? assignee(escalation, { purpose: "appeal", county, grid, escalations: 0 });
  const took = [escalation.proposal?.by, escalation.decision.by, escalation.recheck?.answer?.by];
  return { appealHeardBy: took.includes(id) ? "same" : "another" };
};

/** One step for one reader, with the dates computed and the forms for what is theirs to do. */
export const escalationView = async (deps: Dependencies, facts: Facts): Promise<EscalationView> => {
  const { escalation, task, ladder, grid } = facts;
  const { id, record, grounds, codes, servedAt, closedAt, bulletinId, issueClass, decision } = escalation;
  const [calendar, names] = await Promise.all([
    deps.calendar.get(),
    namesOf(
      deps,
      [task?.assignee, ...peopleIn(escalation)].flatMap((person) => person ?? []),
    ),
  ]);
  const now = deps.clock.now();
  // The list of an index may be older than the record that was just read.
  const history = [...ladder.filter((step) => step.id !== id), escalation];
  const { nameOf, ...namers } = namer(names);
  const until = appealBy(escalation, calendar);
  const acts = actsOf(deps, facts, until);
  const isDeciding = acts.includes("proposal") || acts.includes("decision");
  return {
    ...(await escalationRow(deps, { escalation, grid })),
    version: record.version,
    ...(task?.assignee !== undefined && task.closed === undefined && { holder: nameOf(task.assignee) }),
    grounds,
    codes,
    ...(servedAt && { servedAt }),
    ...(closedAt && { closedAt }),
    ...(bulletinId !== undefined && { bulletinId }),
    timers: timersOf(escalation, calendar).map(timerView),
    standing: classStanding({ history, issueClass, now }),
    ...toldOf(escalation, { nameOf, ...namers }),
    ...(until && decision?.form !== "none" && { appealBy: until }),
    ...(decision &&
      decision.form !== "none" && { directAppealBy: endOfLimit("appeal", { from: decision.at, calendar }) }),
    ...(isDeciding && {
      proposed: {
        form: proposedForm({ escalation, history, now }),
        heavier: [...aggravationsOf({ escalation, history, now })],
      },
    }),
    ...hearer(facts),
    letters: lettersOf(escalation),
    acts,
    ...(acts.length > 0 && task && { taskId: taskIdOf(task) }),
  };
};
