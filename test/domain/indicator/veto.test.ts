import { describe, expect, test } from "vitest";
import { classOfVeto, isVetoGrounded, vetoes } from "../../../domain/indicator/veto.ts";

const grave = { issueClass: "funds", severity: "S3", status: "noted" } as const;

describe("a veto", () => {
  test("is one of four", () => {
    expect(vetoes).toEqual(["misuseOfMoney", "falseData", "privacyBreach", "hiddenDropout"]);
  });

  test("belongs to the group in which its matter is found", () => {
    expect(vetoes.map(classOfVeto)).toEqual(["funds", "accuracy", "process", "dropout"]);
  });

  test("stands on a grave finding of its own matter", () => {
    expect(isVetoGrounded("misuseOfMoney", [grave])).toBe(true);
    expect(isVetoGrounded("hiddenDropout", [{ ...grave, issueClass: "dropout", severity: "S0" }])).toBe(true);
  });

  test.each([
    ["a word alone", []],
    ["a minor finding", [{ ...grave, severity: "S1" as const }]],
    ["a grave finding of another matter", [{ ...grave, issueClass: "accuracy" as const }]],
    ["a finding that was withdrawn", [{ ...grave, status: "withdrawn" as const }]],
  ])("does not stand on %s", (_, findings) => {
    expect(isVetoGrounded("misuseOfMoney", findings)).toBe(false);
  });
});
