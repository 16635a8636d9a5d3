import { describe, expect, test } from "vitest";
import { aPupil } from "../support/factories.ts";
import { type Office, openOffice } from "../support/office.ts";
import { centralSchool } from "../support/small-county.ts";

/** Two applications of the central school, `first` on line 1 of a list that hangs. */
const hanging = async (office: Office) => {
  const ids = [await office.submit(aPupil({ sequence: 1 })), await office.submit(aPupil({ sequence: 2 }))];
  for (const id of [...ids, ...ids]) await office.decide(id);
  const listId = await office.prepare("school", centralSchool.code);
  await office.post(listId);
  const line = await office.deps.lists.line(listId, 1);
  const first = line?.applicationId ?? "";
  return { listId, first, second: ids.find((id) => id !== first) ?? "" };
};

const statusOf = async (office: Office, id: string) => (await office.application(id)).status;

describe("an objection", () => {
  test("that is not upheld while the list hangs lets its line be signed with the others", async () => {
    const office = await openOffice();
    const { listId, first, second } = await hanging(office);
    await office.object(listId, { serial: 1, id: "YY000000000001" });
    const held = await statusOf(office, first);

    await office.answer("YY000000000001", { outcome: "notUpheld" });
    await office.skipWindow(listId);
    await office.sign(listId);

    expect(held).toBe("onHold");
    expect([await statusOf(office, first), await statusOf(office, second)]).toEqual(["countyRecheck", "countyRecheck"]);
    expect(await office.list(listId)).toMatchObject({ status: "closed", held: 0, lines: 2 });
  });

  test("holds its line only: the others are released, and it follows by a second signature", async () => {
    const office = await openOffice();
    const { listId, first, second } = await hanging(office);
    await office.object(listId, { serial: 1, id: "YY000000000001" });
    await office.skipWindow(listId);
    await office.sign(listId);
    const between = [await statusOf(office, first), await statusOf(office, second)];
    const kept = await office.list(listId);

    await office.answer("YY000000000001", { outcome: "notUpheld" });
    const again = await office.list(listId);
    await office.sign(listId);

    expect(between).toEqual(["onHold", "countyRecheck"]);
    expect(kept).toMatchObject({ status: "heldOpen", held: 1 });
    expect(again).toMatchObject({ status: "takenDown", held: 0, late: 1 });
    expect(await statusOf(office, first)).toBe("countyRecheck");
    expect(await office.list(listId)).toMatchObject({ status: "closed", late: 0 });
    expect(office.listPath(listId).slice(-7)).toEqual([
      ...["Held lines", "All released?", "Signature", "Signed?", "Release the lines", "All released?", "Closed"],
    ]);
    expect((await office.application(first)).acts.map(({ role }) => role).at(-1)).toBe("PRINCIPAL");
  });

  test("that is upheld rejects its application and strikes its line", async () => {
    const office = await openOffice();
    const { listId, first, second } = await hanging(office);
    await office.object(listId, { serial: 1, id: "YY000000000001" });

    await office.answer("YY000000000001", { outcome: "upheld" });
    await office.skipWindow(listId);
    await office.sign(listId);

    expect(await office.application(first)).toMatchObject({ status: "rejected", level: "objection" });
    expect(office.path(first).slice(-2)).toEqual(["School publicity", "Rejected"]);
    expect(await statusOf(office, second)).toBe("countyRecheck");
    expect(await office.list(listId)).toMatchObject({ status: "closed", lines: 1, amount: 50_000, held: 0 });
  });

  test("that is upheld after the signature closes the list that was kept open for it", async () => {
    const office = await openOffice();
    const { listId, first } = await hanging(office);
    await office.object(listId, { serial: 1, id: "YY000000000001" });
    await office.skipWindow(listId);
    await office.sign(listId);

    await office.answer("YY000000000001", { outcome: "upheld" });

    expect(await statusOf(office, first)).toBe("rejected");
    expect((await office.list(listId)).status).toBe("closed");
    expect(office.listPath(listId).at(-1)).toBe("Closed");
  });

  test("beside another one keeps the line on hold until both are answered", async () => {
    const office = await openOffice();
    const { listId, first } = await hanging(office);
    await office.object(listId, { serial: 1, id: "YY000000000001" });
    await office.object(listId, { serial: 1, id: "YY000000000002" });

    await office.answer("YY000000000001", { outcome: "notUpheld" });
    const between = await statusOf(office, first);
    await office.answer("YY000000000002", { outcome: "upheld" });

    expect(between).toBe("onHold");
    expect(await office.application(first)).toMatchObject({ status: "rejected", level: "objection" });
    expect(await office.list(listId)).toMatchObject({ held: 0, lines: 1 });
  });

  test("to a county list is answered by somebody who has not acted on the application, and signed later", async () => {
    const office = await openOffice();
    const id = await office.submit();
    await office.decide(id);
    await office.decide(id);
    await office.runList("school", centralSchool.code);
    await office.decide(id);
    const listId = await office.prepare("county", "PRIMARY");
    await office.post(listId);
    await office.object(listId, { serial: 1, id: "YY000000000001" });
    await office.skipWindow(listId);
    await office.sign(listId);
    const between = await statusOf(office, id);

    const byReviewer = await office.answer("YY000000000001", { outcome: "notUpheld", as: "reviewer-1" });
    const byOfficer = await office.answer("YY000000000001", { outcome: "notUpheld", as: "officer-1" });
    const byDirector = await office.answer("YY000000000001", { outcome: "notUpheld", as: "director" });
    await office.sign(listId);

    expect(between).toBe("onHold");
    expect([byReviewer, byOfficer, byDirector]).toEqual(["ActedBefore", "NotYourTask", "done"]);
    expect(await statusOf(office, id)).toBe("approved");
  });
});

test("a family that withdraws the last held line lets the list go on", async () => {
  const office = await openOffice();
  const { listId, first } = await hanging(office);
  await office.object(listId, { serial: 1, id: "YY000000000001" });
  await office.skipWindow(listId);
  await office.sign(listId);

  await office.withdraw(first);

  expect((await office.list(listId)).status).toBe("closed");
  expect(office.listPath(listId).at(-1)).toBe("Closed");
});

test("a hold that ends before the workflow waits for it is signed within the signature's limit, not the campaign's", async () => {
  const office = await openOffice();
  const { listId } = await hanging(office);
  await office.object(listId, { serial: 1, id: "YY000000000001" });
  await office.admit("YY000000000001");
  await office.skipWindow(listId);
  office.holdDispatch();
  await office.sign(listId);
  await office.decideObjection("YY000000000001", {});

  await office.goOnDispatching();
  const dueAt = (await office.taskOf("list", listId))?.dueAt ?? office.deps.clock.now();
  await office.skipTo(dueAt);

  expect(await office.list(listId)).toMatchObject({ status: "takenDown", late: 1 });
  expect((await office.taskOf("list", listId))?.assignee).toBe("township-1");
});
