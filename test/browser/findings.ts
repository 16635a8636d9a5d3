import { addDays, dayOf, endOfDay, type Instant, later } from "../../domain/calendar/time.ts";
import { askForFile } from "../../domain/file/receive-file.ts";
import type { Finding } from "../../domain/finding/finding.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import { aNotedFinding } from "../support/findings.ts";
import { aCycle, anInspection } from "../support/inspections.ts";
import type { FoundForm } from "./forms.ts";
import type { Lookers } from "./sights.ts";

const people = {
  officeHead: "staff-supervision-head",
  unitHead: "staff-shiqiao-office",
  inspector: "staff-inspector-09",
  auditor: "staff-bureau-auditor",
} as const;

const cycles = { rectifying: "DZ2026-2-60", opinionDue: "DZ2026-2-61" } as const;
const dayMs = 86_400_000;

const names = ["open", "measured", "late", "proved", "closed", "itself", "noted"] as const;
type Name = (typeof names)[number];

const idOf = (name: Name): string => `WT${cycles.rectifying.slice(2)}-00${names.indexOf(name) + 1}`;
const pathOf = (name: Name): string => `/findings/${idOf(name)}`;
const proofFiles = { accepted: "p".repeat(43), refused: "q".repeat(43), awaited: "r".repeat(43) };

/** A finding of 石桥镇 in every state it can be in. */
const findingsAt = (now: Instant, schoolCode: string): readonly Finding[] => {
  const at = (days: number): Instant => later(now, days * dayMs);
  const act = (by: string, days: number) => ({ text: "依据现场记录，说明如下。", by, at: at(days) });
  const noted = {
    ...aNotedFinding(),
    record: unrecorded,
    cycleId: cycles.rectifying,
    inspectionId: `DD${cycles.rectifying.slice(2)}-t-shiqiao`,
    unitId: "t-shiqiao",
    ownerId: people.unitHead,
    notedBy: people.inspector,
  };
  const issued = { ...noted, status: "open", issuedAt: at(-10), dueAt: endOfDay(addDays(dayOf(now), 20)) } as const;
  const measured = { ...issued, measure: act(people.unitHead, -8) };
  const proof = { ...act(people.unitHead, -2), files: [{ fileId: proofFiles.accepted, sha256: "0a".repeat(32) }] };
  const given: Readonly<Record<Name, Partial<Finding>>> = {
    open: { ...issued, schoolCode, repeats: idOf("closed") },
    measured: {
      ...measured,
      refusals: [{ by: people.inspector, at: at(-1), reason: "没有任命文件。", proof }],
      extension: { by: people.officeHead, at: at(-3), reason: "学校搬迁。", until: issued.dueAt },
    },
    late: { ...measured, severity: "S3", dueAt: endOfDay(addDays(dayOf(now), -3)), overdueSince: at(-2) },
    proved: { ...measured, status: "proved", proof },
    closed: { ...measured, status: "closed", proof, closed: { ...act(people.inspector, -1) } },
    itself: {
      ...issued,
      indicator: "I13",
      selfClosing: { reach: 0, direction: "atMost" },
      status: "closed",
      closed: { by: "system", at: at(-1) },
    },
    noted: { cycleId: cycles.opinionDue, inspectionId: `DD${cycles.opinionDue.slice(2)}-t-shiqiao` },
  };
  return names.map((name) => ({ ...noted, ...given[name], id: idOf(name) }));
};

/** Puts a ledger with all of them on record, once. */
const ledgerIn = async ({ world: { deps } }: Lookers): Promise<void> => {
  if ((await deps.findings.find(idOf("open"))) !== undefined) return;
  const now = deps.clock.now();
  const town = (await deps.grid.get())?.units.find(({ id }) => id === "t-shiqiao");
  const schoolCode = town?.schoolCodes[0] ?? "";
  for (const status of ["rectifying", "opinionDue"] as const) {
    const cycle = { ...aCycle({ awaited: [], running: [] }), record: unrecorded, id: cycles[status], half: 2 as const };
    const inspection = anInspection({
      record: unrecorded,
      id: `DD${cycles[status].slice(2)}-t-shiqiao`,
      cycleId: cycles[status],
      headId: people.unitHead,
      status,
    });
    await deps.store.commit({ save: [cycle, inspection], emit: [] });
  }
  const about = { kind: "finding", id: idOf("measured") } as const;
  const asked = askForFile({ id: proofFiles.awaited, about, purpose: "rectification", sentBy: people.unitHead, now });
  const files = [
    asked,
    {
      ...asked,
      id: proofFiles.accepted,
      status: "accepted" as const,
      sha256: "0a".repeat(32),
      type: "image/png" as const,
    },
    { ...asked, id: proofFiles.refused, status: "refused" as const, fault: "fileType" as const },
  ];
  await deps.store.commit({ save: [...findingsAt(now, schoolCode), ...files], emit: [] });
};

/** The ledger and every state of a finding, from the unit's desk, the office's, a verifier's and the auditor's. */
export const findingSights = async (lookers: Lookers) => {
  await ledgerIn(lookers);
  const { staff } = lookers.people;
  const [unit, office, inspector, auditor] = [
    await staff(people.unitHead),
    await staff(people.officeHead),
    await staff(people.inspector),
    await staff(people.auditor),
  ];
  const ledger = `/findings?cycle=${cycles.rectifying}`;
  return {
    "show-findings": [
      { as: unit, path: ledger },
      { as: office, path: `${ledger}&status=open&overdue=yes` },
      { as: auditor, path: `${ledger}&print=yes` },
    ],
    "export-findings": [{ as: office, path: ledger }],
    "show-finding": [
      ...(["open", "measured", "late", "itself"] as const).map((name) => ({ as: unit, path: pathOf(name) })),
      ...(["open", "closed", "noted"] as const).map((name) => ({ as: office, path: pathOf(name) })),
      { as: inspector, path: pathOf("proved") },
      { as: auditor, path: pathOf("measured") },
      { as: unit, path: pathOf("noted"), status: 404 },
    ],
    "show-proof-file": Object.values(proofFiles).map((id) => ({ as: unit, path: `${pathOf("measured")}/files/${id}` })),
  };
};

/** What is seen of the ledger where nothing was found. */
export const emptyFindings = async ({ people: { staff } }: Lookers) => {
  const [unit, office] = [await staff(people.unitHead), await staff(people.officeHead)];
  const unknown = "/findings/WT2026-2-90-001";
  return {
    "show-findings": [unit, office].map((as) => ({ as, path: "/findings" })),
    "export-findings": [{ as: office, path: "/findings?print=yes" }],
    "show-finding": [{ as: unit, path: unknown, status: 404 }],
    "show-proof-file": [{ as: unit, path: `${unknown}/files/${"x".repeat(43)}`, status: 404 }],
  };
};

/** The forms of a finding, each where somebody may fill it. */
export const findingForms = async (lookers: Lookers) => {
  await ledgerIn(lookers);
  const at = async (staffId: string, name: Name, act: string): Promise<readonly FoundForm[]> => [
    { as: await lookers.people.staff(staffId), path: pathOf(name), form: `main form[method=post][action$="/${act}"]` },
  ];
  return {
    "name-measure": await at(people.unitHead, "open", "measure"),
    "hand-over-finding": await at(people.unitHead, "open", "handover"),
    "extend-finding": await at(people.officeHead, "open", "extension"),
    "prove-finding": await at(people.unitHead, "measured", "proof"),
    "decide-proof": await at(people.inspector, "proved", "decision"),
    "reopen-finding": await at(people.officeHead, "closed", "reopening"),
    "withdraw-finding": await at(people.officeHead, "noted", "withdrawal"),
  };
};
