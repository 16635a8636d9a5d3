import { expect, test } from "vitest";
import { returnNotice } from "../../../functions/notices/return-notice.ts";
import { monday } from "../../support/factories.ts";
import { openMailOffice } from "./mail-office.ts";

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
