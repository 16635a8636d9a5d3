import { expect, test } from "vitest";
import { changesBetween, formFacts } from "../../../domain/application/form-facts.ts";
import { changesFor, factsFor, type Sight } from "../../../domain/application/sight.ts";
import { aForm } from "../../support/factories.ts";

const elder = { name: "钱丁", age: 70, relation: "祖父", occupation: "务农" };
const member = { ...elder, annualIncome: 0, health: "seriouslyIll" } as const;
const form = aForm({ family: { members: [member] }, need: { categories: ["MIN_LIVING"], accident: "去年车祸" } });
const seen = (sight: Sight, field: string) =>
  factsFor(sight, formFacts(form)).find((fact) => fact.field === field)?.value;

test("whoever decides about the need sees the need, with numbers masked", () => {
  expect(seen("handler", "need.accident")).toBe("去年车祸");
  expect(seen("handler", "family.members[0].health")).toBe("seriouslyIll");
  expect(seen("handler", "pupil.idNo")).toMatch(/^619\*{11}/);
});

test("a class teacher sees neither illness nor hardship in words, nor the end of an account", () => {
  expect(seen("classTeacher", "need.accident")).toBe("***");
  expect(seen("classTeacher", "family.members[0].health")).toBe("***");
  expect(seen("classTeacher", "bank.account")).toBe("***");
  expect(seen("classTeacher", "bank.holder")).toBe("钱*");
  expect(seen("classTeacher", "need.categories")).toEqual(["MIN_LIVING"]);
});

test("whoever decides nothing sees no special group, and of adults the surname", () => {
  expect(seen("onlooker", "need.categories")).toBe("***");
  expect(seen("onlooker", "guardian.name")).toBe("钱*");
  expect(seen("onlooker", "commitment.signature")).toBe("钱*");
  expect(seen("onlooker", "family.members[0].name")).toBe("钱*");
  expect(seen("onlooker", "pupil.grade")).toBe(4);
});

test("a change is told to everybody, its content only to whom it may be shown", () => {
  const after = aForm({
    family: { members: [{ ...member, health: "healthy" }] },
    need: { categories: ["MIN_LIVING"] },
  });

  expect(changesFor("classTeacher", changesBetween(form, after))).toEqual([
    { field: "family.members[0].health", before: "***", after: "***" },
    { field: "need.accident", before: "***" },
  ]);
});
