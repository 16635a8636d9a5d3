import { describe, expect, test } from "vitest";
import { deliverWaitingMailHandler } from "../../../functions/schedules/deliver-waiting-mail.ts";
import { centralSchool } from "../../support/small-county.ts";
import { familyOf, openMailOffice } from "../notices/mail-office.ts";

const openWaitingOffice = async () => {
  const office = await openMailOffice();
  office.failMailsWith("Transient");
  const id = await office.submitByMail();
  const [waiting] = (await office.deps.notices.unsent({ limit: 10 })).records;
  return { ...office, id, waiting, deliver: deliverWaitingMailHandler(office.deps) };
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

    expect((await office.deps.notices.unsent({ limit: 10 })).records).toEqual([office.waiting]);
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
