import { describe, expect, test } from "vitest";
import type { SetAside } from "../../functions/dependencies.ts";
import { openDispatch } from "../../functions/streams/dispatch-events.ts";
import { type Reader, readHistory, type Told } from "../../functions/streams/read-history.ts";
import { openNotices } from "../../functions/streams/send-notices.ts";
import { TaskError } from "../../functions/task-error.ts";
import { familyOf, openMailOffice } from "../functions/notices/mail-office.ts";
import type { Office } from "../support/office.ts";
import { openOffice } from "../support/office.ts";
import { returned } from "../support/staff-acts.ts";

/** What an application's history tells from its n-th entry on, as the stream would. */
const toldFrom = async ({ deps }: Office, id: string, n: number): Promise<readonly Told[]> => {
  const subject = { kind: "application" as const, id };
  const { pk } = deps.store.at.subject(subject);
  const entries = await deps.store.storedHistoryOf(subject);
  return entries.slice(n).map(({ sk, body }) => ({ pk, sk, body, id: sk, since: deps.clock.now() }));
};

/** A reader of the office's history for which entries of these types are broken until they are mended. */
const aReader = ({ deps }: Office, open: Reader["open"], types: readonly string[]) => {
  const broken = new Set(types);
  const aside: SetAside[] = [];
  const reading = readHistory({
    reader: "of a test",
    open: async (own, items) => {
      const work = await open(own, items);
      return async (item, msLeft) => {
        const { type } = item.body["event"] as { readonly type: string };
        if (broken.has(type)) throw new TaskError("RecordBroken", type);
        await work(item, msLeft);
      };
    },
    of: () => deps,
    shelf: { put: async (entries) => void aside.push(...entries) },
    ...{ clock: deps.clock, logger: deps.logger },
  });
  const plenty = () => 60_000;
  return {
    aside,
    told: (page: readonly Told[]) => reading.told(page, plenty),
    /** An operator mends what was wrong and presses the button. */
    redrive: () => {
      broken.clear();
      return reading.asked(
        aside.map((entry, n) => ({ ...entry, id: String(n) })),
        plenty,
      );
    },
  };
};

describe("an entry that dispatch has set aside", () => {
  test("starts its workflow once, however often it is handed on again", async () => {
    const office = await openOffice();
    office.holdDispatch();
    const id = await office.submit();
    const reader = aReader(office, openDispatch, ["ApplicationSubmitted"]);
    await reader.told(await toldFrom(office, id, 0));
    expect(await office.ended(id)).toBeUndefined();

    await Promise.all([reader.redrive(), reader.redrive()]);
    await reader.redrive();
    await office.goOnDispatching();

    expect(office.path(id)).toEqual(["Where to begin", "Class check"]);
    expect(reader.aside).toHaveLength(1);
  });

  test("and is overtaken by a withdrawal moves nothing when it comes at last", async () => {
    const office = await openOffice();
    const id = await office.submit();
    const known = (await toldFrom(office, id, 0)).length;
    office.holdDispatch();
    await office.decide(id);
    await office.withdraw(id);
    const reader = aReader(office, openDispatch, ["ReviewApproved"]);

    const again = await reader.told(await toldFrom(office, id, known));
    await office.goOnDispatching();
    const path = office.path(id);
    await reader.redrive();
    await office.goOnDispatching();

    expect(again).toBeUndefined();
    expect(reader.aside).toMatchObject([{ error: "RecordBroken" }]);
    expect(path.at(-1)).toBe("Withdrawn");
    expect(office.path(id)).toEqual(path);
    expect(await office.ended(id)).toBe("SUCCEEDED");
  });

  test("is noted for the night's anchor all the same", async () => {
    const office = await openOffice();
    office.holdDispatch();
    const id = await office.submit();
    const before = await office.deps.anchors.notes({ limit: 100 });
    const page = await toldFrom(office, id, 0);

    await aReader(office, openDispatch, ["ApplicationSubmitted"]).told(page);
    await aReader(office, openDispatch, []).told(page);

    const { records } = await office.deps.anchors.notes({ limit: 100 });
    expect(records).toHaveLength(before.records.length + 1);
    expect(records.flatMap(({ subjects }) => subjects)).toContainEqual({ kind: "application", id });
  });
});

describe("an entry whose notice was set aside", () => {
  test("is told late and once, after what happened since", async () => {
    const office = await openMailOffice();
    office.holdDispatch();
    const id = await office.submitByMail();
    await office.withdraw(id);
    const page = await toldFrom(office, id, 0);
    const reader = aReader(office, openNotices, ["ApplicationSubmitted"]);

    await reader.told(page);
    const first = office.mailsTo(familyOf(0)).map(({ subject }) => subject.split(" ")[1]);
    await reader.redrive();
    await reader.redrive();
    await reader.told(page);
    await office.goOnDispatching();

    expect(first).toEqual(["申请已撤回"]);
    expect(office.mailsTo(familyOf(0)).map(({ subject }) => subject.split(" ")[1])).toEqual([
      "申请已撤回",
      "申请已收到",
    ]);
  });

  test("does not keep the family from hearing what comes later on the same page", async () => {
    const office = await openMailOffice();
    const id = await office.submitByMail();
    office.holdDispatch();
    await office.decide(id, returned);
    const reader = aReader(office, openNotices, ["ApplicationSubmitted"]);

    const again = await reader.told(await toldFrom(office, id, 0));

    expect(again).toBeUndefined();
    expect(office.mailsTo(familyOf(0)).map(({ subject }) => subject.split(" ")[1])).toEqual([
      "申请已收到",
      "请补正材料",
    ]);
  });
});
