import { isTree } from "../tree.ts";
import { itemsUpTo, type Limit, oneOf, upTo } from "./limit.ts";

/** Of queues, topics, rules, schedules and mail. */
export const messageLimits: readonly Limit[] = [
  { at: "SQS::Queue/QueueName", must: /^[\w-]{1,80}$/, source: "SQS API, CreateQueue" },
  { at: "SQS::Queue/VisibilityTimeout", must: [0, 43_200], source: "SQS API, CreateQueue" },
  { at: "SQS::Queue/MessageRetentionPeriod", must: [60, 1_209_600], source: "SQS API, CreateQueue" },
  { at: "SQS::Queue/RedrivePolicy/maxReceiveCount", must: [1, 1000], source: "SQS API, CreateQueue" },
  { at: "SNS::Subscription/Protocol", must: oneOf("email", "lambda", "sqs"), source: "SNS API, Subscribe" },
  { at: "Events::Rule/Name", must: /^[.\w-]{1,64}$/, source: "EventBridge API, PutRule" },
  {
    at: "Events::Rule/EventPattern",
    must: (value) => JSON.stringify(value).length <= 2048,
    source: "EventBridge quotas",
  },
  { at: "Events::Rule/Targets", must: itemsUpTo(5), source: "EventBridge quotas" },
  { at: "Events::Rule/Targets/*/Id", must: /^[.\w-]{1,64}$/, source: "EventBridge API, Target" },
  {
    at: "Events::Rule/Targets/*/RetryPolicy/MaximumEventAgeInSeconds",
    must: [60, 86_400],
    source: "EventBridge API, RetryPolicy",
  },
  { at: "Scheduler::Schedule/Name", must: /^[.\w-]{1,64}$/, source: "EventBridge Scheduler API, CreateSchedule" },
  { at: "Scheduler::Schedule/Description", must: upTo(512), source: "EventBridge Scheduler API, CreateSchedule" },
  {
    at: "Scheduler::Schedule/ScheduleExpression",
    must: /^(?:rate\((?:1 (?:minute|hour|day)|\d+ (?:minutes|hours|days))\)|cron\(\S+ \S+ (?:\? \S+ \S+|\S+ \S+ \?) \S+\))$/,
    source: "EventBridge Scheduler, schedule types: of the day and the day of the week one is `?`",
  },
  {
    at: "Scheduler::Schedule/ScheduleExpressionTimezone",
    must: (value) => Intl.supportedValuesOf("timeZone").some((zone) => zone === value),
    source: "EventBridge Scheduler API, CreateSchedule: a name of the IANA's",
  },
  {
    at: "Scheduler::Schedule/Target/Input",
    must: (value) => isTree(JSON.parse(String(value))),
    source: "EventBridge Scheduler API, Target",
  },
  {
    at: "Scheduler::Schedule/Target/RetryPolicy/MaximumEventAgeInSeconds",
    must: [60, 86_400],
    source: "EventBridge Scheduler API, RetryPolicy",
  },
  {
    at: "Scheduler::Schedule/Target/RetryPolicy/MaximumRetryAttempts",
    must: [0, 185],
    source: "EventBridge Scheduler API, RetryPolicy",
  },
  { at: "SES::ConfigurationSet/Name", must: /^[\w-]{1,64}$/, source: "SES API, CreateConfigurationSet" },
  {
    at: "SES::ConfigurationSet/DeliveryOptions/TlsPolicy",
    must: oneOf("REQUIRE", "OPTIONAL"),
    source: "SES API, DeliveryOptions",
  },
  {
    at: "SES::ConfigurationSetEventDestination/EventDestination/MatchingEventTypes/*",
    must: oneOf(
      "send",
      "reject",
      "bounce",
      "complaint",
      "delivery",
      "open",
      "click",
      "renderingFailure",
      "deliveryDelay",
      "subscription",
    ),
    source: "CloudFormation, EventDestination of SES",
  },
];
