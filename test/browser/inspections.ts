import { addDays, dayOf, endOfDay, type Instant, later } from "../../domain/calendar/time.ts";
import { askForFile } from "../../domain/file/receive-file.ts";
import type { Finding } from "../../domain/finding/finding.ts";
import type { Inspection } from "../../domain/inspection/inspection.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import type { SupervisionPurpose } from "../../domain/supervision/supervision-purpose.ts";
import { aWait } from "../support/factories.ts";
import { aNotedFinding } from "../support/findings.ts";
import { aCycle, anInspection } from "../support/inspections.ts";
import type { FoundForm } from "./forms.ts";
import type { Lookers } from "./sights.ts";

const people = {
  officeHead: "staff-supervision-head",
  director: "staff-bureau-director",
  unitHead: "staff-shiqiao-office",
  lead: "staff-inspector-01",
  members: ["staff-inspector-02", "staff-inspector-04"],
  verifier: "staff-inspector-09",
  auditor: "staff-auditor",
} as const;

const looked = ["I01", "I05", "I08", "I13"];
const cycleNo = "DZ2026-2-9";
const daysMs = 86_400_000;

/** Every state of an inspection of 石桥镇, each in a cycle of its own, by the step somebody has to do. */
const states = {
  report: { status: "notified", purpose: "selfReport", assignee: people.unitHead },
  late: { status: "selfReportLate", purpose: "selfReport", assignee: people.unitHead },
  told: { status: "preliminaryOpinion", purpose: "preliminaryOpinion", assignee: people.lead },
  heard: { status: "defence", purpose: "defence", assignee: people.unitHead },
  letter: { status: "opinionDue", purpose: "opinionLetter", assignee: people.officeHead },
  rectify: { status: "rectifying", purpose: "rectification", assignee: people.unitHead },
  recheck: { status: "recheck", purpose: "recheck", assignee: people.verifier },
  closed: { status: "closed", purpose: "parked", assignee: people.officeHead },
} as const satisfies {
  readonly [name: string]: {
    readonly status: Inspection["status"];
    readonly purpose: SupervisionPurpose | "parked";
    readonly assignee: string;
  };
};
type StateName = keyof typeof states;
const names = Object.keys(states) as StateName[];

const idOf = (name: StateName): string => `DD${cycleNo.slice(2)}${names.indexOf(name)}-t-shiqiao`;
const pathOf = (name: StateName): string => `/inspections/${idOf(name)}`;

/** What has been done by the time a state is reached. */
const doneBy = (name: StateName, now: Instant): Partial<Inspection> => {
  const at = (days: number): Instant => later(now, days * daysMs);
  const act = (by: string, days: number) => ({ text: "依据现场记录，说明如下。", by, at: at(days) });
  const steps: readonly Partial<Inspection>[] = [
    {
      selfReport: {
        by: people.unitHead,
        at: at(-20),
        timing: "late",
        answers: looked.map((indicator) => ({ indicator, score: 95, note: "台账在册。" })),
      },
      visit: {
        begunAt: at(-15),
        endedAt: at(-14),
        entries: looked.map((indicator) => ({
          entryId: `device-${indicator}`,
          indicator,
          score: 80,
          by: people.lead,
          enteredAt: at(-15),
          receivedAt: at(-15),
        })),
        signatures: [
          { by: "team", staffId: people.lead, at: at(-14) },
          { by: "unit", staffId: people.unitHead, at: at(-14) },
        ],
      },
      result: { score: 80, grade: "B", selfScore: 95 },
    },
    { preliminary: { ...act(people.lead, -8), defenceBy: endOfDay(addDays(dayOf(now), 3)) } },
    { defence: act(people.unitHead, -6) },
    {
      opinion: {
        ...act(people.officeHead, -4),
        answer: "已核实。",
        rectifyBy: endOfDay(addDays(dayOf(now), 20)),
        objectBy: endOfDay(addDays(dayOf(now), 6)),
      },
    },
    {
      dispute: { ...act(people.unitHead, -3), answerBy: endOfDay(addDays(dayOf(now), 27)) },
      rectification: act(people.unitHead, -1),
      recheck: { verifierId: people.verifier, seed: "123456789012", among: [people.verifier] },
    },
  ];
  const passed = { report: 0, late: 0, told: 1, heard: 2, letter: 3, rectify: 4, recheck: 5, closed: 5 }[name];
  return Object.assign({}, ...steps.slice(0, passed));
};

const recordsOf = (
  name: StateName,
  { now, teamed }: { readonly now: Instant; readonly teamed: Inspection["team"] },
) => {
  const { status, purpose, assignee } = states[name];
  const id = idOf(name);
  const cycleId = `${cycleNo}${names.indexOf(name)}`;
  const dueAt = endOfDay(addDays(dayOf(now), 5));
  const inspection = anInspection({
    record: unrecorded,
    id,
    cycleId,
    headId: people.unitHead,
    team: teamed,
    indicators: looked,
    status,
    dueAt,
    known: [
      { indicator: "I01", value: 97.5, numerator: 39, denominator: 40, asOf: now },
      { indicator: "I13", value: 2, asOf: now },
    ],
    ...doneBy(name, now),
    ...(name === "closed" && { closedAt: now }),
  });
  const noted = aNotedFinding({ fact: "五份申请缺少班主任签字。" });
  const isIssued = inspection.opinion !== undefined;
  const finding: Finding = {
    ...noted,
    record: unrecorded,
    id: `WT${cycleId.slice(2)}-001`,
    cycleId,
    inspectionId: id,
    unitId: "t-shiqiao",
    ownerId: people.unitHead,
    ...(isIssued && { status: "open", issuedAt: now, dueAt }),
  };
  const wait = aWait({
    purpose,
    subject: { kind: "inspection", id },
    assignee,
    unit: "t-shiqiao",
    openedAt: now,
    dueAt,
    // No workflow waits behind it.
    subjectVersion: 1_000_000,
  });
  const cycle = {
    ...aCycle({ awaited: [], running: [] }),
    record: unrecorded,
    id: cycleId,
    half: 2 as const,
    sentAt: now,
  };
  const findings = inspection.visit === undefined ? [] : [finding];
  const waits = name === "closed" ? [] : [{ ...wait, record: unrecorded }];
  return [cycle, inspection, ...findings, ...waits];
};

/** Puts an inspection of 石桥镇 in every state on record, once. */
const inspectionsIn = async ({ world: { deps } }: Lookers): Promise<void> => {
  if ((await deps.inspections.find(idOf("report"))) !== undefined) return;
  const now = deps.clock.now();
  const teamed = { unitId: "t-shiqiao", leadId: people.lead, memberIds: [...people.members] };
  for (const name of names) await deps.store.commit({ save: recordsOf(name, { now, teamed }), emit: [] });
  const about = { kind: "inspection", id: idOf("report") } as const;
  const file = askForFile({
    id: "e".repeat(43),
    about,
    purpose: "selfReport",
    sentBy: people.unitHead,
    label: "I08",
    now,
  });
  const refused = { ...file, id: "g".repeat(43), status: "refused" as const, fault: "fileType" as const };
  await deps.store.commit({ save: [file, refused], emit: [] });
};

/** Inspections in every state, from the unit's desk, the team's, the office's and the auditor's. */
export const inspectionSights = async (lookers: Lookers) => {
  await inspectionsIn(lookers);
  const staff = lookers.people.staff;
  const [unit, office, director] = [
    await staff(people.unitHead),
    await staff(people.officeHead),
    await staff(people.director),
  ];
  const worked = await Promise.all(
    (["report", "told", "letter", "rectify", "recheck", "closed"] as const).map(async (name) => ({
      as: await staff(states[name].assignee),
      path: pathOf(name),
    })),
  );
  return {
    "show-inspections": [
      { as: unit, path: "/inspections" },
      { as: office, path: `/inspections?cycle=${cycleNo}0` },
      { as: director, path: `/inspections?cycle=${cycleNo}6` },
    ],
    "show-inspection": [...worked, { as: unit, path: pathOf("told") }, { as: director, path: pathOf("recheck") }],
    "show-self-report": [
      { as: unit, path: `${pathOf("report")}/self-report` },
      { as: unit, path: `${pathOf("late")}/self-report` },
      { as: office, path: `${pathOf("recheck")}/self-report` },
    ],
    "show-inspection-notice": [{ as: unit, path: `${pathOf("report")}/notice` }],
    "show-inspection-letter": [{ as: unit, path: `${pathOf("rectify")}/letter` }],
    "show-inspection-file": ["e", "g"].map((letter) => ({
      as: unit,
      path: `${pathOf("report")}/files/${letter.repeat(43)}`,
    })),
  };
};

/** What is seen of inspections where there are none. */
export const emptyInspections = async ({ people: { staff } }: Lookers) => {
  const [unit, office] = [await staff(people.unitHead), await staff(people.officeHead)];
  const unknown = "/inspections/DD2026-2-90-t-shiqiao";
  return {
    "show-inspections": [unit, office].map((as) => ({ as, path: "/inspections" })),
    "show-inspection": [{ as: unit, path: unknown, status: 404 }],
    "show-self-report": [{ as: unit, path: `${unknown}/self-report`, status: 404 }],
    "show-inspection-notice": [{ as: unit, path: `${unknown}/notice`, status: 404 }],
    "show-inspection-letter": [{ as: unit, path: `${unknown}/letter`, status: 404 }],
    "show-inspection-file": [{ as: unit, path: `${unknown}/files/${"x".repeat(43)}`, status: 404 }],
  };
};

/** The forms of an inspection, each where somebody may fill it. */
export const inspectionForms = async (lookers: Lookers) => {
  await inspectionsIn(lookers);
  const at = async (
    name: StateName,
    end: string,
    staffId: string = states[name].assignee,
  ): Promise<readonly FoundForm[]> => [
    {
      as: await lookers.people.staff(staffId),
      path: ["self-report", "files"].includes(end) ? `${pathOf(name)}/self-report` : pathOf(name),
      form: `main form[method=post][action$="/${end}"]`,
    },
  ];
  return {
    "file-self-report": await at("report", "self-report"),
    "ask-for-evidence": await at("report", "files"),
    "issue-preliminary": await at("told", "preliminary"),
    "file-defence": await at("heard", "defence"),
    "issue-opinion": await at("letter", "opinion"),
    "dispute-opinion": await at("rectify", "dispute"),
    "answer-dispute": await at("recheck", "dispute-answer", people.director),
    "report-rectification": await at("rectify", "rectification"),
    "decide-recheck": await at("recheck", "recheck"),
  };
};
