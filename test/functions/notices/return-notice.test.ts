import { expect, test } from "vitest";
import { mailEventHandler } from "../../../functions/notices/mail-event.ts";
import { returnNotice } from "../../../functions/notices/return-notice.ts";
import { monday } from "../../support/factories.ts";
import { centralSchool } from "../../support/small-county.ts";
import { familyOf, openMailOffice } from "./mail-office.ts";

/** An office with a family's mail that has gone out, and SES to tell of it. */
const openReturns = async () => {
  const office = await openMailOffice();
  const { deps } = office;
  const id = await office.submitByMail();
  const [mail] = office.mailsTo(familyOf(0));
  if (mail === undefined) throw new Error("the test looks for a mail");
  const headers = [
    { name: "X-Zhuxue-Reference", value: mail.reference },
    { name: "X-Zhuxue-About", value: mail.about },
  ];
  return {
    ...office,
    reference: mail.reference,
    sesTells: (bounce: { readonly bounceType: string; readonly bounceSubType?: string }) =>
      mailEventHandler(deps)({
        Records: [{ Sns: { Message: JSON.stringify({ eventType: "Bounce", bounce, mail: { headers } }) } }],
      }),
    slips: async () => (await deps.notices.slips(centralSchool.code, { limit: 10 })).records,
    schoolHears: async () => (await deps.mailboxes.find("officer-1"))?.news ?? [],
    channel: async () => (await deps.recognitions.find(id.slice(0, -2)))?.guardian.noticeChannel,
  };
};

test.each([
  ["whose mailbox is full", { bounceType: "Transient", bounceSubType: "MailboxFull" }],
  ["whose mail server was away for as long as SES tried", { bounceType: "Transient", bounceSubType: "General" }],
  ["whose mail came back nobody knows why", { bounceType: "Undetermined", bounceSubType: "Undetermined" }],
])("a family %s gets this notice as a slip of the school, and the next one by mail again", async (_, bounce) => {
  const office = await openReturns();

  await office.sesTells(bounce);
  await office.sesTells(bounce);

  expect(await office.slips()).toMatchObject([{ reference: office.reference, bounced: { why: "undelivered" } }]);
  expect(await office.schoolHears()).toEqual([{ about: "undeliverable", id: office.reference }]);
  expect(await office.channel()).toBe("email");
});

test("a mailbox that was full and then turns out not to exist is written to no more", async () => {
  const office = await openReturns();
  await office.sesTells({ bounceType: "Transient", bounceSubType: "MailboxFull" });

  await office.sesTells({ bounceType: "Permanent", bounceSubType: "General" });

  expect(await office.slips()).toHaveLength(1);
  expect(await office.channel()).toBe("paper");
});

test("a run that died after the slip was written is finished by the next report of the same mail", async () => {
  const { deps, submitByMail } = await openMailOffice();
  const id = await submitByMail();
  const subject = { kind: "application", id } as const;
  const sent = await deps.notices.ofSubject(subject);
  const slips = sent.map(({ sentAt: _, ...notice }) => ({
    ...{ ...notice, channel: "paper" as const },
    bounced: { at: monday, why: "refused" as const },
  }));
  await deps.store.commit({ save: slips, emit: [] });
  const reference = slips[0]?.reference ?? "";

  await returnNotice(deps, { subject, reference, why: "refused" });

  const mailbox = await deps.mailboxes.find("officer-1");
  expect(mailbox?.news).toMatchObject([{ about: "undeliverable", id: reference }]);
  expect((await deps.recognitions.find(id.slice(0, -2)))?.guardian.noticeChannel).toBe("paper");
});
