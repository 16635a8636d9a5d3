import type { Instant } from "../../../domain/calendar/time.ts";
import { emptyLedger } from "../../../domain/finding/finding-ledger.ts";
import type { Inspection } from "../../../domain/inspection/inspection.ts";
import { EntriesForm, noteEntries } from "../../../domain/inspection/note-entries.ts";
import { noteVisitFinding, VisitFindingForm } from "../../../domain/inspection/note-visit-finding.ts";
import type { Decision } from "../../../domain/shared/decision.ts";
import { anOccasion, aStaffMember } from "../../support/factories.ts";
import { anInspection, smallTown } from "../../support/inspections.ts";

/** The second morning of the visits. */
export const now = "2026-06-23T02:00:00.000Z" as Instant;
/** The town's inspection with the team at its door. */
export const atVisit = (changed: Partial<Inspection> = {}): Inspection =>
  anInspection({ status: "onSite", ...changed });
/** An inspector. */
export const person = (id: string, name = "赵甲") =>
  aStaffMember({ id, name, roles: [{ role: "INSPECTOR", scope: { of: "county" } }] });
/** Who leads the team. */
export const lead = person("inspector-1");
/** Another of the team. */
export const second = person("inspector-2", "钱乙");
/** The head of the town. */
export const head = aStaffMember({ id: smallTown.headId, name: "孙丙" });

/** A score as a device sends it. */
export const entry = (id: string, score: number, enteredAt: Instant = now, indicator = "I01") => ({
  ...{ entryId: `entry-${id}`, indicator, score, enteredAt },
});
/** One delivery. */
export const form = (...entries: readonly object[]): EntriesForm => EntriesForm.parse({ entries });

/** The inspection as a decision leaves it. */
export const saved = (decision: Decision): Inspection | undefined =>
  decision.accepted ? decision.change.save.find((one) => one.kind === "inspection") : undefined;
/** Why a decision was refused. */
export const refusal = (decision: Decision) => (decision.accepted ? undefined : decision.refusal);

/** The inspection after one delivery; the same when the delivery changes nothing. */
export const delivered = (inspection: Inspection, entries: EntriesForm, at: Instant, actor = lead): Inspection => {
  const decision = noteEntries({ actor, inspection, now: at, form: entries, files: new Map() });
  if (!decision.accepted) throw new Error(decision.refusal.code);
  return saved(decision) ?? inspection;
};

/** A finding as a device sends it. */
const problem = (changed: object = {}): VisitFindingForm =>
  VisitFindingForm.parse({
    ...{ noteId: "note-0001", indicator: "I05", severity: "S2", ground: "responsibility" },
    ...{ fact: "三份没有签字", ...changed },
  });

/** A finding noted by the lead. */
export const found = (inspection: Inspection | undefined, changed: object = {}): Decision =>
  noteVisitFinding({
    ...{ actor: lead, inspection, form: problem(changed), files: new Map() },
    ledger: emptyLedger("DZ2026-1-01"),
    occasion: anOccasion({ now }),
  });

/** The inspection with two scores. */
export const scored = (changed: Partial<Inspection> = {}): Inspection =>
  delivered(atVisit(changed), form(entry("one", 70), entry("two", 80, now, "I05")), now);
