import { describe, expect, test } from "vitest";
import { cancelNumber } from "../../../domain/finding/close-finding.ts";
import { decideProof, ProofDecisionForm } from "../../../domain/finding/decide-proof.ts";
import { isOfUnit } from "../../../domain/finding/may-verify.ts";
import { sendBack } from "../../../domain/finding/refuse-finding.ts";
import { anOccasion } from "../../support/factories.ts";
import { anOpenFinding, findingAfter, findingDesk, nineOn, readOf } from "../../support/findings.ts";
import { anInspection, smallTown } from "../../support/inspections.ts";
import { closed, codeOf, decided, proved, tuesday } from "./finding-cases.ts";

describe("the verifier", () => {
  test("cancels the number with proof on file", () => {
    expect(closed()).toMatchObject({ status: "closed", closed: { by: "inspector-4", text: "已核查。" } });
  });

  test("sends it back with the reason, and what its severity allows begins anew", () => {
    const back = findingAfter(decided(proved(), "inspector-4", "refuse", nineOn("2026-09-01")));

    expect(back).toMatchObject({
      status: "open",
      dueAt: "2026-10-01T16:00:00.000Z",
      refusals: [{ reason: "已核查。", proof: { text: "已补签。" } }],
    });
    expect(back.proof).toBeUndefined();
  });

  test("takes nothing away from a longer time that runs", () => {
    const finding = { ...proved(), dueAt: nineOn("2026-12-31") };

    expect(findingAfter(decided(finding, "inspector-4", "refuse")).dueAt).toBe(finding.dueAt);
  });

  test("sends back as it stands what has no proof at all", () => {
    const finding = anOpenFinding();
    const by = { role: "INSPECTOR" as const, id: "inspector-4" };

    expect(sendBack(finding, { by, occasion: anOccasion(), reason: "未整改。" })).toMatchObject({
      finding,
      event: { type: "FindingRefused", words: { proof: "missing" } },
    });
  });

  test.each([
    ["an inspector with a tie to the unit", "inspector-5"],
    ["the head of the supervision office", "supervision-head"],
    ["a colleague of the unit", "principal-1"],
  ])("is never %s", (_, actorId) => {
    expect(codeOf(decided(proved(), actorId, "close"))).toBe("NotAllowedHere");
  });

  test("is whoever was drawn by lot, once somebody was drawn", () => {
    const finding = proved();
    const inspection = anInspection({ status: "recheck", recheck: { verifierId: "inspector-3" } });
    const close = (actorId: string) =>
      decideProof({
        ...findingDesk({ finding, actorId, now: tuesday, inspection }),
        form: { ...readOf(finding), outcome: "close" },
      });

    expect([close("inspector-4"), close("inspector-3")].map(codeOf)).toEqual(["NotAllowedHere", "accepted"]);
  });

  test("closes nothing that is not proved, or whose proof is gone", () => {
    const { proof: _, ...unproved } = proved();

    expect(codeOf(decided(anOpenFinding(), "inspector-4", "close"))).toBe("TaskClosed");
    expect(codeOf(decided(unproved, "inspector-4", "close"))).toBe("EvidenceMissing");
    expect(
      cancelNumber(anOpenFinding(), { by: { role: "INSPECTOR", id: "inspector-4" }, occasion: anOccasion() }),
    ).toEqual({ code: "TaskClosed" });
  });
});

test("a refusal whose reason was lost says nothing, and refuses all the same", () => {
  const finding = proved();
  const back = decideProof({
    ...findingDesk({ finding, actorId: "inspector-4", now: tuesday }),
    form: { ...readOf(finding), outcome: "refuse" },
  });

  expect(findingAfter(back)).toMatchObject({ status: "open", refusals: [{ reason: "" }] });
});

describe("the form of a verifier's word", () => {
  const read = { version: "3", humanFact: "镇" };

  test("asks for the reason of a refusal, and for none to close", () => {
    expect(ProofDecisionForm.safeParse({ ...read, outcome: "refuse" }).error?.issues).toMatchObject([
      { path: ["text"], message: "required" },
    ]);
    expect(ProofDecisionForm.safeParse({ ...read, outcome: "close" }).success).toBe(true);
  });
});

describe("whoever works in a unit", () => {
  test.each([
    [
      "its town's school office",
      [{ role: "TOWNSHIP_SCHOOL_OFFICE", scope: { of: "township", township: "石桥镇" } }],
      true,
    ],
    [
      "a director whose area it lies in",
      [{ role: "AREA_DIRECTOR", scope: { of: "township", township: "石桥镇" } }],
      false,
    ],
    [
      "another town's school office",
      [{ role: "TOWNSHIP_SCHOOL_OFFICE", scope: { of: "township", township: "柳林镇" } }],
      false,
    ],
  ] as const)("is told by office and place: %s", (_, roles, isIn) => {
    expect(isOfUnit({ id: "somebody", roles: [...roles] }, smallTown)).toBe(isIn);
  });
});
