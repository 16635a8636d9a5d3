import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { CfnSchedule } from "aws-cdk-lib/aws-scheduler";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { type Schedule, schedules } from "../../functions/schedules/schedules.ts";
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

/**
 * The office's time table, by the clock of Asia/Shanghai, county by county; a routine that could not even be called is named
 * in a dead-letter queue. Whether the call then succeeds is the function's own affair.
 */
export const timeTable = (scope: Construct, { prefix, counties, functionOf }: TimeTableProps): Queue => {
  const uncalled = deadLetters(scope, "UncalledRoutines", `${prefix}-uncalled-routines`);
  const role = new Role(scope, "TimeTableRole", { assumedBy: new ServicePrincipal("scheduler.amazonaws.com") });
  const resources = schedules.map(({ name }) => functionOf(name).functionArn);
  role.addToPolicy(new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources }));
  uncalled.grant(role, "sqs:SendMessage");
  for (const schedule of schedules)
    for (const called of callsOf(schedule, counties))
      new CfnSchedule(scope, `${schedule.name}${called.name}Schedule`, {
        name: `${prefix}-${schedule.name}-${called.name}`,
        description: schedule.summary,
        scheduleExpression: expressionOf(schedule),
        scheduleExpressionTimezone: "Asia/Shanghai",
        flexibleTimeWindow: { mode: "OFF" },
        target: {
          arn: functionOf(schedule.name).functionArn,
          roleArn: role.roleArn,
          input: JSON.stringify({ counties: called.counties }),
          deadLetterConfig: { arn: uncalled.queueArn },
          retryPolicy: { maximumEventAgeInSeconds: patienceOf(schedule), maximumRetryAttempts: 5 },
        },
      });
  return uncalled;
};

type TimeTableProps = {
  readonly prefix: string;
  readonly counties: readonly string[];
  readonly functionOf: (name: string) => IFunction;
};
