import { describe, expect, test } from "vitest";
import { deployments, largest, synthesised } from "./synthesised.ts";
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

test("every limit of our own holds a value of some deployment", () => {
  expect(idleLimits(built.flatMap(({ plain }) => plain))).toEqual([]);
});
