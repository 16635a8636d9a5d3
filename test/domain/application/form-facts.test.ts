import { expect, test } from "vitest";
import { changesBetween, formFacts } from "../../../domain/application/form-facts.ts";
import { mandateText } from "../../../domain/application/mandate.ts";
import { aForm } from "../../support/factories.ts";

const member = { name: "钱丁", age: 70, relation: "祖父", annualIncome: 0, health: "chronic" } as const;

test("a form is shown field by field, numbers of persons and accounts masked, consents left out", () => {
  const form = aForm({ family: { members: [member] } });

  const facts = formFacts(form);
  const of = (field: string) => facts.find((fact) => fact.field === field)?.value;

  expect(of("pupil.name")).toBe(form.pupil.name);
  expect(of("pupil.idNo")).toMatch(/^619\*{11}/);
  expect(of("guardian.phone")).toMatch(/^\d{3}\*{8}$/);
  expect(of("bank.account")).toMatch(/^\*{4} \d{4}$/);
  expect(of("pupil.address")).toBe("安禾县石桥镇第1村***");
  expect(of("need.categories")).toEqual(["MIN_LIVING"]);
  expect(of("family.members[0].age")).toBe(70);
  expect(of("commitment.processing")).toBeUndefined();
  expect(JSON.stringify(facts)).not.toContain(form.bank.account);
});

test("what changed is compared in full and shown masked, also when both sides look alike", () => {
  const before = aForm({ family: { members: [member] } });
  const after = aForm({ family: { size: 4, members: [] }, bank: { account: before.bank.account } });
  const renumbered = { ...after, pupil: { ...after.pupil, address: "安禾县石桥镇第1村2组9号" } };

  const changes = changesBetween(before, renumbered);

  expect(changes.map(({ field }) => field)).toEqual([
    "pupil.address",
    "family.size",
    "family.members[0].name",
    "family.members[0].age",
    "family.members[0].relation",
    "family.members[0].annualIncome",
    "family.members[0].health",
  ]);
  expect(changes[0]).toEqual({ field: "pupil.address", before: "安禾县石桥镇第1村***", after: "安禾县石桥镇第1村***" });
  expect(changes[1]).toEqual({ field: "family.size", before: 3, after: 4 });
  expect(changes[2]).toEqual({ field: "family.members[0].name", before: "钱丁" });
});

test("a mandate says who asked, how, and in which words", () => {
  expect(mandateText({ givenBy: "钱丙", way: "phone", words: "请代填" })).toBe("钱丙 / phone / 请代填");
});
