import { describe, expect, test } from "vitest";
import { answerDataRequest, askAboutData } from "../../domain/retention/data-request.ts";
import { retentionHandler } from "../../functions/schedules/retention.ts";
import { aPupil } from "../support/factories.ts";
import { type Office, openOffice } from "../support/office.ts";
import { centralSchool, smallCounty } from "../support/small-county.ts";

/** So many applications that wait for the list of the central school. */
const queued = async (office: Office, count: number): Promise<readonly string[]> => {
  const ids: string[] = [];
  for (let sequence = 0; sequence < count; sequence += 1) ids.push(await office.submit(aPupil({ sequence })));
  for (const id of [...ids, ...ids]) await office.decide(id);
  return ids;
};

/** The family asks for deletion, the centre grants it at once, and the night carries it out. */
const erase = async (office: Office, applicationId: string): Promise<void> => {
  const { deps } = office;
  const { receiptNo } = await office.application(applicationId);
  const recognition = await deps.recognitions.find(receiptNo);
  const form = { wish: "delete" as const, text: "请删除我们的资料。" };
  const id = `QL${receiptNo.slice(2, 10)}${receiptNo.slice(-8)}`;
  const asked = await office.act(async () =>
    askAboutData({ recognition, form, id, earlier: [], occasion: await office.occasion() }),
  );
  const answered = await office.act(async () =>
    answerDataRequest({
      actor: await office.person(smallCounty.offices.centerHeadId),
      request: await deps.dataRequests.find(id),
      applications: await deps.applications.findMany(recognition?.applicationIds ?? []),
      form: { outcome: "granted", text: "已删除。" },
      now: deps.clock.now(),
    }),
  );
  if (asked !== "done" || answered !== "done") throw new Error(`the wish was refused: ${asked}, ${answered}`);
  await retentionHandler(deps)();
  await office.settled();
  if (await deps.applications.find(applicationId)) throw new Error(`${applicationId} is still there`);
};

describe("a family that withdrew and had its data erased", () => {
  test("while the list hangs stops nobody: the list is signed, the others go on and it is closed", async () => {
    const office = await openOffice();
    const [first = "", second = ""] = await queued(office, 2);
    const listId = await office.prepare("school", centralSchool.code);
    await office.post(listId);
    await office.withdraw(first);
    await erase(office, first);

    await office.skipWindow(listId);
    await office.sign(listId);

    expect(office.path(second).at(-1)).toBe("County recheck");
    expect(await office.list(listId)).toMatchObject({ status: "closed", lines: 1, amount: 50_000 });
    expect(office.logged).toEqual([]);
  });

  test("before the list was put up loses its line, and the others hang", async () => {
    const office = await openOffice();
    const [first = "", second = ""] = await queued(office, 2);
    const listId = await office.prepare("school", centralSchool.code);
    await office.withdraw(first);
    await erase(office, first);

    await office.post(listId);

    expect(await office.list(listId)).toMatchObject({ status: "posted", lines: 1, amount: 50_000 });
    expect((await office.deps.lists.line(listId, 1))?.status).toBe("struck");
    expect(await office.application(second)).toMatchObject({ status: "schoolPublicity", listId });
  });
});

test("a family refused at the first signature may be erased before the second: the line that was held is approved all the same", async () => {
  const office = await openOffice();
  const ids = await queued(office, 3);
  const [refused = "", , held = ""] = ids;
  await office.runList("school", centralSchool.code);
  for (const id of ids) await office.decide(id);
  const listId = await office.prepare("county", "PRIMARY");
  await office.post(listId);
  await office.object(listId, { serial: 3, id: "YY000000000001" });
  await office.skipWindow(listId);
  await office.sign(listId, [], [1]);
  await erase(office, refused);

  await office.answer("YY000000000001", { outcome: "notUpheld" });
  await office.sign(listId);

  expect((await office.application(held)).status).toBe("approved");
  expect(await office.list(listId)).toMatchObject({ status: "closed", lines: 2 });
});
