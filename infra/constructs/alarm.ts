import type { IAlarmAction } from "aws-cdk-lib/aws-cloudwatch";
import { Alarm, ComparisonOperator, type IAlarm, type IMetric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";

/** Something operators must hear of. */
export type Watch = {
  /** Also the heading of its lines in docs/operations.md: trigger, impact, causes, what to do. */
  readonly name: string;
  /** What people miss meanwhile; the same sentence stands in docs/operations.md. */
  readonly impact: string;
  readonly metric: IMetric;
  /** It sounds when the metric has been this much or more, */
  readonly from?: number;
  /** or when it has been less than this; then silence sounds as well. */
  readonly below?: number;
  /** for so many periods of the metric, one by default: on end, */
  readonly periods?: number;
  /** or, where what it counts does not happen all the time, any of the last so many. */
  readonly of?: number;
};

/** Where operators read on. */
export const runbook = "docs/operations.md";

/** An alarm of the house: its description says what people miss and where it is written what to do. */
export const alarm = (scope: Construct, { prefix, watch, action }: AlarmProps): IAlarm => {
  const { name, impact, metric, from, below, periods = 1, of } = watch;
  const made = new Alarm(scope, name, {
    alarmName: `${prefix}-${name}`,
    alarmDescription: `${impact} What to do: ${runbook}#${name}`,
    metric,
    threshold: below ?? from ?? 1,
    comparisonOperator:
      below === undefined
        ? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD
        : ComparisonOperator.LESS_THAN_THRESHOLD,
    evaluationPeriods: of ?? periods,
    ...(of !== undefined && { datapointsToAlarm: periods }),
    treatMissingData: below === undefined ? TreatMissingData.NOT_BREACHING : TreatMissingData.BREACHING,
  });
  made.addAlarmAction(action);
  made.addOkAction(action);
  return made;
};

type AlarmProps = {
  readonly prefix: string;
  readonly watch: Watch;
  /** Whom it tells, of the end as well. */
  readonly action: IAlarmAction;
};
