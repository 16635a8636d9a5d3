import { describe, expect, test } from "vitest";
import { emptyLedger } from "../../../domain/finding/finding-ledger.ts";
import { endVisit } from "../../../domain/inspection/end-visit.ts";
import type { Inspection } from "../../../domain/inspection/inspection.ts";
import { signVisit } from "../../../domain/inspection/sign-visit.ts";
import { missingSigners } from "../../../domain/inspection/visit.ts";
import { anOccasion, aWait } from "../../support/factories.ts";
import { smallTown } from "../../support/inspections.ts";
import {
  atVisit,
  delivered,
  entry,
  form,
  found,
  head,
  lead,
  now,
  person,
  refusal,
  saved,
  scored,
  second,
} from "./visit-desk.ts";

const signature = (signer = lead, changed: object = {}) => ({
  ...{ version: 1, signer: signer.id, name: signer.name },
  ...changed,
});

describe("the signatures of a visit", () => {
  const signed = (inspection: Inspection | undefined, actor = lead, signer = lead, changed: object = {}) =>
    signVisit({ actor, inspection, signer, now, form: signature(signer, changed) });

  test("are given where one is signed in, or on the lead's telephone with the own full name", () => {
    const own = signed(scored());
    const onLeads = signed(saved(own), lead, second);

    expect(saved(onLeads)?.visit?.signatures).toEqual([
      { by: "team", staffId: lead.id, at: now },
      { by: "team", staffId: second.id, at: now, takenBy: lead.id },
    ]);
    expect(missingSigners(saved(onLeads) ?? scored())).toEqual(["inspector-3", head.id]);
    expect(signed(saved(own))).toEqual({ accepted: true, change: { save: [], emit: [] } });
  });

  test("are void when something is noted afterwards", () => {
    const one = saved(signed(scored())) ?? scored();
    const later = delivered(one, form(entry("three", 10)), now);

    expect(later.visit?.signatures).toEqual([]);
  });

  test("are refused by name of the reason", () => {
    const none = signed(undefined);
    const stranger = signed(scored(), person("inspector-9"));
    const over = signed(scored(), lead, lead);
    const nothing = signed(atVisit());
    const nobody = signVisit({ actor: lead, inspection: scored(), signer: undefined, now, form: signature() });
    const forAnother = signed(scored(), second, lead);
    const stale = signed(scored(), lead, lead, { version: 7 });
    const wrongName = signed(scored(), lead, lead, { name: "李丁" });
    const closed = signed({ ...scored(), status: "defence" });

    expect(over.accepted).toBe(true);
    expect(
      [none, stranger, nothing, nobody, forAnother, stale, wrongName, closed].map((one) => refusal(one)?.code),
    ).toEqual([
      "InspectionNotFound",
      "NotAllowedHere",
      "TransitionNotAllowed",
      "FormIncomplete",
      "NotAllowedHere",
      "VersionConflict",
      "WrongHumanFact",
      "TaskClosed",
    ]);
  });
});

describe("the end of a visit", () => {
  const everybody = [lead, second, person("inspector-3", "李丁"), head];
  const allSigned = (inspection: Inspection): Inspection =>
    everybody.reduce(
      (so, signer) => saved(signVisit({ actor: lead, inspection: so, signer, now, form: signature(signer) })) ?? so,
      inspection,
    );
  const ended = (inspection: Inspection, changed: object = {}) =>
    endVisit({
      ...{ actor: lead, inspection, unit: smallTown, occasion: anOccasion({ now }), findings: [] },
      task: aWait({ purpose: "onSiteVisit", assignee: lead.id }),
      ledger: emptyLedger("DZ2026-1-01"),
      form: { version: 1, humanFact: Array.from(smallTown.name).at(-1) ?? "" },
      ...changed,
    });

  test("keeps the score and gives ten days for the preliminary opinion, five for a special inspection", () => {
    const [usual, special] = [ended(allSigned(scored())), ended(allSigned(scored({ nature: "special" })))].map(saved);

    expect(usual).toMatchObject({
      status: "preliminaryOpinion",
      dueAt: "2026-07-03T16:00:00.000Z",
      visit: { endedAt: now },
      result: { score: 75.6, grade: "C" },
    });
    expect(special?.dueAt).toBe("2026-06-28T16:00:00.000Z");
  });

  test("is refused until all have signed, with whoever has not", () => {
    const decision = ended(scored());

    expect(refusal(decision)).toEqual({
      code: "SignaturesMissing",
      ids: { missing: `inspector-1 inspector-2 inspector-3 ${head.id}` },
    });
  });

  test("is refused to others than whose work it is, and before anything was noted", () => {
    const theirs = ended(allSigned(scored()), { actor: second });
    const empty = ended(atVisit());

    expect([theirs, empty].map((one) => refusal(one)?.code)).toEqual(["NotYourTask", "TransitionNotAllowed"]);
  });

  test("takes a veto that stands on a grave finding, and no other", () => {
    const grave = found(scored(), { severity: "S3", indicator: "I01" });
    const findings = grave.accepted ? grave.change.save.filter(({ kind }) => kind === "finding") : [];
    const veto = { form: { version: 1, humanFact: Array.from(smallTown.name).at(-1) ?? "", veto: "falseData" } };
    const without = ended(allSigned(scored()), veto);
    const grounded = saved(ended(allSigned(saved(grave) ?? scored()), { ...veto, findings }));

    expect(refusal(without)?.faults).toEqual([{ field: "veto", code: "vetoNotGrounded" }]);
    expect(grounded?.result).toMatchObject({ grade: "D", veto: "falseData" });
  });

  test("makes a gap of more than ten points to the unit's own score a finding", () => {
    const selfReport = (score: number): NonNullable<Inspection["selfReport"]> => ({
      ...{ by: head.id, at: now, timing: "onTime" },
      answers: ["I01", "I05", "I13"].map((indicator) => ({ indicator, score })),
    });
    const far = ended(allSigned(scored({ selfReport: selfReport(100) })));
    const near = ended(allSigned(scored({ selfReport: selfReport(80) })));

    expect(far.accepted && far.change.save).toMatchObject([
      { kind: "inspection", visit: { noted: [{ findingId: "WT2026-1-01-001" }] } },
      { kind: "finding", severity: "S1", fact: expect.stringContaining("相差超过10分") },
      { kind: "findingLedger" },
    ]);
    expect(near.accepted && near.change.save).toHaveLength(1);
  });

  test("goes on without that finding when the letter is full", () => {
    const noted = Array.from({ length: 35 }, (_, place) => ({ noteId: `${place}`, findingId: `${place}` }));
    const whole = allSigned(
      scored({
        selfReport: { by: head.id, at: now, timing: "onTime", answers: [{ indicator: "I13", score: 100 }] },
      }),
    );
    const decision = ended({ ...whole, visit: { begunAt: now, entries: [], signatures: [], ...whole.visit, noted } });

    expect(decision.accepted && decision.change.save).toHaveLength(1);
  });
});
