import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { CfnSchedule } from "aws-cdk-lib/aws-scheduler";
import type { Construct } from "constructs";
import { type Schedule, schedules } from "../../functions/schedules/schedules.ts";

const expressionOf = ({ when }: Pick<Schedule, "when">): string => {
  if ("everyMinutes" in when) return `rate(${when.everyMinutes} minutes)`;
  const [hours = 0, minutes = 0] = when.dailyAt.split(":").map(Number);
  return `cron(${minutes} ${hours} * * ? *)`;
};

/** The office's time table, by the clock of Asia/Shanghai; a run that fails is left to the next one. */
export const timeTable = (scope: Construct, { prefix, functionOf }: TimeTableProps): void => {
  const role = new Role(scope, "TimeTableRole", { assumedBy: new ServicePrincipal("scheduler.amazonaws.com") });
  const resources = schedules.map(({ name }) => functionOf(name).functionArn);
  role.addToPolicy(new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources }));
  for (const schedule of schedules) {
    new CfnSchedule(scope, `${schedule.name}Schedule`, {
      name: `${prefix}-${schedule.name}`,
      description: schedule.summary,
      scheduleExpression: expressionOf(schedule),
      scheduleExpressionTimezone: "Asia/Shanghai",
      flexibleTimeWindow: { mode: "OFF" },
      target: {
        arn: functionOf(schedule.name).functionArn,
        roleArn: role.roleArn,
        retryPolicy: { maximumRetryAttempts: 0 },
      },
    });
  }
};

type TimeTableProps = { readonly prefix: string; readonly functionOf: (name: string) => IFunction };
