import { describe, expect, test } from "vitest";
import type { Instant } from "../../../domain/calendar/time.ts";
import { deliverDigestsHandler } from "../../../functions/schedules/deliver-digests.ts";
import { remindOpenTasksHandler } from "../../../functions/schedules/remind-open-tasks.ts";
import { returned } from "../../support/staff-acts.ts";
import { at, familyOf, openMailOffice } from "../notices/mail-office.ts";

const openRemindedOffice = async () => {
  const office = await openMailOffice();
  const remind = remindOpenTasksHandler(office.deps);
  const deliver = deliverDigestsHandler(office.deps);
  return {
    ...office,
    /** A morning at the office: reminders first, then digests. */
    morningOf: async (instant: Instant) => {
      await office.skipTo(instant);
      await remind();
      await deliver();
    },
  };
};

const teacher = "teacher-1@example.com";

describe("the morning's reminder", () => {
  test("brings a digest at half time and one that says what is due today", async () => {
    const office = await openRemindedOffice();
    await office.submit();
    await office.morningOf(at("09-07", "09:10"));

    for (const day of ["09-08", "09-09", "09-10"]) await office.morningOf(at(day, "08:30"));

    expect(office.mailsTo(teacher).map(({ subject }) => subject)).toEqual([
      "[县资助] 待办 1 件 / 1 item waits",
      "[县资助] 待办 1 件 / 1 item waits",
      "[县资助] 今日到期 1 件，待办 1 件 / 1 due today, 1 item waits",
    ]);
    expect(office.mailsTo(teacher).at(-1)?.text).toContain("Due today: 1.");
  });

  test("repeats nothing on the same morning", async () => {
    const office = await openRemindedOffice();
    await office.submit();
    await office.morningOf(at("09-10", "08:30"));

    await office.morningOf(at("09-10", "08:40"));

    expect(office.mailsTo(teacher)).toHaveLength(1);
  });

  test("rests on days off", async () => {
    const office = await openRemindedOffice();
    await office.submit();

    await office.morningOf(at("09-12", "08:30"));

    expect(office.mails).toEqual([]);
  });

  test("finds work that slipped in while a digest was on its way", async () => {
    const office = await openRemindedOffice();
    await office.submit();
    const mailbox = await office.deps.mailboxes.find("teacher-1");
    const { newsSince: _, ...told } = mailbox ?? { newsSince: undefined };
    await office.deps.store.commit({ save: [told as NonNullable<typeof mailbox>], emit: [] });

    await office.morningOf(at("09-08", "08:30"));

    expect(office.mailsTo(teacher)).toHaveLength(1);
  });

  test("comes to a family once, at half of its time to correct", async () => {
    const office = await openRemindedOffice();
    const id = await office.submitByMail();
    await office.decide(id, returned);

    for (const day of ["09-08", "09-09", "09-10", "09-11"]) await office.morningOf(at(day, "08:30"));

    const reminders = office.mailsTo(familyOf(0)).filter(({ subject }) => subject.includes("补正期限提醒"));
    expect(reminders).toHaveLength(1);
    expect(reminders[0]?.text).toContain("补正期限为 2026年9月14日 周一 24:00");
  });

  test("leaves a family alone that has corrected", async () => {
    const office = await openRemindedOffice();
    const id = await office.submitByMail();
    await office.decide(id, returned);
    await office.correct(id);

    await office.morningOf(at("09-11", "08:30"));

    expect(
      office
        .mailsTo(familyOf(0))
        .map(({ subject }) => subject)
        .join(),
    ).not.toContain("补正期限提醒");
  });
});
