import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { tableSchema } from "../../../functions/adapters/dynamodb/table-schema.ts";
import { routes } from "../../../functions/api/routes.ts";
import { type Schedule, schedules } from "../../../functions/schedules/schedules.ts";
import { runbook } from "../../../infra/constructs/alarm.ts";
import { houseFunctions } from "../../../infra/functions.ts";
import { crews } from "../../../infra/monitoring/functions.ts";
import { mostInOneAlarm } from "../../../infra/monitoring/metrics.ts";
import { catalogue } from "../../../workflows/catalogue.ts";
import { deployments, resourcesOf, synthesised } from "./synthesised.ts";

const { monitoring, moving } = synthesised(deployments["many counties"]);
const alarms = resourcesOf(monitoring, "AWS::CloudWatch::Alarm").map(({ Properties }) => Properties);
const text = await readFile(runbook, "utf8");
const lines = ["Trigger", "Impact", "Causes", "What to do"] as const;

/** The four lines under a heading of the runbook, by what they begin with. */
const sectionOf = (name: string): ReadonlyMap<string, string> => {
  const [, section = ""] = text.split(`\n### ${name}\n`);
  const [own = ""] = section.split(/\n#{2,3} /);
  return new Map([...own.matchAll(/^- \*\*(.+?):\*\* (.+)$/gm)].map(([, line = "", words = ""]) => [line, words]));
};

describe("every alarm", () => {
  test("says what people miss, and names its four lines in the runbook, which say the same", () => {
    const documented = alarms.map(({ AlarmName, AlarmDescription }) => {
      const name = String(AlarmName).replace("zhuxue-prod-", "");
      return { name, description: AlarmDescription, section: sectionOf(name) };
    });

    expect(documented.length).toBeGreaterThan(30);
    for (const { name, description, section } of documented) {
      expect({ name, lines: [...section.keys()] }).toEqual({ name, lines });
      expect(description).toBe(`${section.get("Impact")} What to do: docs/operations.md#${name}`);
    }
  });

  test("tells people, of its end as well", () => {
    const topics = new Set(alarms.map(({ AlarmActions, OKActions }) => JSON.stringify([AlarmActions, OKActions])));

    expect(topics.size).toBe(1);
    expect([...topics][0]).toMatch(/Alarms.*Alarms/);
    expect(resourcesOf(monitoring, "AWS::SNS::Subscription")).toMatchObject([
      { Properties: { Protocol: "email", Endpoint: "operators@example.com" } },
    ]);
  });

  test("is one that AWS takes: ten metrics at most, silence bad only for the heartbeat", () => {
    const sizes = alarms.map(({ Metrics }) => ((Metrics as unknown[]) ?? []).length - 1);
    const heartbeats = alarms.filter(({ TreatMissingData }) => TreatMissingData === "breaching");

    expect(Math.max(...sizes)).toBeLessThanOrEqual(mostInOneAlarm);
    expect(heartbeats.map(({ AlarmName }) => AlarmName)).toEqual(["zhuxue-prod-sweep-silent"]);
    expect(heartbeats).toMatchObject([{ Threshold: 3, ComparisonOperator: "LessThanThreshold" }]);
  });

  test("looks back no longer than AWS lets it: a day, or a week by the hour", () => {
    const long = alarms.filter((each) => {
      const { period, periods } = lookOf(each);
      return period * periods > (period < 60 ? 24 * 60 : 7 * 24 * 60);
    });

    expect(long).toEqual([]);
  });
});

/** How an alarm looks: how many of so many periods of so many minutes must be bad. */
const lookOf = ({ Period, Metrics, EvaluationPeriods, DatapointsToAlarm = EvaluationPeriods }: Alarm) => {
  const stats = ((Metrics ?? []) as readonly { readonly MetricStat?: { readonly Period: number } }[]).flatMap(
    ({ MetricStat }) => MetricStat?.Period ?? [],
  );
  return {
    period: Number(Period ?? Math.min(...stats)) / 60,
    periods: Number(EvaluationPeriods),
    bad: Number(DatapointsToAlarm),
  };
};

type Alarm = (typeof alarms)[number];

/** Minutes between two runs of the slowest of these functions that run by the clock. */
const cadenceOf = (functions: readonly string[]): number =>
  Math.max(
    0,
    ...schedules
      .filter(({ name }) => functions.includes(name))
      .map(({ when }: Pick<Schedule, "when">) => ("everyMinutes" in when ? when.everyMinutes : 24 * 60)),
  );

/** Minutes after which a function is stopped. */
const timeoutOf = (name: string): number => {
  const made = resourcesOf(moving, "AWS::Lambda::Function").map(({ Properties }) => Properties);
  const own = made.find(({ FunctionName }) => FunctionName === `zhuxue-prod-${name}`) ?? expect.fail(name);
  return Number(own["Timeout"]) / 60;
};

describe("an alarm can sound", () => {
  const alarmOf = (name: string): Alarm =>
    alarms.find(({ AlarmName }) => AlarmName === `zhuxue-prod-${name}`) ?? expect.fail(name);

  test.each(crews)("$name: if every run fails there are twice as many failures in its time as it asks for", (crew) => {
    const { period, periods, bad } = lookOf(alarmOf(crew.name));
    const threshold = Number(alarmOf(crew.name)["Threshold"]);
    const cadence = cadenceOf(crew.functions);

    // In a period shorter than the cadence there is one failure at most, and none in those between.
    expect(threshold === 1 || period >= 2 * threshold * cadence).toBe(true);
    expect(bad === 1 || period * periods >= 2 * bad * Math.max(period, cadence)).toBe(true);
  });

  test.each(crews)(
    "$name: of a run that fails in its last second, which Lambda counts at the time of the call",
    (crew) => {
      const { period, periods } = lookOf(alarmOf(crew.name));
      const longest = Math.max(...crew.functions.map((name) => timeoutOf(name)));

      // Five minutes more: until the number has come, and to the end of the period in which the call was.
      expect(period * periods).toBeGreaterThanOrEqual(longest + 5);
    },
  );

  test("of the table and of each of its indexes, which DynamoDB throttles and counts apart", () => {
    const counted = JSON.stringify(alarmOf("table-throttles")["Metrics"]);
    const ofIndex = (name: string) => counted.match(new RegExp(`"GlobalSecondaryIndexName","Value":"${name}"`, "g"));

    expect(counted.match(/"(Read|Write)ThrottleEvents"/g)).toHaveLength(2 * (1 + tableSchema.indexes.length));
    expect(tableSchema.indexes.map(({ name }) => ofIndex(name)?.length)).toEqual(tableSchema.indexes.map(() => 2));
  });

  test("of the sweep's own words: an hour holds six runs, and what is compared in turn stands for a whole round", () => {
    const cadence = cadenceOf(["sweep"]);
    const said = alarms.filter(
      ({ Namespace, MetricName }) =>
        Namespace === "Zhuxue/zhuxue-prod" && !/historyBroken|tooManyMailboxesFail|turnedAway/.test(String(MetricName)),
    );
    const inTurn = ["work-overdue", "records-broken"].map((name) => lookOf(alarmOf(name)));

    expect(said.length).toBe(7);
    expect(said.map((each) => lookOf(each).period >= 2 * cadence)).not.toContain(false);
    // 40,000 open cases, 2,000 in a run.
    for (const { period, periods, bad } of inTurn) {
      expect(bad).toBe(1);
      expect(period * periods).toBeGreaterThanOrEqual((40_000 / 2000) * cadence);
    }
  });

  test("of a county that no sweep of an hour was through with, and of sweeps that do not come to their end", () => {
    expect(alarmOf("sweep-leaves-counties")).toMatchObject({
      MetricName: "countiesLeft",
      Statistic: "Minimum",
      Threshold: 1,
      Period: 3600,
    });
    expect(alarmOf("sweep-silent")).toMatchObject({
      MetricName: "countiesLeft",
      Statistic: "SampleCount",
      Period: 3600,
    });
  });

  test("of a crowd: before the doors refuse anybody, and of every refusal that a line tells of, but not of a door's own", () => {
    const [stage] = resourcesOf(moving, "AWS::ApiGatewayV2::Stage").map(({ Properties }) => Properties);
    const settings = stage?.["DefaultRouteSettings"] as { readonly ThrottlingRateLimit: number } | undefined;
    const rate = settings?.ThrottlingRateLimit ?? 0;
    const patterns = resourcesOf(monitoring, "AWS::Logs::MetricFilter").map(({ Properties }) => Properties);

    expect(alarmOf("doors-crowded")).toMatchObject({ MetricName: "Count", Period: 60, Threshold: 0.8 * 60 * rate });
    expect(alarmOf("doors-turn-away")).toMatchObject({ MetricName: "turnedAway", Threshold: 1 });
    expect(patterns).toContainEqual(
      expect.objectContaining({ FilterPattern: '{ ($.status = "429") && ($.called = "-") }' }),
    );
    expect(JSON.stringify(stage?.["AccessLogSettings"])).toMatch(/status.*called.*context\.integrationStatus/);
  });

  test("of workflows that AWS holds up: starts and answers by their call, steps by their machine", () => {
    const { Metrics } = alarmOf("workflows-throttled");
    const counted = (Metrics as readonly { MetricStat?: { Metric: { MetricName: string } } }[]).flatMap(
      ({ MetricStat }) => MetricStat?.Metric.MetricName ?? [],
    );

    expect(counted.filter((name) => name === "ThrottledEvents")).toHaveLength(3);
    expect(counted.filter((name) => name === "ExecutionThrottled")).toHaveLength(catalogue.length);
  });

  test("of what happens now and then: no run of bad periods is asked for but where calls never stop", () => {
    const onEnd = alarms.filter((each) => lookOf(each).bad === lookOf(each).periods && lookOf(each).bad > 1);

    expect(onEnd.map(({ AlarmName }) => String(AlarmName).replace("zhuxue-prod-", "")).toSorted()).toEqual([
      ...["doors-slow", "events-wait", "firewall-blocks-many", "functions-throttled", "notices-wait"],
      "workflows-throttled",
    ]);
  });
});

test("no heading of the runbook is without its alarm", () => {
  const [, runbookPart = ""] = text.split("\n## Alarms\n");
  const headings = [...(runbookPart.split(/\n## /)[0] ?? "").matchAll(/^### (.+)$/gm)].map(([, name]) => name);

  expect(headings.toSorted()).toEqual(
    alarms.map(({ AlarmName }) => String(AlarmName).replace("zhuxue-prod-", "")).toSorted(),
  );
});

test("every function that is no door belongs to one crew that is watched", () => {
  const doors = new Set<string>([...routes.map(({ name }) => name), "unrouted"]);
  const others = houseFunctions("ses").flatMap(({ name }) => (doors.has(name) ? [] : [name]));

  expect(crews.flatMap(({ functions }) => functions).toSorted()).toEqual(others.toSorted());
});

test("every queue that must stay empty is watched by the name it has", () => {
  const queues = resourcesOf(moving, "AWS::SQS::Queue").map(({ Properties }) => String(Properties["QueueName"]));
  const watched = new Set(
    [...JSON.stringify(alarms).matchAll(/"QueueName","Value":"([^"]+)"/g)].map(([, name]) => name),
  );

  // What an operator sends again passes through `again` and ends in `aside`.
  expect(queues.filter((name) => !name.endsWith("-again")).toSorted()).toEqual([...watched].toSorted());
});

test("numbers of the logs are taken where functions say them", async () => {
  const filters = resourcesOf(monitoring, "AWS::Logs::MetricFilter").map(({ Properties }) => Properties);
  const said = await Promise.all(
    ["counties/routine", "schedules/sweep", "schedules/check-history", "notices/note-bounce"].map((file) =>
      readFile(`functions/${file}.ts`, "utf8"),
    ),
  );

  const asked = filters.flatMap(({ FilterPattern, MetricTransformations }) => {
    const [, code = ""] = /\$\.code = "(\w+)"/.exec(String(FilterPattern)) ?? [];
    const [, number = code] = /"\$\.(\w+)"/.exec(JSON.stringify(MetricTransformations)) ?? [];
    return [code, number];
  });

  expect(filters.length).toBeGreaterThan(4);
  expect(asked.filter((word) => !said.join().includes(word))).toEqual([]);
});

test("the money of a month is the students' number times what each may cost", () => {
  expect(resourcesOf(monitoring, "AWS::Budgets::Budget")).toMatchObject([
    { Properties: { Budget: { BudgetLimit: { Amount: 600, Unit: "USD" }, TimeUnit: "MONTHLY" } } },
  ]);
});

test("operators have one page, and where the firewall stands elsewhere it tells from there", () => {
  const elsewhere = synthesised(deployments["another region"]);

  expect(resourcesOf(monitoring, "AWS::CloudWatch::Dashboard")).toHaveLength(1);
  expect(resourcesOf(elsewhere.monitoring, "AWS::CloudWatch::Alarm")).toHaveLength(alarms.length - 1);
  expect(elsewhere.firewall && resourcesOf(elsewhere.firewall, "AWS::CloudWatch::Alarm")).toMatchObject([
    { Properties: { AlarmName: "zhuxue-prod-firewall-blocks-many" } },
  ]);
});
