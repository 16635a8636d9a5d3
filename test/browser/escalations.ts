import { type Instant, later } from "../../domain/calendar/time.ts";
import type { Escalation } from "../../domain/escalation/escalation.ts";
import { assignee, purposeOf } from "../../domain/escalation/escalation-path.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import type { Wait } from "../../domain/wait/wait.ts";
import { said } from "../support/escalation-acts.ts";
import type { FoundForm } from "./forms.ts";
import type { Lookers } from "./sights.ts";

const people = {
  officeHead: "staff-supervision-head",
  unitHead: "staff-shiqiao-office",
  auditor: "staff-bureau-auditor",
} as const;

const dayMs = 86_400_000;

const names = [
  ...(["toInterview", "interviewDay", "unsigned", "named", "planned", "toPropose", "told", "toDecide"] as const),
  ...(["decided", "recheckAsked", "rechecked", "appealed", "correcting", "over"] as const),
];
type Name = (typeof names)[number];

const idOf = (name: Name): string => `ZR2026-t-shiqiao-funds-${names.indexOf(name) + 70}`;
const pathOf = (name: Name): string => `/escalations/${idOf(name)}`;

/** A step of 石桥镇 in every state it can be in. */
const stepsAt = (now: Instant, deputy: string, director: string): readonly Escalation[] => {
  const at = (days: number): Instant => later(now, days * dayMs);
  const act = (by: string, days: number) => ({ text: said.answer, by, at: at(days) });
  const opened: Escalation = {
    kind: "escalation",
    record: unrecorded,
    id: "",
    unitId: "t-shiqiao",
    headId: people.unitHead,
    issueClass: "funds",
    step: "interview",
    grounds: [{ trigger: "overdueRectification", findingId: "WT2026-1-01-001", at: at(-40) }],
    codes: [],
    openedAt: at(-40),
    status: "opened",
    dueAt: at(5),
    progress: [],
  };
  const interview = { setBy: deputy, setAt: at(-4), heldAt: at(-1), place: said.setInterview.place, signatures: [] };
  const held = { ...interview, minutes: said.minutes, signatures: [{ staffId: deputy, at: at(-1) }] };
  const told = { step: "accountability" as const, servedAt: at(-20), codes: ["measures" as const] };
  const { codes: _, ...words } = said.proposal;
  const proposal = { ...words, by: deputy, at: at(-20) };
  const decision = { ...said.decision, by: director, at: at(-9), recheckBy: at(21) };
  const recheck = { asked: act(people.unitHead, -6) };
  const rechecked = { ...recheck, answer: { ...act(director, -4), outcome: "confirmed" as const } };
  const appeal = { asked: act(people.unitHead, -2) };
  const changed = {
    ...act(people.officeHead, -1),
    outcome: "changed" as const,
    measure: { form: "criticism" as const, effect: "改为书面批评。" },
  };
  const decided = { ...told, proposal, statement: act(people.unitHead, -15), decision };
  const given: { readonly [Each in Name]: Partial<Escalation> } = {
    toInterview: {},
    interviewDay: { status: "interviewSet", servedAt: at(-4), interview },
    unsigned: { status: "served", servedAt: at(-4), interview: held },
    named: { step: "bulletin", status: "served", servedAt: at(-2), bulletinId: "TB2026-01" },
    planned: {
      ...{ status: "planned", servedAt: at(-20), interview: held, plan: act(people.unitHead, -10) },
      progress: [act(people.unitHead, -3)],
    },
    toPropose: { step: "accountability" },
    told: { ...told, status: "statement", proposal },
    toDecide: { ...told, status: "deciding", proposal },
    decided: { ...decided, status: "decided" },
    recheckAsked: { ...decided, status: "recheckAsked", recheck },
    rechecked: { ...decided, status: "rechecked", recheck: rechecked },
    appealed: { ...decided, status: "appealed", recheck: rechecked, appeal },
    correcting: { ...decided, status: "correcting", appeal: { ...appeal, answer: changed } },
    over: {
      ...{ step: "bulletin", status: "closed", servedAt: at(-30), closedAt: at(-28), ended: "answered" },
      plan: act(people.unitHead, -28),
    },
  };
  return names.map((name) => ({ ...opened, ...given[name], id: idOf(name) }));
};

/** Puts all of them on record with the work open on them, once; answers with who has each. */
const ladderIn = async ({ world: { deps } }: Lookers): Promise<(name: Name) => string> => {
  const [county, grid] = await Promise.all([deps.county.get(), deps.grid.get()]);
  if (county === undefined || grid === undefined) throw new Error("the county is not supervised");
  const { deputyDirectorId, bureauDirectorId } = county.offices;
  const now = deps.clock.now();
  const steps = stepsAt(now, deputyDirectorId, bureauDirectorId);
  const holders = new Map<string, string>();
  const waits = steps.flatMap((step): readonly Wait[] => {
    const purpose = purposeOf(step);
    const holder = purpose && assignee(step, { purpose, county, grid, escalations: 0 });
    if (purpose === undefined || holder === undefined) return [];
    holders.set(step.id, holder);
    return [
      {
        kind: "wait",
        record: unrecorded,
        subject: { kind: "escalation", id: step.id },
        number: 1,
        purpose,
        visit: { execution: "sight", state: purpose, enteredAt: now },
        subjectVersion: 1,
        resumeToken: "sight",
        openedAt: now,
        dueAt: step.dueAt,
        assignee: holder,
        unit: step.unitId,
        escalations: 0,
      },
    ];
  });
  if ((await deps.escalations.find(idOf("over"))) === undefined)
    await deps.store.commit({ save: [...steps, ...waits], emit: [] });
  return (name) => holders.get(idOf(name)) ?? people.auditor;
};

/** The board and a step in every state, from the desk of whoever has it, the unit's and the auditor's. */
export const escalationSights = async (lookers: Lookers) => {
  const holderOf = await ladderIn(lookers);
  const { staff } = lookers.people;
  const [unit, office, auditor] = [
    await staff(people.unitHead),
    await staff(people.officeHead),
    await staff(people.auditor),
  ];
  return {
    "show-escalations": [unit, office, auditor].map((as) => ({ as, path: "/escalations" })),
    "show-escalation": [
      ...(await Promise.all(names.map(async (name) => ({ as: await staff(holderOf(name)), path: pathOf(name) })))),
      { as: unit, path: pathOf("appealed") },
    ],
    "show-escalation-letter": [
      { as: unit, path: `${pathOf("unsigned")}/letters/interview` },
      { as: unit, path: `${pathOf("told")}/letters/accountability` },
      { as: auditor, path: `${pathOf("correcting")}/letters/decision` },
    ],
  };
};

/** What is seen of the ladder where nobody ever stood on it. */
export const emptyEscalations = async ({ people: { staff } }: Lookers) => {
  const [unit, office] = [await staff(people.unitHead), await staff(people.officeHead)];
  const unknown = "/escalations/ZR2026-t-shiqiao-funds-99";
  return {
    "show-escalations": [unit, office].map((as) => ({ as, path: "/escalations" })),
    "show-escalation": [{ as: unit, path: unknown, status: 404 }],
    "show-escalation-letter": [{ as: unit, path: `${unknown}/letters/decision`, status: 404 }],
  };
};

/** The forms of the ladder, each where somebody may fill it. */
export const escalationForms = async (lookers: Lookers) => {
  const holderOf = await ladderIn(lookers);
  const at = async (name: Name, act: string): Promise<readonly FoundForm[]> => [
    {
      as: await lookers.people.staff(holderOf(name)),
      path: pathOf(name),
      form: `main form[method=post][action$="/${act}"]`,
    },
  ];
  return {
    "set-interview": await at("toInterview", "interview"),
    "hold-interview": await at("interviewDay", "interview/record"),
    "sign-interview": await at("unsigned", "interview/signature"),
    "file-plan": await at("named", "plan"),
    "file-progress": await at("planned", "progress"),
    "propose-accountability": await at("toPropose", "proposal"),
    "file-statement": await at("told", "statement"),
    "decide-accountability": await at("toDecide", "decision"),
    "ask-recheck": await at("decided", "recheck"),
    "answer-recheck": await at("recheckAsked", "recheck/answer"),
    "appeal-accountability": await at("rechecked", "appeal"),
    "decide-appeal": await at("appealed", "appeal/answer"),
    "correct-decision": await at("correcting", "correction"),
  };
};
