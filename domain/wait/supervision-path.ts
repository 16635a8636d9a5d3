import type { Escalation } from "../escalation/escalation.ts";
import * as escalationPath from "../escalation/escalation-path.ts";
import type { InspectionCycle } from "../inspection/cycle.ts";
import * as cyclePath from "../inspection/cycle-path.ts";
import type { Inspection } from "../inspection/inspection.ts";
import * as inspectionPath from "../inspection/inspection-path.ts";
import { passDeadline as passInspectionDeadline } from "../inspection/late.ts";
import type { Change } from "../shared/decision.ts";
import type { DeadlineFacts } from "../supervision/pass-deadline.ts";
import type { SupervisionFacts } from "../supervision/supervision-facts.ts";
import type { Standing } from "./path.ts";
import type { Purpose } from "./wait.ts";

/** The records of supervision that a workflow carries. */
export type SupervisionSubject = InspectionCycle | Inspection | Escalation;

/** What such a record says of its own way: what it waits for, how to go on, whose work it is. */
export type SupervisionPath = {
  readonly standing: (purpose: Purpose) => Standing;
  readonly onward: () => { status: string; deadline: string };
  readonly assignee: (facts: SupervisionFacts) => string | undefined;
  /** What lapses, or comes instead, when the deadline of the present step has passed; undefined as long as it has not. */
  readonly passDeadline: (facts: DeadlineFacts) => Change | undefined;
};

/** The way of one record, by its kind. */
export const supervisionPath = (subject: SupervisionSubject): SupervisionPath => {
  switch (subject.kind) {
    case "cycle":
      return bound(cyclePath, subject);
    case "inspection":
      return bound({ ...inspectionPath, passDeadline: passInspectionDeadline }, subject);
    case "escalation":
      return bound(escalationPath, subject);
  }
};

type Ways<Subject> = {
  readonly standing: (subject: Subject, purpose: Purpose) => Standing;
  readonly onward: (subject: Subject) => { status: string; deadline: string };
  readonly assignee: (subject: Subject, facts: SupervisionFacts) => string | undefined;
  readonly passDeadline: (subject: Subject, facts: DeadlineFacts) => Change | undefined;
};

const bound = <Subject>(ways: Ways<Subject>, subject: Subject): SupervisionPath => ({
  standing: (purpose) => ways.standing(subject, purpose),
  onward: () => ways.onward(subject),
  assignee: (facts) => ways.assignee(subject, facts),
  passDeadline: (facts) => ways.passDeadline(subject, facts),
});
