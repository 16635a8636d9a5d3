import { expect, test } from "vitest";
import { openPaper } from "../../../functions/api/papers-door.ts";
import { person } from "../../domain/change/desk.ts";
import { openOffice } from "../../support/office.ts";

test("a paper is closed to whoever declared a tie to the family, and open to whoever else oversees", async () => {
  const { deps, submit, application } = await openOffice();
  const record = await application(await submit());
  await deps.store.commit({ save: [{ ...record, barred: ["head"] }], emit: [] });

  const doors = await Promise.all(
    ["head", "deputy"].map((id) => openPaper(deps, { ...person("head"), id }, record.receiptNo)),
  );

  expect(doors).toEqual(["closed", "open"]);
});
