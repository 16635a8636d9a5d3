import { describe, expect, test } from "vitest";
import { addDays, dayOf, later, startOfDay } from "../../../domain/calendar/time.ts";
import { eraseFile } from "../../../functions/retention/erase-file.ts";
import { anchorHistoryHandler } from "../../../functions/schedules/anchor-history.ts";
import { checkHistory } from "../../../functions/schedules/check-history.ts";
import { proofsPage } from "../../../web/pages/proofs/proofs-page.tsx";
import { ProofsView } from "../../../web/views/proofs.ts";
import { monday } from "../../support/factories.ts";
import { type Office, openOffice } from "../../support/office.ts";

const nightAfter = (office: Office, days: number) => office.skipTo(startOfDay(addDays(dayOf(monday), days), 0.5));

/** Changes a stored item behind the office's back. */
const tamper = (office: Office, sql: string, ...given: string[]) => {
  office.db.sqlite.prepare(sql).run(...given);
};

const checked = async (office: Office) => {
  await checkHistory(office.deps);
  return office.deps.anchors.lastCheck();
};

describe("the night's anchor", () => {
  test("takes up every record whose history grew, follows the one before, and is made once a day", async () => {
    const office = await openOffice();
    const id = await office.submit();
    await nightAfter(office, 1);
    await anchorHistoryHandler(office.deps)();
    await anchorHistoryHandler(office.deps)();
    await nightAfter(office, 2);
    await anchorHistoryHandler(office.deps)();

    const { records: anchors } = await office.deps.anchors.all({ limit: 10 });
    const page = await office.deps.anchors.page(anchors[1]?.day ?? "", 0);

    expect(anchors.map(({ count, previous, since }) => ({ count, previous, since }))).toEqual([
      { count: 0, previous: anchors[1]?.hash, since: anchors[1]?.day },
      { count: 1, previous: "", since: undefined },
    ]);
    const { version, head } = (await office.application(id)).record;
    expect(page?.heads).toEqual([{ of: `application#${id}`, version, head }]);
  });

  test("tells the centre's head on Mondays to keep a copy outside the machine", async () => {
    const office = await openOffice({ at: later(monday, 7 * 86_400_000) });

    await anchorHistoryHandler(office.deps)();

    const county = await office.deps.county.get();
    const mailbox = await office.deps.mailboxes.find(county?.offices.centerHeadId ?? "");
    expect(mailbox?.news.map(({ about }) => about)).toContain("historyAnchored");
  });
});

describe("the house's own check", () => {
  test("finds nothing in a house nobody tampered with", async () => {
    const office = await openOffice();
    const id = await office.submit();
    await nightAfter(office, 1);
    await anchorHistoryHandler(office.deps)();

    const check = await checked(office);

    expect(check).toMatchObject({ found: 0, anchors: 1, faults: [] });
    expect(check?.entries).toBeGreaterThan(0);
    expect((await office.deps.history.of({ kind: "application", id }))[0]?.binds).toHaveProperty("form#1");
  });

  test("names the record that was changed, raises the alarm and tells the centre's head", async () => {
    const office = await openOffice();
    const id = await office.submit();
    tamper(
      office,
      "UPDATE items SET body = replace(body, 'ApplicationSubmitted', 'ApplicationWithdrawn') WHERE version IS NULL",
    );

    const check = await checked(office);

    expect(check?.faults[0]).toEqual({
      kind: "entryChanged",
      of: `application#${id}`,
      at: "history#00000001#000",
    });
    expect(office.logged.some((line) => line.startsWith("historyBroken") && line.includes(id))).toBe(true);
    const county = await office.deps.county.get();
    const mailbox = await office.deps.mailboxes.find(county?.offices.centerHeadId ?? "");
    expect(mailbox?.news.map(({ about }) => about)).toContain("historyBroken");
  });

  test("finds nothing where a family's file was erased with its proof", async () => {
    const office = await openOffice();
    const id = await office.submit();
    await nightAfter(office, 1);
    await anchorHistoryHandler(office.deps)();
    const removed = await eraseFile(office.deps, id.slice(0, id.lastIndexOf("-")), async () => "request");

    const check = await checked(office);

    expect(removed).toBeGreaterThan(0);
    expect(await office.deps.applications.find(id)).toBeUndefined();
    expect(check).toMatchObject({ found: 0, faults: [] });
  });

  test("names a record that went with its whole history, because an anchor vouches for it", async () => {
    const office = await openOffice();
    const id = await office.submit();
    await nightAfter(office, 1);
    await anchorHistoryHandler(office.deps)();
    tamper(office, "DELETE FROM items WHERE pk LIKE ?", `%#application#${id}`);

    const check = await checked(office);

    expect(check?.faults).toContainEqual({
      kind: "recordGone",
      of: `application#${id}`,
      at: addDays(dayOf(monday), 1),
    });
  });

  test("counts a record that was saved again without a step, and the page of proofs says so", async () => {
    const office = await openOffice();
    const id = await office.submit();
    const before = await checked(office);
    tamper(office, "UPDATE items SET version = version + 1 WHERE pk LIKE ? AND sk = 'case'", `%#application#${id}`);

    const check = await checked(office);
    const view = ProofsView.parse({ anchors: [], lastCheck: check });
    const page = proofsPage(view, {
      language: "zh-CN",
      path: "/proofs",
      county: { name: "测试县", englishName: "Test County", phone: "0900-0000000" },
      now: monday,
    });

    expect(check?.unbound).toBe((before?.unbound ?? 0) + 1);
    expect(page).toContain(`${check?.unbound} 份记录在最后一步留痕之后又保存过`);
  });
});
