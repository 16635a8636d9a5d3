import { describe, expect, test } from "vitest";
import { unrecorded } from "../../../domain/shared/record-mark.ts";
import type { HistoryItem, Json } from "../../../functions/dependencies.ts";
import { noteEvents } from "../../../functions/streams/send-notices.ts";
import { anObjection, monday } from "../../support/factories.ts";
import { centralSchool } from "../../support/small-county.ts";
import { approved, rejected, returned } from "../../support/staff-acts.ts";
import { familyOf, openMailOffice } from "../notices/mail-office.ts";

type MailOffice = Awaited<ReturnType<typeof openMailOffice>>;

/** Everything that ever happened to an application, as the stream would tell it again. */
const historyOf = async ({ deps }: MailOffice, id: string): Promise<readonly HistoryItem[]> =>
  (await deps.history.of({ kind: "application", id })).map((entry, index) => ({
    pk: id,
    sk: String(index),
    body: entry as unknown as { readonly [key: string]: Json },
  }));

/** An objection to a list as a whole reaches the office and is admitted. */
const raise = async ({ deps, settled }: MailOffice, contact: string): Promise<void> => {
  const objection = anObjection({
    record: unrecorded,
    id: "YY000000000009",
    about: { what: "processFault" },
    holds: "nothing",
    objector: { name: "", contact },
  });
  const subject = { kind: "objection" as const, id: objection.id };
  const actor = { role: "PUBLIC" as const, id: "public" };
  await deps.store.commit({
    save: [objection],
    emit: (["ObjectionRaised", "ObjectionAdmitted"] as const).map((type) => ({
      ...{ type, subject, at: monday, actor, words: {} },
    })),
  });
  await settled();
};

const subjects = ({ mails }: MailOffice): readonly string[] => mails.map(({ subject }) => subject);

describe("a family that gave an address", () => {
  test("is mailed at once when its application has arrived", async () => {
    const office = await openMailOffice();

    const id = await office.submitByMail();

    expect(office.mails).toHaveLength(1);
    expect(office.mails[0]).toMatchObject({
      to: familyOf(0),
      subject: `[县资助] 申请已收到 ${id} / Application received`,
    });
    expect(office.mails[0]?.text).toContain("“义务教育寄宿生生活补助”（2026—2027学年秋季学期）");
    expect(office.mails[0]?.text).not.toContain("钱麦甲");
  });

  test("hears of each event once, however often the stream tells it", async () => {
    const office = await openMailOffice();
    const id = await office.submitByMail();
    const items = await historyOf(office, id);

    await noteEvents(office.deps, items);
    await noteEvents(office.deps, [...items, ...items]);

    expect(office.mails).toHaveLength(1);
    expect(await office.deps.notices.ofSubject({ kind: "application", id })).toHaveLength(1);
  });

  test("hears of a return, of a withdrawal and of a refusal", async () => {
    const office = await openMailOffice();
    const refused = await office.submitByMail(1);
    const withdrawn = await office.submitByMail(2);
    await office.decide(refused, returned);
    await office.correct(refused);
    await office.decide(refused);
    await office.decide(refused, rejected);

    await office.withdraw(withdrawn);

    expect(office.mailsTo(familyOf(1)).map(({ subject }) => subject.split(" ")[1])).toEqual([
      "申请已收到",
      "请补正材料",
      "申请审核结果",
    ]);
    expect(subjects(office).at(-1)).toContain("申请已撤回");
  });

  test("hears of the publicity with the window of the list that hangs, and of an objection that was not upheld", async () => {
    const office = await openMailOffice();
    const id = await office.submitByMail();
    await office.decide(id);
    await office.decide(id, { ...approved, category: "MIN_LIVING", level: "L2" });
    const listId = await office.prepare("school", centralSchool.code);

    await office.post(listId);
    await office.object(listId, { serial: 1, id: "YY000000000001" });
    await office.answer("YY000000000001", { outcome: "notUpheld" });

    const { window } = await office.list(listId);
    const posted = office.mails.find(({ subject }) => subject.includes("学校公示开始"));
    expect(window?.lastDay).toBe("2026-09-14");
    expect(posted?.text).toContain("2026年9月7日 周一至 2026年9月14日 周一 24:00（5 个工作日）");
    expect(posted?.text).toContain(`http://127.0.0.1/lists/${listId}`);
    expect(subjects(office).at(-1)).toContain("异议答复");
    expect(office.mails.at(-1)?.text).toContain("不属实，现恢复办理");
  });
});

describe("a family without an address", () => {
  test("gets its notice as a slip of its school, and no mail", async () => {
    const office = await openMailOffice();

    const id = await office.submit();

    const slips = await office.deps.notices.slips(centralSchool.code, { limit: 10 });
    expect(office.mails).toEqual([]);
    expect(slips.records).toMatchObject([{ notice: "N01", channel: "paper", subject: { id } }]);
  });
});

describe("a mail server", () => {
  test("that is down for a while loses nothing: the notice waits in the outbox and stops nobody", async () => {
    const office = await openMailOffice();
    office.failMailsWith("Transient");
    const id = await office.submitByMail();

    const waiting = await office.deps.notices.unsent({ limit: 10 });

    expect(waiting.records).toMatchObject([{ notice: "N01", channel: "email", subject: { id } }]);
    expect(office.logged.filter((line) => line.startsWith("mailFailed"))).toHaveLength(1);
  });

  test("that refuses an address for good turns the notice into a slip and tells the school", async () => {
    const office = await openMailOffice();
    office.failMailsWith("NoticeUndeliverable");

    await office.submitByMail();

    const slips = await office.deps.notices.slips(centralSchool.code, { limit: 10 });
    const mailbox = await office.deps.mailboxes.find("officer-1");
    expect(slips.records).toHaveLength(1);
    expect(mailbox?.news).toMatchObject([{ about: "undeliverable" }]);
  });

  test("is never shown an address or a name by the log", async () => {
    const office = await openMailOffice();
    office.failMailsWith("Transient");

    await office.submitByMail();

    expect(office.logged.join()).not.toMatch(/example\.com|钱/);
  });
});

describe("an objector", () => {
  test("who left an address hears the number and later the result", async () => {
    const office = await openMailOffice();

    await raise(office, "objector@example.com");

    expect(office.mailsTo("objector@example.com").map(({ subject }) => subject)).toEqual([
      "[县资助] 异议受理通知 YY000000000009 / Objection admitted",
    ]);
    expect((await office.deps.mailboxes.find("officer-1"))?.news).toContainEqual({
      about: "objectionRaised",
      id: "YY000000000009",
    });
  });

  test("who left a phone number or nothing is called by people", async () => {
    const office = await openMailOffice();

    await raise(office, "15400000033");

    expect(office.mails).toEqual([]);
  });
});

test("the school's aid officer hears of a list that hangs, because the board is photographed while it does", async () => {
  const office = await openMailOffice();
  const id = await office.submitByMail();
  await office.decide(id);
  await office.decide(id, { ...approved, category: "MIN_LIVING", level: "L2" });
  const listId = await office.prepare("school", centralSchool.code);

  await office.post(listId);

  const mailbox = await office.deps.mailboxes.find("officer-1");
  expect(mailbox?.news).toContainEqual({ about: "boardPhoto", id: listId });
});
