import { expect, test } from "vitest";
import { CopyFacts, copyRefusal } from "../../../domain/application/copy-facts.ts";
import { aForm } from "../../support/factories.ts";

const form = aForm();
const typed = (guardianIdNo: string) => copyRefusal(CopyFacts.parse({ guardianIdNo }), form);

test("a copy is handed out for the guardian's ID number, however it is spaced", () => {
  expect(typed(form.guardian.idNo)).toBeUndefined();
  expect(typed(` ${form.guardian.idNo.toLowerCase()} `)).toBeUndefined();
});

test("a copy is refused for the pupil's number, beside the field", () => {
  expect(typed(form.pupil.idNo)).toEqual({
    ...{ code: "FormIncomplete", faults: [{ field: "guardianIdNo", code: "notTheGuardians" }] },
  });
});
