import { describe, expect, test } from "vitest";
import { cancelNumber } from "../../../domain/finding/close-finding.ts";
import { decideProof } from "../../../domain/finding/decide-proof.ts";
import { handOver } from "../../../domain/finding/hand-over.ts";
import { nameMeasure } from "../../../domain/finding/name-measure.ts";
import { proveFinding } from "../../../domain/finding/prove-finding.ts";
import { anOccasion } from "../../support/factories.ts";
import { anOpenFinding, aProofFile, findingAfter, findingDesk, nineOn, readOf } from "../../support/findings.ts";
import { anInspection } from "../../support/inspections.ts";
import { closed, codeOf, measured, owner, proved, tuesday } from "./finding-cases.ts";

describe("the owner of a finding", () => {
  test("names the measure, and names it anew", () => {
    expect(measured(measured())).toMatchObject({ status: "open", measure: { text: "补签。", by: owner } });
  });

  test("hands it on to somebody of the unit, and to nobody else", () => {
    const finding = anOpenFinding();
    const to = (ownerId: string) =>
      handOver({
        ...findingDesk({ finding, actorId: owner, now: tuesday }),
        form: { ...readOf(finding), ownerId },
        people: [owner, "principal-1", "officer-1"],
      });

    expect(findingAfter(to("officer-1"))).toMatchObject({ ownerId: "officer-1", dueAt: finding.dueAt });
    expect(codeOf(to("reviewer-1"))).toBe("notAChoice");
    expect(codeOf(to(owner))).toBe("notAChoice");
  });

  test("proves nothing before a measure is named", () => {
    const finding = anOpenFinding();
    const proof = proveFinding({
      ...findingDesk({ finding, actorId: owner, now: tuesday }),
      form: { ...readOf(finding), text: "好了。", fileIds: [] },
      files: [],
    });

    expect(codeOf(proof)).toBe("TransitionNotAllowed");
  });

  test("proves it with text and files whose hashes the history keeps, also late", () => {
    const finding = measured();
    const proof = proveFinding({
      ...findingDesk({ finding, actorId: owner, now: nineOn("2026-12-01") }),
      form: { ...readOf(finding), text: "已补签。", fileIds: ["photo", "photo"] },
      files: [aProofFile("photo", finding)],
    });

    expect(findingAfter(proof).proof?.files).toEqual([{ fileId: "photo", sha256: "hash of photo" }]);
    expect(proof).toMatchObject({
      change: { emit: [{ type: "FindingProved", words: { hashes: "hash of photo", verifier: "inspector-1" } }] },
    });
  });

  test("cannot prove it with files of another finding", () => {
    const finding = measured();
    const proof = proveFinding({
      ...findingDesk({ finding, actorId: owner, now: tuesday }),
      form: { ...readOf(finding), text: "已补签。", fileIds: ["photo"] },
      files: [aProofFile("photo", { ...finding, id: "WT2026-1-01-002" })],
    });

    expect(codeOf(proof)).toBe("notAChoice");
  });

  test("never cancels its number", () => {
    const inspection = anInspection({ status: "recheck", recheck: { verifierId: owner } });
    const finding = proved();

    const own = decideProof({
      ...findingDesk({ finding, actorId: owner, now: tuesday, inspection }),
      form: { ...readOf(finding), outcome: "close" },
    });

    expect(codeOf(own)).toBe("NotAllowedHere");
    expect(cancelNumber(finding, { by: { role: "PRINCIPAL", id: owner }, occasion: anOccasion() })).toEqual({
      code: "NotAllowedHere",
    });
  });
});

test("somebody without any office left still answers for what is theirs, as a principal does", () => {
  const finding = anOpenFinding();
  const desk = findingDesk({ finding, actorId: owner, now: tuesday });
  const named = nameMeasure({
    ...desk,
    actor: { ...desk.actor, roles: [] },
    form: { ...readOf(finding), text: "补签。" },
  });

  expect(named).toMatchObject({ change: { emit: [{ actor: { role: "PRINCIPAL", id: owner } }] } });
});

describe("nobody acts on a finding", () => {
  const finding = anOpenFinding();
  const measure = (given: Partial<Parameters<typeof nameMeasure>[0]>) =>
    nameMeasure({
      ...findingDesk({ finding, actorId: owner, now: tuesday }),
      form: { ...readOf(finding), text: "补签。" },
      ...given,
    });

  test.each([
    ["that is not there", { finding: undefined }, "FindingNotFound"],
    ["that is somebody else's", findingDesk({ finding, actorId: "officer-1", now: tuesday }), "NotYourTask"],
    ["by what stood there before", { form: { version: 1, humanFact: "镇", text: "补签。" } }, "VersionConflict"],
    [
      "without having read the page",
      { form: { ...readOf(finding), humanFact: "县", text: "补签。" } },
      "wrongHumanFact",
    ],
    ["that is done", { finding: closed() }, "TaskClosed"],
  ])("%s", (_, given, code) => {
    expect(codeOf(measure(given))).toBe(code);
  });

  test("by handing it on without owning it or heading the unit", () => {
    const stranger = findingDesk({ finding, actorId: "officer-1", now: tuesday });
    const done = closed();

    expect(codeOf(handOver({ ...stranger, form: { ...readOf(finding), ownerId: "officer-1" }, people: [] }))).toBe(
      "NotYourTask",
    );
    expect(
      codeOf(
        handOver({
          ...findingDesk({ finding: done, actorId: owner, now: tuesday }),
          form: { ...readOf(done), ownerId: "officer-1" },
          people: ["officer-1"],
        }),
      ),
    ).toBe("TaskClosed");
  });
});
