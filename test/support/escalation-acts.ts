import type { Day } from "../../domain/calendar/time.ts";
import { endOfDay, startOfDay } from "../../domain/calendar/time.ts";
import { answerRecheck, decideAppeal } from "../../domain/escalation/answer-dispute.ts";
import { appealAccountability } from "../../domain/escalation/appeal-accountability.ts";
import { askRecheck } from "../../domain/escalation/ask-recheck.ts";
import { type Climb, climb } from "../../domain/escalation/climb.ts";
import { correctDecision } from "../../domain/escalation/correct-decision.ts";
import { decideAccountability } from "../../domain/escalation/decide-accountability.ts";
import type { Escalation } from "../../domain/escalation/escalation.ts";
import { assignee, purposeOf } from "../../domain/escalation/escalation-path.ts";
import { filePlan } from "../../domain/escalation/file-plan.ts";
import { fileProgress } from "../../domain/escalation/file-progress.ts";
import { fileStatement } from "../../domain/escalation/file-statement.ts";
import { holdInterview } from "../../domain/escalation/hold-interview.ts";
import { passDeadline } from "../../domain/escalation/lapse.ts";
import type { EscalationDesk } from "../../domain/escalation/may-act.ts";
import { proposeAccountability } from "../../domain/escalation/propose-accountability.ts";
import { serveByBulletin } from "../../domain/escalation/serve-by-bulletin.ts";
import { setInterview } from "../../domain/escalation/set-interview.ts";
import { signInterview } from "../../domain/escalation/sign-interview.ts";
import { system } from "../../domain/history/domain-event.ts";
import type { Change, Decision } from "../../domain/shared/decision.ts";
import { factOfName } from "../../domain/shared/human-fact.ts";
import type { Wait } from "../../domain/wait/wait.ts";
import { anOccasion, recorded } from "./factories.ts";
import { smallCounty, smallCountyStaff, smallGrid } from "./small-county.ts";

/** What is said in the acts of a test, where the words do not matter. */
export const said = {
  setInterview: { time: "15:00", place: "县教育局三楼会议室" },
  minutes: "已谈话，单位负责人说明了情况并表态。",
  plan: "问题、措施、责任人、时限一一列明。",
  progress: "本周已完成两项。",
  proposal: {
    codes: ["responsibility" as const],
    facts: "资助资金逾期未发放，两次整改不到位。",
    basis: "《教育督导条例》第二十五条",
    measure: "拟予公开批评。",
  },
  statement: "属实，请从轻处理。",
  decision: {
    facts: "资助资金逾期未发放，两次整改不到位。",
    basis: "《教育督导条例》第二十五条",
    form: "publicCriticism" as const,
    effect: "在全县通报批评。",
  },
  dispute: "认定的事实有出入。",
  answer: "经复核，原决定事实清楚。",
};

type Said = typeof said;
type Desk = EscalationDesk & { readonly ladder: readonly Escalation[] };
type Read = { readonly version: number; readonly humanFact: string };

/** The acts on a step of the ladder by their names, each with the words of a test; the version and the fact are filled in. */
export const acts = {
  setInterview: (day: string) => (desk: Desk, read: Read) =>
    setInterview({ ...desk, form: { ...read, ...said.setInterview, day: day as Day } }),
  hold: (outcome: "held" | "refused") => (desk: Desk, read: Read) =>
    holdInterview({ ...desk, form: { ...read, outcome, minutes: said.minutes } }),
  sign: () => (desk: Desk, read: Read) => signInterview({ ...desk, form: read }),
  plan: () => (desk: Desk, read: Read) => filePlan({ ...desk, form: { ...read, text: said.plan } }),
  progress: (outcome: "continues" | "finished") => (desk: Desk, read: Read) =>
    fileProgress({ ...desk, form: { ...read, outcome, text: said.progress } }),
  propose: () => (desk: Desk, read: Read) => proposeAccountability({ ...desk, form: { ...read, ...said.proposal } }),
  state: () => (desk: Desk, read: Read) => fileStatement({ ...desk, form: { ...read, text: said.statement } }),
  decide:
    (decision: Partial<Omit<Said["decision"], "form">> & { readonly form?: "none" | "criticism" } = {}) =>
    (desk: Desk, read: Read) =>
      decideAccountability({ ...desk, form: { ...read, ...said.decision, ...decision } }),
  askRecheck: () => (desk: Desk, read: Read) => askRecheck({ ...desk, form: { ...read, text: said.dispute } }),
  answerRecheck: (outcome: "confirmed" | "changed") => (desk: Desk, read: Read) =>
    answerRecheck({ ...desk, form: { ...read, ...answerWith(outcome) } }),
  appeal: () => (desk: Desk, read: Read) => appealAccountability({ ...desk, form: { ...read, text: said.dispute } }),
  decideAppeal: (outcome: "confirmed" | "changed") => (desk: Desk, read: Read) =>
    decideAppeal({ ...desk, form: { ...read, ...answerWith(outcome) } }),
  correct: () => (desk: Desk, read: Read) => correctDecision({ ...desk, form: { ...read, text: said.answer } }),
};

const answerWith = (outcome: "confirmed" | "changed") => ({
  outcome,
  text: said.answer,
  ...(outcome === "changed" ? { form: "criticism" as const, effect: "改为书面批评。" } : {}),
});

/** An act with its words, ready for a desk. */
export type EscalationAct = (desk: Desk, read: Read) => Decision;

const unit = smallGrid.units[1] ?? smallGrid.units[0];
if (unit === undefined) throw new Error("the small county inspects nothing");

/** The school whose ladder is walked: one the county runs itself. */
export const walkedUnit = unit;

/** At an hour of a day, nine in the morning unless told. */
export const at = (day: string, hours = 9) => anOccasion({ now: startOfDay(day as Day, hours) });

/** One school's ladder walked through in the domain alone: every act by whoever has the work, every deadline looked at. */
export const walkLadder = () => {
  const steps = new Map<string, Escalation>();
  const events: string[] = [];
  const keep = ({ save, emit }: Change): void => {
    for (const entity of save)
      if (entity.kind === "escalation")
        steps.set(entity.id, { ...entity, record: recorded(entity.record.version + 1) });
    events.push(...emit.map(({ type }) => type));
  };
  const step = (id: string): Escalation => {
    const found = steps.get(id);
    if (found === undefined) throw new Error(`there is no step ${id}`);
    return found;
  };
  const ladder = (): readonly Escalation[] => [...steps.values()];
  const waitFor = (escalation: Escalation, now: Wait["openedAt"]): Wait | undefined => {
    const purpose = purposeOf(escalation);
    const person = purpose && assignee(escalation, { purpose, county: smallCounty, grid: smallGrid, escalations: 0 });
    return purpose === undefined
      ? undefined
      : {
          kind: "wait",
          record: recorded(),
          subject: { kind: "escalation", id: escalation.id },
          number: 1,
          purpose,
          visit: { execution: "", state: "", enteredAt: "" },
          subjectVersion: escalation.record.version,
          resumeToken: "",
          openedAt: now,
          dueAt: escalation.dueAt,
          ...(person === undefined ? {} : { assignee: person }),
          unit: escalation.unitId,
          escalations: 0,
        };
  };
  return {
    step,
    ladder,
    events,
    keep,
    /** Something happens; answers with the step it leads to. */
    trigger: (day: string, why: Omit<Climb, "unit">): Escalation => {
      const {
        escalation,
        save,
        events: told,
      } = climb({ unit: walkedUnit, ...why, history: ladder(), occasion: at(day) });
      keep({ save, emit: told });
      return step(escalation.id);
    },
    /** A signed bulletin names the step. */
    serve: (day: string, id: string): Escalation => {
      const { escalation, events: told } = serveByBulletin(step(id), {
        bulletinId: "TB2025-01",
        by: system,
        occasion: at(day),
      });
      keep({ save: [escalation], emit: told });
      return step(id);
    },
    /** Whoever has the work acts, at nine or at the hour; a refusal is an error of the story. */
    act: (day: string, id: string, act: EscalationAct, hours = 9): Escalation => {
      const escalation = step(id);
      const occasion = at(day, hours);
      const task = waitFor(escalation, occasion.now);
      const actor = smallCountyStaff.find((staff) => staff.id === task?.assignee);
      if (actor === undefined) throw new Error(`nobody has ${id}`);
      const decision = act(
        { actor, task, escalation, unit: walkedUnit, ladder: ladder(), occasion },
        { version: escalation.record.version, humanFact: factOfName(walkedUnit.name) },
      );
      if (!decision.accepted) throw new Error(`${id} on ${day}: ${decision.refusal.code}`);
      keep(decision.change);
      return step(id);
    },
    /** Midnight at the end of a day: whatever was due on it and not done lapses. Answers with whether it did. */
    midnightAfter: (day: string, id: string): "lapsed" | "stands" => {
      const escalation = step(id);
      const now = endOfDay(day as Day);
      const change = passDeadline(escalation, {
        wait: waitFor(escalation, now),
        county: smallCounty,
        grid: smallGrid,
        ladder: ladder(),
        occasion: anOccasion({ now }),
      });
      if (change === undefined) return "stands";
      keep(change);
      return "lapsed";
    },
  };
};
