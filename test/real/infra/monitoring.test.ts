import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { routes } from "../../../functions/api/routes.ts";
import { runbook } from "../../../infra/constructs/alarm.ts";
import { houseFunctions } from "../../../infra/functions.ts";
import { crews } from "../../../infra/monitoring/functions.ts";
import { mostInOneAlarm } from "../../../infra/monitoring/metrics.ts";
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
    ["schedules/sweep", "schedules/check-history", "notices/note-bounce"].map((file) =>
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
