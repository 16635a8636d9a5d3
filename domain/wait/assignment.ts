import type { Away } from "../absence/stand-in.ts";
import type { Application } from "../application/application.ts";
import type { County } from "../county/county.ts";
import type { School } from "../county/school.ts";
import { type InvestigatorFacts, investigatorFor, isObjectionWork } from "../objection/investigator.ts";
import type { Objection } from "../objection/objection.ts";
import type { AidList } from "../publicity/aid-list.ts";
import type { SupervisionGrid } from "../supervision/grid.ts";
import { type Assignment, assignmentFor } from "./assignee.ts";
import { type SupervisionSubject, supervisionPath } from "./supervision-path.ts";
import type { Purpose } from "./wait.ts";

/** What an objection concerns, and the persons who might look into it. */
export type Inquiry = Pick<InvestigatorFacts, "list" | "application" | "staff">;

/** A record that waits, and everything that tells whose work it is. */
export type Around = {
  readonly subject: Application | AidList | Objection | SupervisionSubject;
  /** Around an objection. */
  readonly inquiry?: Inquiry;
  /** Around a record of the supervision. */
  readonly grid?: SupervisionGrid;
  readonly county: County;
  readonly school: School | undefined;
  /** Who is away today; nobody where absent. */
  readonly away?: Away | undefined;
};

/** Whose work any record is, so many levels up; undefined when that is nobody's. */
export const assignmentOf = ({ subject, inquiry, grid, ...facts }: AssignmentFacts): Assignment | undefined => {
  const { school, ...rest } = facts;
  const known = { ...rest, ...(school ? { school } : {}) };
  switch (subject.kind) {
    case "application":
      return assignmentFor({ ...known, application: subject });
    case "list":
      return assignmentFor({ ...known, list: subject });
    case "objection":
      return inquiry && handlerOf({ ...inquiry, ...facts, objection: subject });
    default: {
      const assignee = grid && supervisionPath(subject).assignee({ ...facts, grid });
      return assignee === undefined ? undefined : { assignee };
    }
  }
};

/** Who handles an objection now; nobody while its review may be asked for. */
const handlerOf = ({ purpose, ...facts }: Omit<InvestigatorFacts, "purpose"> & { readonly purpose: Purpose }) => {
  const { county, escalations, away } = facts;
  if (purpose === "parked") return assignmentFor({ purpose, county, escalations, away });
  return isObjectionWork(purpose) ? { assignee: investigatorFor({ ...facts, purpose }) } : undefined;
};

type AssignmentFacts = Around & { readonly purpose: Purpose; readonly escalations: number };
