import { describe, expect, test } from "vitest";
import { openOffice } from "../support/office.ts";
import { returned } from "../support/staff-acts.ts";

describe("what was dispatched", () => {
  test("twice moves nothing twice", async () => {
    const office = await openOffice();
    const id = await office.submit();
    await office.decide(id);
    await office.decide(id, returned);
    const before = office.path(id);

    await office.dispatchAgain(id);

    expect(office.path(id)).toEqual(before);
    expect(await office.ended(id)).toBe("RUNNING");
  });

  test("of an earlier class check never wakes a later one", async () => {
    const office = await openOffice();
    const id = await office.submit();
    await office.decide(id, returned);
    await office.correct(id);
    const before = office.path(id);

    await office.dispatchAgain(id);

    expect(office.path(id)).toEqual(before);
    expect((await office.application(id)).status).toBe("classCheck");
    expect(await office.decide(id)).toBe("done");
  });
});
