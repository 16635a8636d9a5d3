import { Duration } from "aws-cdk-lib";
import { type IMetric, MathExpression, Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";

/** AWS takes ten metrics in one alarm. */
export const mostInOneAlarm = 10;

const minutes = (count: number): Duration => Duration.minutes(count);

type Counted = {
  readonly namespace: string;
  readonly metricName: string;
  readonly dimensions?: Readonly<Record<string, string>>;
  readonly statistic?: string;
  readonly everyMinutes?: number;
};

/** A metric by its names: a sum of five minutes unless it says otherwise. */
export const metric = ({
  namespace,
  metricName,
  dimensions,
  statistic = Stats.SUM,
  everyMinutes = 5,
}: Counted): Metric =>
  new Metric({
    namespace,
    metricName,
    ...(dimensions && { dimensionsMap: { ...dimensions } }),
    statistic,
    period: minutes(everyMinutes),
  });

/** The sum of up to ten metrics, where what is missing counts nothing. */
export const sumOf = (metrics: readonly Metric[], label: string): IMetric => {
  if (metrics.length > mostInOneAlarm)
    throw new Error(`${label}: an alarm takes no more than ${mostInOneAlarm} metrics`);
  const named = metrics.map((one, place): readonly [string, Metric] => [`m${place}`, one]);
  return new MathExpression({
    expression: named.map(([id]) => `FILL(${id}, 0)`).join(" + "),
    usingMetrics: Object.fromEntries(named),
    label,
    period: metrics[0]?.period ?? minutes(5),
  });
};

/** A number of Lambda for a function of the deployment. */
export const ofFunction = (functionName: string, more: Pick<Counted, "metricName"> & Partial<Counted>): Metric =>
  metric({ namespace: "AWS/Lambda", dimensions: { FunctionName: functionName }, ...more });

/** Letters in a queue. */
export const inQueue = (queueName: string): Metric =>
  metric({
    namespace: "AWS/SQS",
    metricName: "ApproximateNumberOfMessagesVisible",
    dimensions: { QueueName: queueName },
    statistic: Stats.MAXIMUM,
  });
