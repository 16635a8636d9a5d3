import { ArnFormat, Stack } from "aws-cdk-lib";
import { CfnRule } from "aws-cdk-lib/aws-events";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import type { Routine } from "./time-table.ts";

/** AWS lets a rule have so many targets. */
const mostTargets = 5;

/** Shanghai's hour in UTC, the only clock that rules know: eight earlier, without summer time. */
const expressionOf = ({ when }: Pick<Routine, "when">): string => {
  if ("everyMinutes" in when) return `rate(${when.everyMinutes} minutes)`;
  const [hours = 0, minutes = 0] = when.dailyAt.split(":").map(Number);
  return `cron(${minutes} ${(hours + 16) % 24} * * ? *)`;
};

/** The time table as rules of the event bus, for regions without EventBridge Scheduler: five counties to a rule. */
export const clockRules = (scope: Construct, { prefix, routines, uncalled }: ClockRulesProps): void => {
  const clock = new ServicePrincipal("events.amazonaws.com");
  for (const { name, summary, when, calls, target, patience } of routines)
    for (let first = 0; first < calls.length; first += mostTargets) {
      const number = first / mostTargets + 1;
      const rule = new CfnRule(scope, `${name}${number}Rule`, {
        name: `${prefix}-${name}-${number}`,
        description: summary,
        scheduleExpression: expressionOf({ when }),
        targets: calls.slice(first, first + mostTargets).map((called) => ({
          id: called.name,
          arn: target.functionArn,
          input: JSON.stringify({ counties: called.counties }),
          deadLetterConfig: { arn: uncalled.queueArn },
          retryPolicy: { maximumEventAgeInSeconds: patience, maximumRetryAttempts: 5 },
        })),
      });
      target.addPermission(`${name}${number}Clock`, { principal: clock, sourceArn: rule.attrArn });
    }
  // One statement for all rules: a queue's policy has room for few.
  uncalled.addToResourcePolicy(
    new PolicyStatement({
      principals: [clock],
      actions: ["sqs:SendMessage"],
      resources: [uncalled.queueArn],
      conditions: {
        ArnLike: {
          "aws:SourceArn": Stack.of(scope).formatArn({
            service: "events",
            resource: "rule",
            resourceName: `${prefix}-*`,
            arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
          }),
        },
      },
    }),
  );
};

type ClockRulesProps = {
  readonly prefix: string;
  readonly routines: readonly Routine[];
  /** Where it is kept that a routine could not be called. */
  readonly uncalled: Queue;
};
