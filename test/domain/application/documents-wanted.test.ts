import { describe, expect, test } from "vitest";
import { DocumentKind, documentsWanted, provedByLists } from "../../../domain/application/documents-wanted.ts";
import type { MachineCheck } from "../../../domain/application/recognition.ts";
import { NeedCategory } from "../../../domain/need/need-categories.ts";
import { aForm, aPupil } from "../../support/factories.ts";

const proving = (...provedCategories: NeedCategory[]) => aPupil({ provedCategories });
const wantedOf = (given: Partial<Parameters<typeof documentsWanted>[0]>) =>
  documentsWanted({
    ...{ form: aForm({ need: { categories: ["MIN_LIVING"] } }), pupil: proving(), checks: [], papers: "notAsked" },
    ...given,
  }).map(({ document, why }) => `${document} ${why}`);

describe("the papers asked for", () => {
  test("prove every category claimed that no department's list proves, each paper once", () => {
    const form = aForm({ need: { categories: ["MIN_LIVING", "DISABLED_PUPIL", "DISABLED_PARENT"] } });

    expect(wantedOf({ form })).toEqual(["minLivingCertificate category", "disabilityCertificate category"]);
    expect(wantedOf({ form, pupil: proving("MIN_LIVING") })).toEqual(["disabilityCertificate category"]);
    expect(provedByLists({ form, pupil: proving("MIN_LIVING", "ORPHAN") })).toEqual(["MIN_LIVING"]);
  });

  test("are none where the lists prove all that is claimed", () => {
    expect(wantedOf({ pupil: proving("MIN_LIVING") })).toEqual([]);
  });

  test.each(NeedCategory.options)("know a paper for %s", (category) => {
    const form = aForm({ need: { categories: [category] } });

    expect(documentsWanted({ form, pupil: undefined, checks: [], papers: "notAsked" })).toHaveLength(1);
    expect(wantedOf({ form, pupil: proving(category) })).toEqual([]);
  });

  test("prove hardships told in words only where no list proves any need", () => {
    const grandmother = { name: "周桂英", age: 71, relation: "祖母", annualIncome: 0, health: "seriouslyIll" } as const;
    const form = aForm({
      need: { categories: [], naturalDisaster: "洪水冲毁房屋" },
      family: { members: [grandmother] },
    });

    expect(wantedOf({ form })).toEqual(["disasterProof hardship", "diagnosis hardship"]);
    expect(wantedOf({ form: aForm({ need: { categories: [], accident: "车祸" } }) })).toEqual(["diagnosis hardship"]);
    expect(wantedOf({ form, pupil: proving("ORPHAN") })).toEqual([]);
  });

  test.each<[MachineCheck, readonly string[]]>([
    [{ check: "record", result: "unknown" }, ["householdRegister identity"]],
    [{ check: "name", result: "differs" }, ["householdRegister identity"]],
    [{ check: "name", result: "match" }, []],
    [{ check: "boarding", result: "differs" }, []],
  ])("settle who the pupil is when the record does not: %o", (check, expected) => {
    expect(wantedOf({ pupil: proving("MIN_LIVING"), checks: [check] })).toEqual(expected);
  });

  test("show where a freshman goes, and answer a reviewer who asked for papers", () => {
    const form = aForm({ programmes: { codes: ["FRESHMAN_TRAVEL"] }, need: { categories: ["MIN_LIVING"] } });

    expect(wantedOf({ form, pupil: proving("MIN_LIVING"), papers: "asked" })).toEqual([
      "admissionLetter admission",
      "otherPaper returned",
    ]);
  });

  test("stand in the order of the list of papers", () => {
    const form = aForm({ need: { categories: [...NeedCategory.options].reverse() } });
    const documents = documentsWanted({ form, pupil: undefined, checks: [], papers: "asked" });

    const order = documents.map(({ document }) => DocumentKind.options.indexOf(document));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
  });
});
