import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { CfnSchedule } from "aws-cdk-lib/aws-scheduler";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { type Schedule, schedules } from "../../functions/schedules/schedules.ts";
import { isInChina } from "./china.ts";
import { clockRules } from "./clock-rules.ts";
import { deadLetters } from "./dead-letters.ts";

const expressionOf = ({ when }: Pick<Schedule, "when">): string => {
  if ("everyMinutes" in when) return `rate(${when.everyMinutes} minutes)`;
  const [hours = 0, minutes = 0] = when.dailyAt.split(":").map(Number);
  return `cron(${minutes} ${hours} * * ? *)`;
};

/** How long the clock tries to call at all, seconds: until the routine is due again, an hour at most. */
const patienceOf = ({ when }: Pick<Schedule, "when">): number =>
  "everyMinutes" in when ? when.everyMinutes * 60 : 3600;

/** Each county is called for by itself, unless they share what the routine reads. */
const callsOf = ({ counties: turn }: Schedule, counties: readonly string[]) =>
  turn === "inTurn" ? [{ name: "all", counties }] : counties.map((county) => ({ name: county, counties: [county] }));

/** Something the office does by the clock: what is called, for whom, and how long the clock tries, seconds. */
export type Routine = Pick<Schedule, "name" | "summary" | "when"> & {
  readonly target: IFunction;
  readonly calls: ReturnType<typeof callsOf>;
  readonly patience: number;
};

const schedulesOf = (scope: Construct, { prefix, routines, uncalled }: Planned): void => {
  const role = new Role(scope, "TimeTableRole", { assumedBy: new ServicePrincipal("scheduler.amazonaws.com") });
  const resources = routines.map(({ target }) => target.functionArn);
  role.addToPolicy(new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources }));
  uncalled.grant(role, "sqs:SendMessage");
  for (const routine of routines)
    for (const called of routine.calls)
      new CfnSchedule(scope, `${routine.name}${called.name}Schedule`, {
        name: `${prefix}-${routine.name}-${called.name}`,
        description: routine.summary,
        scheduleExpression: expressionOf(routine),
        scheduleExpressionTimezone: "Asia/Shanghai",
        flexibleTimeWindow: { mode: "OFF" },
        target: {
          arn: routine.target.functionArn,
          roleArn: role.roleArn,
          input: JSON.stringify({ counties: called.counties }),
          deadLetterConfig: { arn: uncalled.queueArn },
          retryPolicy: { maximumEventAgeInSeconds: routine.patience, maximumRetryAttempts: 5 },
        },
      });
};

/**
 * The office's time table, by the clock of Asia/Shanghai, county by county; a routine that could not even be called is named
 * in a dead-letter queue. Whether the call then succeeds is the function's own affair. Regions in China have no EventBridge
 * Scheduler: there rules of the event bus do it.
 */
export const timeTable = (scope: Construct, { prefix, counties, functionOf }: TimeTableProps): Queue => {
  const uncalled = deadLetters(scope, "UncalledRoutines", `${prefix}-uncalled-routines`);
  const routines = schedules.map((schedule) => ({
    ...schedule,
    target: functionOf(schedule.name),
    calls: callsOf(schedule, counties),
    patience: patienceOf(schedule),
  }));
  const plan = isInChina(scope) ? clockRules : schedulesOf;
  plan(scope, { prefix, routines, uncalled });
  return uncalled;
};

type Planned = { readonly prefix: string; readonly routines: readonly Routine[]; readonly uncalled: Queue };

type TimeTableProps = {
  readonly prefix: string;
  readonly counties: readonly string[];
  readonly functionOf: (name: string) => IFunction;
};
