import { describe, expect, test } from "vitest";
import { type Schedule, schedules } from "../../../functions/schedules/schedules.ts";
import { deployments, largest, synthesised } from "./synthesised.ts";
import { wrongInChina } from "./template/china.ts";
import { idleLimits, wrongTemplates, wrongValues } from "./template/limits.ts";
import { plainResources } from "./template/plain.ts";
import { wrongPolicies } from "./template/policies.ts";
import { wrongReferences } from "./template/references.ts";
import { wrongShapes } from "./template/shapes.ts";

const built = Object.entries({ ...deployments, largest }).map(([kind, context]) => {
  const { moving: _, ...templates } = synthesised(context);
  const region = "region" in context ? String(context["region"]) : "us-east-1";
  return { kind, templates, plain: plainResources(templates, region) };
});

const inUtc = ({ when }: Schedule): string => {
  if ("everyMinutes" in when) return `rate(${when.everyMinutes} minutes)`;
  const utc = new Date(`2026-09-01T${when.dailyAt}:00+08:00`);
  return `cron(${utc.getUTCMinutes()} ${utc.getUTCHours()} * * ? *)`;
};

describe.each(built)("deployed: $kind", ({ templates, plain }) => {
  test("every resource is as AWS says its type is: names and kinds of properties, what must be there, words that are allowed", () => {
    expect(wrongShapes(templates)).toEqual([]);
  });

  test("everything that is named is there and answers as asked, and nothing waits for itself", () => {
    expect(wrongReferences(templates)).toEqual([]);
  });

  test("names, numbers and words are such that AWS takes them", () => {
    expect([...wrongTemplates(templates), ...wrongValues(plain)]).toEqual([]);
  });

  test("policies allow what AWS knows, on what it is done to, narrowed by what it looks at", async () => {
    expect(await wrongPolicies(plain)).toEqual([]);
  });
});

describe("in China", () => {
  const plain = built.find(({ kind }) => kind === "china")?.plain ?? [];

  test("everything is of types its regions have, and nothing names the rest of the world", () => {
    expect(plain).not.toEqual([]);
    expect(wrongInChina(plain)).toEqual([]);
  });

  test("rules call each routine for each county at Shanghai's hour, though their clock is UTC", () => {
    const planned = plain
      .filter(({ type, properties }) => type === "AWS::Events::Rule" && "ScheduleExpression" in properties)
      .map(({ properties: { Description, ScheduleExpression, Targets } }) => ({
        summary: Description,
        at: ScheduleExpression,
        counties: (Targets as readonly { readonly Input: string }[]).flatMap(({ Input }) => JSON.parse(Input).counties),
      }));

    expect(planned).toEqual(
      schedules.map((each: Schedule) => ({ summary: each.summary, at: inUtc(each), counties: ["619901", "619902"] })),
    );
    expect(planned.map(({ at }) => at)).toContain("cron(30 0 * * ? *)");
  });
});

test("every limit of our own holds a value of some deployment", () => {
  expect(idleLimits(built.flatMap(({ plain }) => plain))).toEqual([]);
});
