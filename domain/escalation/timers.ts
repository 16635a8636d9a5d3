import { type Instant, later } from "../calendar/time.ts";
import type { Calendar } from "../calendar/working-days.ts";
import type { Escalation } from "./escalation.ts";
import { type EscalationLimit, endOfLimit } from "./ladder.ts";

/** One time limit of a step: when it began, when it ends, and when what it is for was done, if it was. */
export type Timer = {
  readonly limit: EscalationLimit;
  readonly from: Instant;
  readonly until: Instant;
  readonly doneAt?: Instant;
};

type Started = {
  readonly limit: EscalationLimit;
  readonly from: Instant | undefined;
  readonly doneAt?: Instant | undefined;
};

const startedBy = (escalation: Escalation, calendar: Calendar): readonly Started[] => {
  const { step, openedAt, servedAt, interview, plan, progress } = escalation;
  const answered = { doneAt: plan?.at };
  if (step === "bulletin")
    return [
      { limit: "serveBulletin", from: openedAt, doneAt: servedAt },
      { limit: "planAfterBulletin", from: servedAt, ...answered },
    ];
  if (step === "interview")
    return [
      { limit: "setInterview", from: openedAt, doneAt: servedAt },
      { limit: "recordInterview", from: interview?.heldAt, doneAt: interview?.signatures[0]?.at },
      { limit: "planAfterInterview", from: interview?.signatures[0]?.at, ...answered },
      // The last report of a plan that was carried out is followed by none.
      ...[plan, ...progress].slice(0, escalation.ended === "answered" ? -1 : undefined).map((act, index) => ({
        limit: "progress" as const,
        from: act?.at,
        doneAt: progress[index]?.at,
      })),
    ];
  return disputes(escalation, calendar);
};

const disputes = (escalation: Escalation, calendar: Calendar): readonly Started[] => {
  const { openedAt, servedAt, statement, decision, recheck, appeal, correction } = escalation;
  const heard = servedAt && later(endOfLimit("statement", { from: servedAt, calendar }), -1);
  const isOpen = escalation.status === "statement";
  const changed = appeal?.answer?.outcome === "changed" ? appeal.answer.at : undefined;
  return [
    { limit: "propose", from: openedAt, doneAt: servedAt },
    { limit: "statement", from: servedAt, doneAt: statement?.at },
    { limit: "decide", from: isOpen ? undefined : (statement?.at ?? heard), doneAt: decision?.at },
    ...(decision?.form === "none"
      ? []
      : [
          { limit: "askRecheck" as const, from: decision?.at, doneAt: recheck?.asked.at },
          { limit: "answerRecheck" as const, from: recheck?.asked.at, doneAt: recheck?.answer?.at },
          { limit: "appeal" as const, from: recheck ? recheck.answer?.at : decision?.at, doneAt: appeal?.asked.at },
          { limit: "decideAppeal" as const, from: appeal?.asked.at, doneAt: appeal?.answer?.at },
          { limit: "correct" as const, from: changed, doneAt: correction?.at },
        ]),
  ];
};

/** The time limits of a step that have begun, in the order of its course. */
export const timersOf = (escalation: Escalation, calendar: Calendar): readonly Timer[] =>
  startedBy(escalation, calendar).flatMap(({ limit, from, doneAt }) =>
    from === undefined
      ? []
      : [{ limit, from, until: endOfLimit(limit, { from, calendar }), ...(doneAt === undefined ? {} : { doneAt }) }],
  );
