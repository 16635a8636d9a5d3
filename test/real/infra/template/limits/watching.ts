import { itemsUpTo, type Limit, memberOf, oneOf, upTo } from "./limit.ts";

/** Of alarms, logs and budgets. */
export const watchingLimits: readonly Limit[] = [
  { at: "CloudWatch::Alarm/AlarmName", must: upTo(255), source: "CloudWatch API, PutMetricAlarm" },
  { at: "CloudWatch::Alarm/AlarmDescription", must: upTo(1024), source: "CloudWatch API, PutMetricAlarm" },
  {
    at: "CloudWatch::Alarm/ComparisonOperator",
    must: oneOf(
      "GreaterThanOrEqualToThreshold",
      "GreaterThanThreshold",
      "LessThanThreshold",
      "LessThanOrEqualToThreshold",
    ),
    source: "CloudWatch API, PutMetricAlarm",
  },
  {
    at: "CloudWatch::Alarm/TreatMissingData",
    must: oneOf("breaching", "notBreaching", "ignore", "missing"),
    source: "CloudWatch API, PutMetricAlarm",
  },
  {
    at: "CloudWatch::Alarm/Statistic",
    must: oneOf("SampleCount", "Average", "Sum", "Minimum", "Maximum"),
    source: "CloudWatch API, PutMetricAlarm",
  },
  {
    at: "CloudWatch::Alarm/ExtendedStatistic",
    must: /^p(?:\d{1,2}(?:\.\d+)?|100)$/,
    source: "CloudWatch API, PutMetricAlarm",
  },
  {
    at: "CloudWatch::Alarm/EvaluationPeriods",
    // What is looked at by the hour or in longer steps may reach back a week, everything else a day.
    must: (value, whole) => {
      const period = Number(memberOf(whole, "Period") ?? 60);
      return Number(value) >= 1 && Number(value) * period <= (period >= 3600 ? 604_800 : 86_400);
    },
    source: "CloudWatch API, PutMetricAlarm",
  },
  {
    at: "CloudWatch::Alarm/Period",
    must: (value) => [10, 20, 30].includes(Number(value)) || Number(value) % 60 === 0,
    source: "CloudWatch API, PutMetricAlarm",
  },
  { at: "CloudWatch::Alarm/AlarmActions", must: itemsUpTo(5), source: "CloudWatch quotas" },
  { at: "CloudWatch::Alarm/Dimensions", must: itemsUpTo(30), source: "CloudWatch quotas" },
  { at: "CloudWatch::Alarm/Metrics", must: itemsUpTo(20), source: "CloudWatch API, PutMetricAlarm" },
  { at: "CloudWatch::Alarm/Metrics/*/Id", must: /^[a-z]\w{0,254}$/, source: "CloudWatch API, MetricDataQuery" },
  { at: "CloudWatch::Alarm/Metrics/*/Expression", must: upTo(2048), source: "CloudWatch API, MetricDataQuery" },
  { at: "CloudWatch::Dashboard/DashboardName", must: /^[\w-]{1,255}$/, source: "CloudWatch API, PutDashboard" },
  {
    at: "CloudWatch::Dashboard/DashboardBody",
    must: (value) => (JSON.parse(String(value)).widgets ?? []).length <= 500,
    source: "CloudWatch quotas",
  },
  { at: "Logs::LogGroup/LogGroupName", must: /^[.\w/#-]{1,512}$/, source: "CloudWatch Logs API, CreateLogGroup" },
  { at: "Logs::MetricFilter/FilterPattern", must: upTo(1024), source: "CloudWatch Logs API, PutMetricFilter" },
  {
    at: "Logs::MetricFilter/MetricTransformations",
    must: (value) => (value as unknown[]).length === 1,
    source: "CloudWatch Logs API, PutMetricFilter",
  },
  {
    at: "Logs::MetricFilter/MetricTransformations/*/MetricName",
    must: /^[^:*$]{1,255}$/,
    source: "CloudWatch Logs API, MetricTransformation",
  },
  {
    at: "Logs::MetricFilter/MetricTransformations/*/MetricNamespace",
    must: /^[^:*$]{1,255}$/,
    source: "CloudWatch Logs API, MetricTransformation",
  },
  {
    at: "Logs::MetricFilter/MetricTransformations/*/MetricValue",
    must: /^(?:\d+|\$[.\w]+)$/,
    source: "CloudWatch Logs API, MetricTransformation",
  },
  { at: "Budgets::Budget/Budget/BudgetName", must: /^[^:\\]{1,100}$/, source: "Budgets API, Budget" },
  { at: "Budgets::Budget/Budget/BudgetType", must: oneOf("COST", "USAGE"), source: "Budgets API, Budget" },
  {
    at: "Budgets::Budget/Budget/TimeUnit",
    must: oneOf("MONTHLY", "QUARTERLY", "ANNUALLY"),
    source: "Budgets API, Budget",
  },
  { at: "Budgets::Budget/NotificationsWithSubscribers", must: itemsUpTo(10), source: "Budgets quotas" },
];
