import type { SupervisionFacts } from "../supervision/supervision-facts.ts";
import type { SupervisionPurpose } from "../supervision/supervision-purpose.ts";
import type { Standing } from "../wait/path.ts";
import type { Purpose } from "../wait/wait.ts";
import type { Escalation } from "./escalation.ts";
import { passDeadline as lapse } from "./lapse.ts";
import { wordsOf } from "./told.ts";

/** What a step stands before, by its status (domain §6.7). */
const before = {
  opened: "serveStep",
  served: "stepPlan",
  interviewSet: "interview",
  planned: "stepProgress",
  statement: "statement",
  deciding: "accountability",
  decided: "recheckPeriod",
  recheckAsked: "accountabilityRecheck",
  rechecked: "appealPeriod",
  appealed: "appeal",
  correcting: "correctDecision",
} as const satisfies { readonly [Status in Exclude<Escalation["status"], "closed">]: SupervisionPurpose };

/** What a step waits for now; undefined once it is closed. */
export const purposeOf = ({ status }: Pick<Escalation, "status">): SupervisionPurpose | undefined =>
  status === "closed" ? undefined : before[status];

/** The words a step's workflow goes on with. */
export const onward = wordsOf;

/** What a step's record says to a wait for this purpose; a parked one waits for an operator until it is closed. */
export const standing = (escalation: Escalation, purpose: Purpose): Standing => {
  const isWaiting = purpose === "parked" ? escalation.status !== "closed" : purposeOf(escalation) === purpose;
  return isWaiting ? { is: "waiting", dueAt: escalation.dueAt } : { is: "resume", words: onward(escalation) };
};

/** Who took part in a decision on accountability, and so does not hear the appeal while somebody else can. */
const tookPart = ({ proposal, decision, recheck }: Escalation): readonly (string | undefined)[] => [
  proposal?.by,
  decision?.by,
  recheck?.answer?.by,
];

/**
 * Whose work the present step is. The unit's head plans, reports, states and disputes; the supervision office puts a unit
 * into the bulletin; the deputy director interviews and leads the investigation; the director decides, rechecks and
 * corrects. The appeal goes to the chief grid leader, or, where that is the director too, to the county's supervision
 * office, whose head took no part; where nobody else is left it stays with the chief. One level up for every escalation.
 */
export const assignee = (escalation: Escalation, facts: SupervisionFacts): string | undefined => {
  const { headId, step } = escalation;
  const { purpose, county, grid, escalations } = facts;
  const { deputyDirectorId: deputy, bureauDirectorId: director } = county.offices;
  const office = grid.officeHeadId;
  const upper = [grid.chiefLeaderId, office, deputy];
  const neutral = upper.filter((id) => !tookPart(escalation).includes(id));
  const chains: { readonly [Kind in Purpose]?: readonly string[] } = {
    serveStep: step === "bulletin" ? [office, deputy, director] : [deputy, office],
    stepPlan: [headId],
    interview: [deputy, director],
    stepProgress: [headId],
    statement: [headId],
    accountability: [director],
    recheckPeriod: [headId],
    accountabilityRecheck: [director],
    appealPeriod: [headId],
    appeal: neutral.length === 0 ? upper.slice(0, 1) : neutral,
    correctDecision: [director],
    parked: [office, deputy],
  };
  const chain = chains[purpose] ?? [];
  return chain[Math.min(escalations, chain.length - 1)];
};

/** What comes when the deadline of the present step has passed. */
export const passDeadline = lapse;
