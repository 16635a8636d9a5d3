import { expect, test } from "vitest";
import { dayOf, later } from "../../../domain/calendar/time.ts";
import { relieveAfterCycle } from "../../../domain/escalation/clean-cycle.ts";
import { countedSteps, countsUntil } from "../../../domain/escalation/counter.ts";
import type { Escalation } from "../../../domain/escalation/escalation.ts";
import { aggravationsOf, proposedForm } from "../../../domain/escalation/heavier.ts";
import { acts, at, walkedUnit, walkLadder } from "../../support/escalation-acts.ts";

/** The ids of the school's steps, without what is the same in all of them. */
const funds = (year: number, number: number) => `ZR${year}-${walkedUnit.id}-funds-${number}`;
const duty = (year: number, number: number) => `ZR${year}-${walkedUnit.id}-duty-${number}`;

/** The last day of a time limit. */
const lastDay = ({ dueAt }: Escalation) => dayOf(later(dueAt, -1));

type Row = readonly [day: string, what: string, step: string, status: string, due: string, counter: number];

/**
 * Two years of one school on the ladder. Each row: the day, what happens, the step it concerns, where that stands then,
 * the last day for what comes next (none once it is closed), and how many times count against the school in that class.
 */
test("two years of one school: ladder, repeat rule and every date are those of domain §6.7", () => {
  const walk = walkLadder();
  const rows: Row[] = [];
  const row = (day: string, what: string, step: Escalation): void => {
    const { issueClass, status } = step;
    const counter = countedSteps({ history: walk.ladder(), issueClass, now: at(day, 23).now }).length;
    rows.push([day, what, `${issueClass} ${step.step}`, status, status === "closed" ? "" : lastDay(step), counter]);
  };
  const first = funds(2025, 1);
  const second = funds(2025, 2);
  const third = funds(2025, 3);
  const fourth = funds(2026, 1);

  // 2025: named, then interviewed.
  row(
    "2025-01-10",
    "rectification overdue",
    walk.trigger("2025-01-10", { issueClass: "funds", trigger: "overdueRectification" }),
  );
  row("2025-01-17", "named in the bulletin", walk.serve("2025-01-17", first));
  row("2025-01-22", "plan filed", walk.act("2025-01-22", first, acts.plan()));
  row("2025-07-04", "recheck failed", walk.trigger("2025-07-04", { issueClass: "funds", trigger: "failedRecheck" }));
  row("2025-07-07", "interview appointed", walk.act("2025-07-07", second, acts.setInterview("2025-07-09")));
  row("2025-07-09", "interview held", walk.act("2025-07-09", second, acts.hold("held"), 16));
  row("2025-07-10", "record signed by the head", walk.act("2025-07-10", second, acts.sign()));
  row("2025-07-11", "plan filed", walk.act("2025-07-11", second, acts.plan()));
  row("2025-07-18", "week reported", walk.act("2025-07-18", second, acts.progress("continues")));
  row("2025-07-25", "plan carried out", walk.act("2025-07-25", second, acts.progress("finished")));

  // The second half of 2025 finds nothing in the funds: the counter falls by one.
  walk.keep(
    relieveAfterCycle({
      cycle: { id: "DZ2025-2-01", indicators: ["I06"], sentAt: at("2025-12-01").now },
      findings: [],
      history: walk.ladder(),
      occasion: at("2025-12-22"),
    }),
  );
  row("2025-12-22", "clean cycle", walk.step(first));
  row(
    "2025-12-29",
    "rectification overdue",
    walk.trigger("2025-12-29", { issueClass: "funds", trigger: "overdueRectification" }),
  );
  row("2025-12-30", "interview appointed", walk.act("2025-12-30", third, acts.setInterview("2026-01-06")));
  row("2026-01-06", "interview refused", walk.act("2026-01-06", third, acts.hold("refused"), 16));

  // 2026: the refusal is a case of accountability; every right is used on one of its last days.
  row("2026-01-06", "case opened", walk.step(fourth));
  row("2026-01-20", "facts and measure told", walk.act("2026-01-20", fourth, acts.propose()));
  const early = walk.midnightAfter("2026-01-29", fourth);
  const inTime = walk.midnightAfter("2026-01-30", fourth);
  row("2026-01-30", "nothing stated", walk.step(fourth));
  row("2026-02-10", "decided", walk.act("2026-02-10", fourth, acts.decide()));
  row("2026-03-12", "recheck asked", walk.act("2026-03-12", fourth, acts.askRecheck()));
  row("2026-03-20", "decision confirmed", walk.act("2026-03-20", fourth, acts.answerRecheck("confirmed")));
  row("2026-04-04", "appealed", walk.act("2026-04-04", fourth, acts.appeal()));
  row("2026-05-20", "appeal changes it", walk.act("2026-05-20", fourth, acts.decideAppeal("changed")));
  row("2026-06-01", "corrected", walk.act("2026-06-01", fourth, acts.correct()));

  // Another class is remembered apart; there a plan is missed.
  row("2026-09-04", "self-report missing", walk.trigger("2026-09-04", { issueClass: "duty", trigger: "missedReport" }));
  row("2026-09-07", "named in the bulletin", walk.serve("2026-09-07", duty(2026, 1)));
  walk.midnightAfter("2026-09-14", duty(2026, 1));
  row("2026-09-14", "plan missed", walk.step(duty(2026, 1)));
  row("2026-09-15", "next step opened", walk.step(duty(2026, 2)));

  // The last days of December: what counts, and what fell out the day after.
  row("2026-12-29", "still counted", walk.step(third));
  row("2026-12-30", "fallen out", walk.step(third));
  const again = walk.trigger("2026-12-31", { issueClass: "funds", trigger: "overdueRectification" });
  row("2026-12-31", "rectification overdue", again);

  expect([early, inTime]).toEqual(["stands", "lapsed"]);
  expect(rows).toEqual([
    ["2025-01-10", "rectification overdue", "funds bulletin", "opened", "2025-02-09", 1],
    ["2025-01-17", "named in the bulletin", "funds bulletin", "served", "2025-01-24", 1],
    ["2025-01-22", "plan filed", "funds bulletin", "closed", "", 1],
    ["2025-07-04", "recheck failed", "funds interview", "opened", "2025-07-18", 2],
    ["2025-07-07", "interview appointed", "funds interview", "interviewSet", "2025-07-10", 2],
    ["2025-07-09", "interview held", "funds interview", "served", "2025-07-14", 2],
    ["2025-07-10", "record signed by the head", "funds interview", "served", "2025-07-14", 2],
    ["2025-07-11", "plan filed", "funds interview", "planned", "2025-07-18", 2],
    ["2025-07-18", "week reported", "funds interview", "planned", "2025-07-25", 2],
    ["2025-07-25", "plan carried out", "funds interview", "closed", "", 2],
    ["2025-12-22", "clean cycle", "funds bulletin", "closed", "", 1],
    ["2025-12-29", "rectification overdue", "funds interview", "opened", "2026-01-13", 2],
    ["2025-12-30", "interview appointed", "funds interview", "interviewSet", "2026-01-07", 2],
    ["2026-01-06", "interview refused", "funds interview", "closed", "", 3],
    ["2026-01-06", "case opened", "funds accountability", "opened", "2026-03-07", 3],
    ["2026-01-20", "facts and measure told", "funds accountability", "statement", "2026-01-30", 3],
    ["2026-01-30", "nothing stated", "funds accountability", "deciding", "2026-03-01", 3],
    ["2026-02-10", "decided", "funds accountability", "decided", "2026-03-12", 3],
    ["2026-03-12", "recheck asked", "funds accountability", "recheckAsked", "2026-04-11", 3],
    ["2026-03-20", "decision confirmed", "funds accountability", "rechecked", "2026-04-04", 3],
    ["2026-04-04", "appealed", "funds accountability", "appealed", "2026-06-03", 3],
    ["2026-05-20", "appeal changes it", "funds accountability", "correcting", "2026-06-04", 3],
    ["2026-06-01", "corrected", "funds accountability", "closed", "", 3],
    ["2026-09-04", "self-report missing", "duty bulletin", "opened", "2026-10-04", 1],
    ["2026-09-07", "named in the bulletin", "duty bulletin", "served", "2026-09-14", 1],
    ["2026-09-14", "plan missed", "duty bulletin", "closed", "", 1],
    ["2026-09-15", "next step opened", "duty interview", "opened", "2026-09-29", 2],
    ["2026-12-29", "still counted", "funds interview", "closed", "", 2],
    ["2026-12-30", "fallen out", "funds interview", "closed", "", 1],
    ["2026-12-31", "rectification overdue", "funds accountability", "opened", "2027-03-01", 2],
  ]);
  expect([first, second, third, fourth].map((id) => countsUntil(walk.step(id)))).toEqual([
    "2026-01-10",
    "2026-07-04",
    "2026-12-29",
    "2027-01-06",
  ]);
  // The refusal obstructed; the case of 31 December is the second within a year.
  const caseOf = (escalation: Escalation) => ({ escalation, history: walk.ladder(), now: escalation.openedAt });
  expect([aggravationsOf(caseOf(walk.step(fourth))), proposedForm(caseOf(walk.step(fourth)))]).toEqual([
    ["obstructed"],
    "publicCriticism",
  ]);
  expect([aggravationsOf(caseOf(again)), proposedForm(caseOf(again))]).toEqual([
    ["twiceWithinYear"],
    "publicCriticism",
  ]);
});
