import { expect, test } from "vitest";
import { later } from "../../domain/calendar/time.ts";
import { type Office, openOffice } from "../support/office.ts";
import { centralSchool } from "../support/small-county.ts";

const anHour = 3_600_000;

const rewrite = (office: Office, id: string, from: string, to: string) =>
  office.db.write(() =>
    office.db.sqlite
      .prepare("UPDATE items SET body = replace(body, ?, ?) WHERE pk LIKE ? AND sk = 'case'")
      .run(from, to, `%application#${id}`),
  );

test("a broken record parks its case until it is mended, and an operator lets it go on where it stood", async () => {
  const office = await openOffice();
  const id = await office.submit();
  office.holdDispatch();
  await office.decide(id);
  await rewrite(office, id, "COMPULSORY_BOARDING", "UNKNOWN");
  await office.goOnDispatching();
  const broken = office.path(id).slice(-3);

  await rewrite(office, id, "UNKNOWN", "COMPULSORY_BOARDING");
  await office.skipTo(later(office.deps.clock.now(), anHour));
  const parked = await office.taskOf("application", id);
  const released = await office.release("application", id);

  expect(broken).toEqual(["School check", "Parked", "Parked a while"]);
  expect(parked).toMatchObject({ purpose: "parked", assignee: "head" });
  expect(released).toBe("done");
  expect(office.path(id).slice(-3)).toEqual(["Parked", "Where to begin", "School check"]);
  expect(await office.decide(id)).toBe("done");
  expect(office.logged.every((line) => line.includes("RecordBroken"))).toBe(true);
});

test("a withdrawal ends a parked case", async () => {
  const office = await openOffice();
  const id = await office.submit();
  await office.decide(id);
  await office.decide(id);
  await office.skipTo(later(office.deps.clock.now(), 200 * 24 * anHour));

  await office.withdraw(id);

  expect(office.path(id).slice(-2)).toEqual(["Parked", "Withdrawn"]);
});

test("a list that nobody is left to sign is parked instead of asked for again and again", async () => {
  const office = await openOffice();
  const id = await office.submit();
  await office.decide(id);
  await office.decide(id);
  const listId = await office.prepare("school", centralSchool.code);
  await office.post(listId);
  const list = await office.list(listId);
  const actors = ["principal-1", "township-1", "head"];
  await office.deps.store.commit({ save: [{ ...list, actors }], emit: [] });

  await office.skipWindow(listId);

  expect(office.listPath(listId).at(-1)).toBe("Parked");
  expect(await office.taskOf("list", listId)).toMatchObject({ purpose: "parked", assignee: "head" });
});
