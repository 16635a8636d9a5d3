import { describe, expect, test } from "vitest";
import { later } from "../../../domain/calendar/time.ts";
import type { NoticeRecord } from "../../../domain/notice/notice-record.ts";
import { unrecorded } from "../../../domain/shared/record-mark.ts";
import { postNotice } from "../../../functions/notices/post-notice.ts";
import { takenInHand } from "../../../functions/repositories/take-in-hand.ts";
import { deliverWaitingMailHandler } from "../../../functions/schedules/deliver-waiting-mail.ts";
import { aPupil } from "../../support/factories.ts";
import { centralSchool, smallCounty } from "../../support/small-county.ts";
import { familyOf, openMailOffice } from "../notices/mail-office.ts";

const openWaitingOffice = async () => {
  const office = await openMailOffice();
  office.failMailsWith("Transient");
  const id = await office.submitByMail();
  const [waiting] = (await office.deps.notices.unsent({ limit: 10 })).records;
  return { ...office, id, waiting, deliver: deliverWaitingMailHandler(office.deps) };
};

/** A notice without the mark of its version, which a round that took it in hand in vain has moved. */
const unmarked = (notice: NoticeRecord | undefined) => {
  const { record: _, ...rest } = notice ?? { record: undefined };
  return rest;
};

/** A hundred more of the first family's notices wait, all older than anybody else's. */
const withAHundredMore = async (office: Awaited<ReturnType<typeof openWaitingOffice>>): Promise<void> => {
  const { waiting, deps } = office;
  if (waiting === undefined) throw new Error("the test looks for a notice");
  const save = Array.from({ length: 100 }, (_, n): NoticeRecord => {
    const createdAt = later(waiting.createdAt, -60_000 - n);
    return { ...waiting, record: unrecorded, reference: deps.keys.hash(`older ${n}`), createdAt };
  });
  for (let from = 0; from < save.length; from += 50)
    await deps.store.commit({ save: save.slice(from, from + 50), emit: [] });
};

/** The death of that office's first pupil, as its confirmation marks it. */
const mourn = async ({ deps }: Pick<Awaited<ReturnType<typeof openMailOffice>>, "deps">) => {
  const pupilKey = deps.store.pupilKeyOf(aPupil({ sequence: 0 }));
  await deps.store.commit({
    save: [{ kind: "quiet", record: unrecorded, pupilKey, since: deps.clock.now() }],
    emit: [],
  });
};

describe("mail that waits", () => {
  test("goes out under its own reference when the server is back, and only once", async () => {
    const office = await openWaitingOffice();
    office.failMailsWith(undefined);

    await office.deliver();
    await office.deliver();

    expect(office.mails).toMatchObject([{ to: familyOf(0), reference: office.waiting?.reference }]);
    expect((await office.deps.notices.unsent({ limit: 10 })).records).toEqual([]);
    const [sent] = await office.deps.notices.ofSubject({ kind: "application", id: office.id });
    expect(sent).toHaveProperty("sentAt");
  });

  test("goes on waiting while the server is away", async () => {
    const office = await openWaitingOffice();

    await office.deliver();

    const { records } = await office.deps.notices.unsent({ limit: 10 });
    expect(records.map(({ record: _, ...notice }) => notice)).toEqual([unmarked(office.waiting)]);
  });

  test("is tried a hundred times and no more while the server is away", async () => {
    const office = await openWaitingOffice();
    await withAHundredMore(office);
    const before = office.logged.length;

    await office.deliver();

    expect(office.logged.slice(before).filter((line) => line.startsWith("mailFailed"))).toHaveLength(100);
  });

  test("and that the server declines mail by mail, a hundred of them, holds up no other family's", async () => {
    const office = await openWaitingOffice();
    await withAHundredMore(office);
    await office.submitByMail(1);
    office.failMailsWith(undefined);
    office.declineMailsTo(familyOf(0));

    await office.deliver();

    expect(office.mailsTo(familyOf(1))).toHaveLength(1);
    expect(office.mailsTo(familyOf(0))).toEqual([]);
    expect((await office.deps.notices.unsent({ limit: 200 })).records).toHaveLength(101);
  });

  test("goes out once when two rounds meet, whoever of them has it in hand", async () => {
    const office = await openWaitingOffice();
    for (let n = 1; n < 12; n++) await office.submitByMail(n);
    office.failMailsWith(undefined);

    await Promise.all([office.deliver(), office.deliver(), office.deliver()]);
    await office.deliver();

    expect(office.mails.map(({ to }) => to).toSorted()).toEqual(
      Array.from({ length: 12 }, (_, n) => familyOf(n)).toSorted(),
    );
    expect((await office.deps.notices.unsent({ limit: 10 })).records).toEqual([]);
  });

  test("that died in a round's hands goes out when no round can have it any more", async () => {
    const office = await openWaitingOffice();
    office.failMailsWith(undefined);
    const { waiting, deps } = office;
    if (waiting === undefined) throw new Error("the test looks for a notice");
    await takenInHand(deps, waiting);
    await office.deliver();
    const before = office.mails.length;

    await office.skipTo(later(deps.clock.now(), 15 * 60_000));
    await office.deliver();

    expect(before).toBe(0);
    expect(office.mailsTo(familyOf(0))).toHaveLength(1);
  });

  test("stops before its time is up, and the next round goes on", async () => {
    const office = await openWaitingOffice();
    for (let n = 1; n < 12; n++) await office.submitByMail(n);
    office.failMailsWith(undefined);
    let msLeft = 20_000;
    const round = office.deliver(() => {
      msLeft -= 1000;
      return msLeft;
    });

    await expect(round).rejects.toMatchObject({ cause: { name: "OutOfTime" } });
    const before = office.mails.length;
    await office.deliver();

    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(12);
    expect(office.mails).toHaveLength(12);
  });

  test("becomes a slip when the family has chosen paper meanwhile", async () => {
    const office = await openWaitingOffice();
    office.failMailsWith(undefined);
    const recognition = await office.deps.recognitions.find(office.waiting?.recipient ?? "");
    if (recognition === undefined) throw new Error("the test looks for a recognition");
    const onPaper = { ...recognition, guardian: { ...recognition.guardian, noticeChannel: "paper" as const } };
    await office.deps.store.commit({ save: [onPaper], emit: [] });

    await office.deliver();

    expect(office.mails).toEqual([]);
    expect((await office.deps.notices.slips(centralSchool.code, { limit: 10 })).records).toHaveLength(1);
  });

  test("is held back when the child has died meanwhile, and nobody hands it out on paper", async () => {
    const office = await openWaitingOffice();
    office.failMailsWith(undefined);
    await mourn(office);

    await office.deliver();

    expect(office.mails).toEqual([]);
    expect(await office.deps.notices.ofSubject({ kind: "application", id: office.id })).toMatchObject([
      { heldBack: expect.any(String) },
    ]);
    expect((await office.deps.notices.slips(centralSchool.code, { limit: 10 })).records).toEqual([]);
  });

  test("that was held back after its page was read does not go", async () => {
    const office = await openWaitingOffice();
    office.failMailsWith(undefined);
    const { waiting, deps } = office;
    if (waiting === undefined) throw new Error("the test looks for a notice");
    await deps.store.commit({ save: [{ ...waiting, heldBack: deps.clock.now() }], emit: [] });

    const outcome = await postNotice(deps, { notice: waiting, address: familyOf(0), county: smallCounty });

    expect(outcome).toBe("elsewhere");
    expect(office.mails).toEqual([]);
  });

  test("is not even written when the child had died before", async () => {
    const office = await openMailOffice();
    await mourn(office);

    const id = await office.submitByMail();

    expect(office.mails).toEqual([]);
    expect(await office.deps.notices.ofSubject({ kind: "application", id })).toEqual([]);
  });

  test("of which one piece is broken lets the others go", async () => {
    const office = await openWaitingOffice();
    office.failMailsWith(undefined);
    const { waiting } = office;
    if (waiting === undefined) throw new Error("the test looks for a notice");
    const broken = { ...waiting, record: { version: 0, head: "" }, reference: "broken", words: {} };
    await office.deps.store.commit({ save: [broken], emit: [] });

    await office.deliver();

    expect(office.mails).toHaveLength(1);
    expect(office.logged.some((line) => line.startsWith("routinePieceFailed"))).toBe(true);
  });
});
