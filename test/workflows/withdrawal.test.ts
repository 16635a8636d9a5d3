import { describe, expect, test } from "vitest";
import { openOffice } from "../support/office.ts";
import { centralSchool } from "../support/small-county.ts";

const begin = "Where to begin";

describe("a withdrawal", () => {
  test("between an approval and the next wait ends the case", async () => {
    const office = await openOffice();
    const id = await office.submit();
    office.holdDispatch();
    await office.decide(id);

    await office.withdraw(id);
    await office.goOnDispatching();

    expect(office.path(id).at(-1)).toBe("Withdrawn");
    expect(await office.ended(id)).toBe("SUCCEEDED");
  });

  test("before the class check began ends the case", async () => {
    const office = await openOffice();
    office.holdDispatch();
    const id = await office.submit();

    const answer = await office.withdraw(id);
    await office.goOnDispatching();

    expect(answer).toBe("done");
    expect(office.path(id)).toEqual([begin, "Class check", "Withdrawn"]);
  });

  test("while the list hangs takes the line off the list, and the others go on", async () => {
    const office = await openOffice();
    const ids = [await office.submit(), await office.submit()];
    for (const id of [...ids, ...ids]) await office.decide(id);
    const listId = await office.prepare("school", centralSchool.code);
    await office.post(listId);
    const [first = "", second = ""] = ids;

    await office.withdraw(first);
    await office.skipWindow(listId);
    await office.sign(listId);

    expect(office.path(first).slice(-2)).toEqual(["School publicity", "Withdrawn"]);
    expect(office.path(second).at(-1)).toBe("County recheck");
    expect(await office.list(listId)).toMatchObject({ status: "closed", lines: 1, amount: 50_000 });
  });

  test("while the list is still to be posted is seen when the lines are put up", async () => {
    const office = await openOffice();
    const ids = [await office.submit(), await office.submit()];
    for (const id of [...ids, ...ids]) await office.decide(id);
    const listId = await office.prepare("school", centralSchool.code);

    await office.withdraw(ids[0] ?? "");
    await office.post(listId);

    expect(await office.list(listId)).toMatchObject({ status: "posted", lines: 1, amount: 50_000 });
    expect((await office.deps.lists.line(listId, 1))?.status).toBe("struck");
  });

  test("is too late once the case is approved", async () => {
    const office = await openOffice();
    const id = await office.submit();
    await office.decide(id);
    await office.decide(id);
    await office.runList("school", centralSchool.code);
    await office.decide(id);
    await office.runList("county", "PRIMARY");

    const answer = await office.withdraw(id);

    expect(answer).toBe("CannotWithdraw");
  });
});
