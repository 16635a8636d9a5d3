import type { Application } from "../application/application.ts";
import { isAlive } from "../application/claim.ts";
import { openRequest } from "../reconsideration/instance.ts";
import {
  dropoutApproved,
  dropoutOpen,
  resumptionApproved,
  resumptionOpen,
  suspensionApproved,
  suspensionOpen,
} from "./absence.ts";
import { boardingApproved, boardingOpen } from "./boarding.ts";
import { categoryLostApproved, categoryLostOpen } from "./category-lost.ts";
import type { ChangeKind } from "./details.ts";
import { disputedEffect } from "./disputed.ts";
import { type Approved, type Effect, type FactsOf, type Open, unaffected } from "./effect.ts";
import { closedOpen, endsApproved, endsOpen, stopsAtOnce } from "./ending.ts";
import { falseStatementApproved, falseStatementOpen } from "./false-statement.ts";
import { movedApproved, movedOpen } from "./transfer-within.ts";

type Row<What extends ChangeKind> = {
  readonly open: (application: Open, facts: FactsOf<What>) => Effect;
  readonly approved: (application: Approved, facts: FactsOf<What>) => Effect;
};

const none = (): Effect => unaffected;
const updated = (application: Application): Effect => ({ became: "updated", application });

/** The table of domain §2.9, row by row: what a change does to an open application, and to an approved one. */
const effects: { readonly [What in ChangeKind]: Row<What> } = {
  transferWithin: { open: movedOpen, approved: movedApproved },
  transferOut: { open: endsOpen("transferOut"), approved: endsApproved },
  // The child applies anew, by a makeup case.
  transferIn: { open: none, approved: none },
  suspension: { open: suspensionOpen, approved: suspensionApproved },
  resumption: { open: resumptionOpen, approved: resumptionApproved },
  dropout: { open: dropoutOpen, approved: dropoutApproved },
  graduation: { open: endsOpen("graduation"), approved: endsApproved },
  death: { open: closedOpen, approved: stopsAtOnce },
  boarding: { open: boardingOpen, approved: boardingApproved },
  categoryLost: { open: categoryLostOpen, approved: categoryLostApproved },
  // The family may apply at any time, by a makeup case.
  categoryGained: { open: none, approved: none },
  guardianOrAccount: { open: updated, approved: updated },
  falseStatement: { open: falseStatementOpen, approved: falseStatementApproved },
};

/** What a change does to one application; one that has ended stays as it is, unless somebody is just looking at its rejection again. */
export const effectOf = <What extends ChangeKind>(application: Application, facts: FactsOf<What>): Effect => {
  if (application.status === "rejected" && openRequest(application)) return disputedEffect(application, facts);
  if (!isAlive(application)) return unaffected;
  const row: Row<What> = effects[facts.details.what as What];
  return application.status === "approved" ? row.approved(application, facts) : row.open(application as Open, facts);
};
