import { expect, test } from "vitest";
import { declareTie } from "../../../domain/supervision/declare-tie.ts";
import { anOccasion } from "../../support/factories.ts";
import { personOf } from "../../support/findings.ts";
import { smallGrid } from "../../support/small-county.ts";

const grid = { ...smallGrid, record: { version: 3, head: "" } };
const form = { version: 3, unitId: "t-shiqiao", humanFact: "镇" };
const declared = (changed: Partial<Parameters<typeof declareTie>[0]> = {}) =>
  declareTie({ actor: personOf("inspector-1"), grid, form, occasion: anOccasion(), ...changed });
const refusalOf = (decision: ReturnType<typeof declared>) => (decision.accepted ? undefined : decision.refusal);

test("an inspector declares a tie to a unit, which stands in the grid from then on", () => {
  const decision = declared();

  expect(decision.accepted && decision.change.save[0]).toMatchObject({
    ties: [...grid.ties, { inspectorId: "inspector-1", unitId: "t-shiqiao", why: "declared" }],
  });
  expect(decision.accepted && decision.change.emit[0]).toMatchObject({
    type: "TieDeclared",
    subject: { kind: "grid" },
  });
});

test("a tie is declared by an inspector, once, of a unit there is, as the page was read", () => {
  expect(refusalOf(declared({ actor: personOf("deputy") }))?.code).toBe("NotAllowedHere");
  expect(refusalOf(declared({ grid: undefined }))?.code).toBe("NotAllowedHere");
  expect(refusalOf(declared({ form: { ...form, version: 2 } }))?.code).toBe("VersionConflict");
  expect(refusalOf(declared({ form: { ...form, unitId: "t-9" } }))?.faults?.[0]?.code).toBe("notAChoice");
  expect(refusalOf(declared({ actor: personOf("inspector-5") }))?.faults?.[0]?.code).toBe("nothingChanged");
  expect(refusalOf(declared({ form: { ...form, humanFact: "县" } }))?.code).toBe("WrongHumanFact");
});
