import type { Application } from "../application/application.ts";
import type { Instant } from "../calendar/time.ts";
import { openRequest } from "../reconsideration/instance.ts";
import type { SchoolTally } from "./tally.ts";

/** The tally of a school before anything is counted. */
export const emptyTally = (code: string): SchoolTally => ({
  code,
  counts: {},
  approvedAmount: 0,
  overdue: 0,
  waiting: [],
});

const isQueued = (application: Application): boolean => "queuedAt" in application && application.queuedAt !== undefined;

const isOverdue = (application: Application, now: Instant): boolean =>
  "dueAt" in application && !isQueued(application) && application.dueAt <= now;

const isDisputable = (application: Application, now: Instant): boolean =>
  application.status === "rejected" && (openRequest(application) !== undefined || now < application.reconsiderBy);

const withWaiting = (waiting: SchoolTally["waiting"], application: Application): SchoolTally["waiting"] => {
  if (application.status !== "countyRecheck" || !isQueued(application)) return waiting;
  const { stage, award } = application;
  const own = waiting.find((each) => each.stage === stage) ?? { stage, count: 0, amount: 0 };
  const counted = { stage, count: own.count + 1, amount: own.amount + award.amount };
  return [...waiting.filter((each) => each.stage !== stage), counted];
};

/** The tally of a school with these applications counted in. */
export const countApplications = (
  tally: SchoolTally,
  applications: readonly Application[],
  now: Instant,
): SchoolTally => {
  const counts = { ...tally.counts };
  let { approvedAmount, overdue, waiting, disputable = 0, suspended = 0 } = tally;
  for (const application of applications) {
    counts[application.status] = (counts[application.status] ?? 0) + 1;
    if (application.status === "approved") approvedAmount += application.award.amount;
    if (isOverdue(application, now)) overdue += 1;
    if (isDisputable(application, now)) disputable += 1;
    if (application.status === "onHold" && application.why === "suspension") suspended += 1;
    waiting = withWaiting(waiting, application);
  }
  const rare = { ...(disputable > 0 && { disputable }), ...(suspended > 0 && { suspended }) };
  return { ...tally, counts, approvedAmount, overdue, waiting, ...rare };
};
