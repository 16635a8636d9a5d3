import type { Instant } from "../../domain/calendar/time.ts";
import { Day, startOfDay } from "../../domain/calendar/time.ts";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import type { StoredFile } from "../../domain/file/stored-file.ts";
import type { Finding } from "../../domain/finding/finding.ts";
import type { FindingDesk } from "../../domain/finding/finding-desk.ts";
import { emptyLedger } from "../../domain/finding/finding-ledger.ts";
import { issueFindings } from "../../domain/finding/issue-findings.ts";
import { type FindingFields, noteFinding } from "../../domain/finding/note-finding.ts";
import type { Inspection } from "../../domain/inspection/inspection.ts";
import type { Decision } from "../../domain/shared/decision.ts";
import { anOccasion, recorded } from "./factories.ts";
import { anInspection, smallTown } from "./inspections.ts";
import { smallCountyStaff, smallGrid } from "./small-county.ts";

/** Nine in the morning of a day. */
export const nineOn = (day: string): Instant => startOfDay(Day.parse(day), 9);

/** Somebody of the small county. */
export const personOf = (id: string): StaffMember => {
  const person = smallCountyStaff.find((each) => each.id === id);
  if (person === undefined) throw new Error(`nobody is ${id}`);
  return person;
};

/** A note an inspector makes in the town of the small county. */
export const aNote = (given: Partial<FindingFields> = {}): FindingFields => ({
  indicator: "I05",
  severity: "S1",
  ground: "measures",
  fact: "五份申请缺少班主任签字。",
  fileIds: [],
  ...given,
});

/** The finding of such a note, stored; of the first number of the cycle unless told otherwise. */
export const aNotedFinding = (
  given: Partial<FindingFields> = {},
  { now = nineOn("2026-06-24"), inspection = anInspection({ status: "onSite" }) } = {},
): Finding => {
  const noted = noteFinding({
    actor: personOf("inspector-2"),
    inspection,
    form: aNote(given),
    files: new Map(),
    noted: 0,
    ledger: emptyLedger(inspection.cycleId),
    occasion: anOccasion({ now }),
  });
  if ("code" in noted) throw new Error(noted.code);
  return { ...noted.finding, record: recorded() };
};

/** The same once the opinion letter has gone out, on Monday 27 July 2026 unless told otherwise. */
export const anOpenFinding = (given: Partial<FindingFields> = {}, now = nineOn("2026-07-27")): Finding => {
  const [issued] = issueFindings({
    findings: [aNotedFinding(given)],
    unit: smallTown,
    earlier: [],
    by: { role: "SUPERVISION_HEAD", id: "supervision-head" },
    occasion: anOccasion({ now }),
  }).save;
  if (issued === undefined) throw new Error("a finding that was noted is issued");
  return { ...issued, record: recorded(2) };
};

/** What an act looks at: somebody before a finding of the town of the small county, at this time. */
export const findingDesk = ({
  finding,
  actorId,
  now,
  inspection = anInspection({ status: "rectifying" }),
}: {
  readonly finding: Finding;
  readonly actorId: string;
  readonly now: Instant;
  readonly inspection?: Inspection;
}): FindingDesk => ({
  actor: personOf(actorId),
  finding,
  inspection,
  unit: smallTown,
  grid: smallGrid,
  occasion: anOccasion({ now }),
});

/** What everybody reads and types who acts on it: the version, and the last character of the town's name. */
export const readOf = ({ record }: Finding) => ({ version: record.version, humanFact: "镇" });

/** The finding an accepted decision leaves, as stored. */
export const findingAfter = (decision: Decision): Finding => {
  if (!decision.accepted) throw new Error(decision.refusal.code);
  const saved = decision.change.save.find((each) => each.kind === "finding");
  if (saved === undefined) throw new Error("no finding was saved");
  return { ...saved, record: recorded(saved.record.version + 1) };
};

/** An accepted file of a rectification. */
export const aProofFile = (id: string, { id: findingId }: Finding): StoredFile => ({
  kind: "file",
  record: recorded(3),
  id,
  about: { kind: "finding", id: findingId },
  purpose: "rectification",
  status: "accepted",
  sentBy: "township-1",
  askedAt: nineOn("2026-07-28"),
  sha256: `hash of ${id}`,
  type: "image/jpeg",
});
