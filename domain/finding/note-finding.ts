import * as z from "zod";
import type { StaffMember } from "../county/staff-member.ts";
import type { StoredFile } from "../file/stored-file.ts";
import type { DomainEvent } from "../history/domain-event.ts";
import { indicatorById } from "../indicator/catalogue.ts";
import { targetFor } from "../indicator/targets.ts";
import type { Inspection } from "../inspection/inspection.ts";
import { actingAs } from "../inspection/may-act.ts";
import { choice, severalOf, text } from "../shared/form-fields.ts";
import type { Occasion } from "../shared/occasion.ts";
import { unrecorded } from "../shared/record-mark.ts";
import type { Refusal } from "../shared/refusal.ts";
import { type Finding, Ground, Severity } from "./finding.ts";
import { type FindingLedger, numbered } from "./finding-ledger.ts";
import { findingTold } from "./finding-told.ts";
import { isReached } from "./self-closing.ts";
import { rectifyBy } from "./severity.ts";

/** What an inspector writes down of a problem; a form of another area may carry more. */
export const findingFields = {
  indicator: text(10),
  schoolCode: text(20).exactOptional(),
  severity: choice(Severity.options),
  ground: choice(Ground.options),
  fact: text(500),
  fileIds: severalOf(text(43), 5),
};
const FindingFields = z.object(findingFields);
export type FindingFields = z.infer<typeof FindingFields>;

/** The opinion letter opens all findings of an inspection in one commit, which holds a hundred records. */
export const mostFindings = 35;

/**
 * Notes a problem found on the spot under the next number of its cycle's ledger; its unit's head owns it until it is handed
 * on. Danger to life does not wait for the opinion letter: it must be put right on the same day (domain §6.4). Save finding
 * and ledger in one commit, or say why not. Who may note is for the visit to judge.
 */
export const noteFinding = (facts: NoteFinding): Noted | Refusal => {
  const { inspection, actor, form, files, occasion } = facts;
  const faults = faultsOf(facts);
  const indicator = indicatorById(form.indicator);
  if (faults.length > 0 || indicator === undefined) return { code: "FormIncomplete", faults };
  const { id, ledger } = numbered(facts.ledger);
  const { fileIds, ...said } = form;
  const selfClosing = selfClosingOf(inspection, form.indicator);
  const noted: Finding = {
    kind: "finding",
    record: unrecorded,
    id,
    cycleId: inspection.cycleId,
    inspectionId: inspection.id,
    unitId: inspection.unitId,
    ...said,
    issueClass: indicator.issueClass,
    fileIds,
    fileHashes: fileIds.map((fileId) => files.get(fileId)?.sha256 ?? ""),
    notedBy: actor.id,
    notedAt: occasion.now,
    status: "noted",
    ownerId: inspection.headId,
    reopened: [],
    ...(selfClosing && { selfClosing }),
  };
  const by = actingAs(actor);
  const told = findingTold("FindingNoted", noted, { by, now: occasion.now });
  if (noted.severity !== "S0") return { finding: noted, ledger, events: [told] };
  const dueAt = rectifyBy("S0", { from: occasion.now, calendar: occasion.calendar });
  const ordered: Finding = { ...noted, status: "open", issuedAt: occasion.now, dueAt };
  const events = [told, findingTold("FindingIssued", ordered, { by, now: occasion.now })];
  return { finding: ordered, ledger, events };
};

/** What the county's own records do not show as reached can be seen to be put right by the records themselves. */
const selfClosingOf = ({ known, cycleId, ruleSet }: Inspection, indicatorId: string): Finding["selfClosing"] => {
  const indicator = indicatorById(indicatorId);
  const found = known.find((each) => each.indicator === indicatorId);
  const reach = targetFor({ indicator: indicatorId, year: Number(cycleId.slice(2, 6)), ruleSet });
  if (!indicator?.fromRecords || found === undefined || reach === undefined || indicator.direction === "equal")
    return undefined;
  const selfClosing = { reach, direction: indicator.direction === "atMost" ? "atMost" : "atLeast" } as const;
  return isReached(selfClosing, found) ? undefined : selfClosing;
};

const faultsOf = ({ inspection, form, files, noted }: NoteFinding): NonNullable<Refusal["faults"]> => {
  const wrong = {
    indicator: !inspection.indicators.includes(form.indicator) || indicatorById(form.indicator) === undefined,
    schoolCode: form.schoolCode !== undefined && !inspection.schools.includes(form.schoolCode),
    fileIds: !form.fileIds.every((fileId) => {
      const file = files.get(fileId);
      return file?.about.id === inspection.id && file.status === "accepted";
    }),
  };
  return [
    ...Object.entries(wrong).flatMap(([field, isWrong]) => (isWrong ? [{ field, code: "notAChoice" }] : [])),
    ...(noted >= mostFindings ? [{ field: "fact", code: "tooMany" }] : []),
  ];
};

/** A new finding, the ledger after it, and what the history tells. */
export type Noted = {
  readonly finding: Finding;
  readonly ledger: FindingLedger;
  readonly events: readonly DomainEvent[];
};

type NoteFinding = {
  readonly actor: StaffMember;
  readonly inspection: Inspection;
  readonly form: FindingFields;
  /** The photos named, by id. */
  readonly files: ReadonlyMap<string, StoredFile>;
  /** How many were noted in this inspection before. */
  readonly noted: number;
  /** Of the inspection's cycle; `emptyLedger` while there is none. */
  readonly ledger: FindingLedger;
  readonly occasion: Pick<Occasion, "now" | "calendar">;
};
