import { describe, expect, test } from "vitest";
import { type Instant, later } from "../../../domain/calendar/time.ts";
import { takenInHand } from "../../../functions/repositories/take-in-hand.ts";
import { deliverDigestsHandler } from "../../../functions/schedules/deliver-digests.ts";
import { centralSchool } from "../../support/small-county.ts";
import { approved, returned } from "../../support/staff-acts.ts";
import { at, openMailOffice } from "../notices/mail-office.ts";

const openDigestOffice = async () => {
  const office = await openMailOffice();
  const deliver = deliverDigestsHandler(office.deps);
  return {
    ...office,
    deliver,
    deliverAt: async (instant: Instant) => {
      await office.skipTo(instant);
      await deliver();
    },
  };
};

describe("the digest", () => {
  test("tells a teacher once how many applications wait, with a link to the work", async () => {
    const office = await openDigestOffice();
    await office.submit();
    await office.submit();
    await office.submit();

    await office.deliver();
    await office.deliver();

    const [digest, ...more] = office.mailsTo("teacher-1@example.com");
    expect(more).toEqual([]);
    expect(digest?.subject).toBe("[县资助] 待办 3 件 / 3 items wait");
    expect(digest?.text).toContain("待审核申请 3 件。请勿在班内公开学生家庭情况。");
    expect(digest?.text).toContain("最早截止 2026年9月10日 周四 24:00");
    expect(digest?.text).toContain("Applications to check: 3.");
    const secret = /http:\/\/127\.0\.0\.1\/l\/([\w-]{43})\n/.exec(digest?.text ?? "")?.[1] ?? "";
    const link = await office.deps.links.find(office.deps.keys.hash(secret));
    expect(link).toMatchObject({ staffId: "teacher-1", expiresAt: at("09-21") });
  });

  test("comes again for new work only after four working hours", async () => {
    const office = await openDigestOffice();
    await office.submit();
    await office.deliver();
    await office.submit();

    await office.deliverAt(at("09-07", "14:50"));
    const before = office.mailsTo("teacher-1@example.com").length;
    await office.deliverAt(at("09-07", "15:00"));

    expect(before).toBe(1);
    expect(office.mailsTo("teacher-1@example.com").at(-1)?.subject).toContain("待办 2 件");
  });

  test("does not come again while nothing is new", async () => {
    const office = await openDigestOffice();
    await office.submit();
    await office.deliver();

    await office.deliverAt(at("09-08", "10:00"));

    expect(office.mailsTo("teacher-1@example.com")).toHaveLength(1);
  });

  test("waits for the morning when work arrives at night", async () => {
    const office = await openDigestOffice();
    await office.skipTo(at("09-07", "20:00"));
    await office.submit();

    await office.deliver();
    const atNight = office.mails.length;
    await office.deliverAt(at("09-08", "08:30"));

    expect(atNight).toBe(0);
    expect(office.mailsTo("teacher-1@example.com")).toHaveLength(1);
  });

  test("is not written for work that has been done meanwhile, nor counted as one", async () => {
    const office = await openDigestOffice();
    const id = await office.submit();
    await office.decide(id);

    await office.deliver();

    expect(office.mailsTo("teacher-1@example.com")).toEqual([]);
    expect(await office.deps.mailboxes.find("teacher-1")).not.toHaveProperty("lastDigestAt");
    expect((await office.deps.mailboxes.withNews({ limit: 10 })).records).toEqual([]);
  });

  test("keeps its reference until it has gone out", async () => {
    const office = await openDigestOffice();
    await office.submit();
    office.failMailsWith("Transient");
    await office.deliver();
    const [mailbox] = (await office.deps.mailboxes.withNews({ limit: 10 })).records;
    office.failMailsWith(undefined);

    await office.deliver();

    expect(mailbox?.staffId).toBe("teacher-1");
    expect(mailbox).not.toHaveProperty("takenAt");
    expect(office.mails.map(({ reference }) => reference)).toEqual([
      office.deps.keys.hash(`digest teacher-1 ${mailbox?.newsSince}`),
    ]);
  });

  test("tells everybody once when rounds come free together and each finds the same mailboxes", async () => {
    const office = await openDigestOffice();
    await office.submit();

    await Promise.all([office.deliver(), office.deliver(), office.deliver()]);
    await office.deliver();

    expect(office.mails.map(({ to }) => to)).toEqual(["teacher-1@example.com"]);
    expect((await office.deps.mailboxes.withNews({ limit: 10 })).records).toEqual([]);
  });

  test("that died in a round's hands goes out when no round can have it any more", async () => {
    const office = await openDigestOffice();
    await office.submit();
    const [mailbox] = (await office.deps.mailboxes.withNews({ limit: 10 })).records;
    if (mailbox === undefined) throw new Error("the test looks for a mailbox");
    await takenInHand(office.deps, mailbox);
    await office.deliverAt(later(office.deps.clock.now(), 14 * 60_000));
    const before = office.mails.length;

    await office.deliverAt(later(office.deps.clock.now(), 60_000));

    expect(before).toBe(0);
    expect(office.mailsTo("teacher-1@example.com")).toHaveLength(1);
    expect(await office.deps.mailboxes.find("teacher-1")).not.toHaveProperty("takenAt");
  });

  test("that can never be delivered is reported to the head of the aid centre", async () => {
    const office = await openDigestOffice();
    await office.submit();
    office.failMailsWith("NoticeUndeliverable");
    await office.deliver();
    office.failMailsWith(undefined);

    await office.deliver();

    expect(office.mails.map(({ to }) => to)).toEqual(["head@example.com"]);
    expect(office.mails[0]?.subject).toBe("[县资助] 有新消息 / There is news");
    expect(office.mails[0]?.text).toContain("需转交纸质通知 1 份");
  });

  test("that a mailbox refuses for good moves the work at once, and nothing more is mailed there", async () => {
    const office = await openDigestOffice();
    const id = await office.submit();
    office.failMailsWith("NoticeUndeliverable");
    await office.deliver();
    const task = await office.taskOf("application", id);

    office.failMailsWith(undefined);
    await office.deliverAt(at("09-08", "09:00"));

    expect(task?.assignee).toBe("principal-1");
    expect(office.mailsTo("teacher-1@example.com")).toEqual([]);
    expect(office.mailsTo("principal-1@example.com")).toHaveLength(1);
  });

  test("tells the school what the county returned, and the centre which lists were reported", async () => {
    const office = await openDigestOffice();
    const id = await office.submit();
    await office.decide(id);
    await office.decide(id, { ...approved, category: "MIN_LIVING", level: "L2" });
    await office.runList("school", centralSchool.code);
    await office.decide(id, returned);

    await office.deliverAt(at("09-15", "09:00"));

    expect(office.mailsTo("head@example.com")[0]?.text).toMatch(/学校上报名单 1 份.*\n.*上报 1 人，[\d,.]+ 元。/);
    expect(office.mailsTo("officer-1@example.com")[0]?.text).toContain("县级复审退回 1 件");
    expect(office.mailsTo("principal-1@example.com")[0]?.text).toContain("须重新公示");
  });

  test("tells both sides of an overdue task", async () => {
    const office = await openDigestOffice();
    await office.submit();

    await office.deliverAt(at("09-11", "09:00"));

    expect(office.mailsTo("principal-1@example.com")[0]?.text).toContain("其中因上一环节逾期转来 1 件");
    expect(office.mailsTo("teacher-1@example.com")[0]?.text).toContain("您名下 1 件因逾期已转上一级办理");
  });
});
