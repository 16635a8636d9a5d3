import { once } from "node:events";
import { createServer } from "node:http";
import { SendRawEmailCommand } from "@aws-sdk/client-ses";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createSesMailSender } from "../../functions/adapters/ses/ses-mail-sender.ts";
import { createSmtpMailSender } from "../../functions/adapters/smtp/smtp-mail-sender.ts";
import type { Mail } from "../../functions/dependencies.ts";
import type { ReceivedMail } from "../../local/inbox.ts";
import { type SesLocal, sesClientOf, startSesLocal } from "../support/ses-local.ts";
import { type SmtpReceiver, startSmtpReceiver } from "../support/smtp-receiver.ts";

const from = "助学中心 <aid@example.com>";
const aMail = (mail: Partial<Mail> = {}): Mail => ({
  to: "family@example.com",
  subject: "您的申请已进入公示：请在五个工作日内核对名单内容，如有异议请与县资助中心联系",
  text: "您好！\n\n名单已公示。🌱\n.\n..点开头的一行\n",
  html: "<p>您好！</p><p>名单已公示。🌱</p>",
  reference: "notice-619901-0001-posted",
  about: "application SQ2026202700000001-1",
  ...mail,
});
const transient = expect.objectContaining({ name: "Transient" });
const undeliverable = expect.objectContaining({ name: "NoticeUndeliverable" });

let ses: SesLocal;
let smtp: SmtpReceiver;
beforeAll(async () => {
  ses = await startSesLocal();
  smtp = await startSmtpReceiver();
});
afterAll(() => Promise.all([ses.close(), smtp.close()]));
beforeEach(() => smtp.answers.clear());

/** In the sandbox every receiver has to be verified, and SES names the one that is not. */
const notVerified =
  "Email address is not verified. The following identities failed the check in region US-EAST-1: family@example.com";

/** What sending fails with at an SES that gives this answer to everything. */
const refusalBySes = async ({ code, status, text }: Answer): Promise<unknown> => {
  const server = createServer((_, response) => {
    response.writeHead(status, { "Content-Type": "text/xml" });
    const message = text.replaceAll("<", "&lt;");
    response.end(
      `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
    );
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const client = sesClientOf(typeof address === "object" ? `http://127.0.0.1:${address?.port}` : "");
  const refusal = await createSesMailSender({ client, from })
    .send(aMail())
    .then(
      () => undefined,
      (error: unknown) => error,
    );
  client.destroy();
  server.close();
  return refusal;
};
type Answer = { readonly code: string; readonly status: number; readonly text: string };

const inInbox = async (to: string): Promise<ReceivedMail | undefined> =>
  (await ses.inbox.messages()).find((mail) => mail.to.includes(to));

const expectWhatWasWritten = (received: ReceivedMail | undefined, mail: Mail): void => {
  expect(received).toMatchObject({ subject: mail.subject, from: expect.stringContaining("助学中心"), to: [mail.to] });
  expect(received?.text.trim()).toBe(mail.text.trim());
  expect(received?.html.trim()).toBe(mail.html);
};

describe("mail by SES", () => {
  test("a mail in Chinese arrives as it was written", async () => {
    const mail = aMail({ to: "ses-family@example.com" });

    await createSesMailSender({ client: ses.client, from }).send(mail);

    expectWhatWasWritten(await inInbox(mail.to), mail);
  });

  test("the message carries its reference and asks for no automatic answer", async () => {
    let raw = "";
    const client = sesClientOf(ses.inbox.endpoint);
    client.middlewareStack.add(
      (next) => (request) => {
        if (request.input instanceof Object && "RawMessage" in request.input) {
          const { Data } = request.input.RawMessage as { Data: Uint8Array };
          raw = Buffer.from(Data).toString();
        }
        return next(request);
      },
      { step: "initialize" },
    );

    await createSesMailSender({ client, from }).send(aMail());
    client.destroy();

    expect(raw).toMatch(/^X-Zhuxue-Reference: notice-619901-0001-posted\r$/m);
    expect(raw).toMatch(/^X-Zhuxue-About: application SQ2026202700000001-1\r$/m);
    expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  });

  test.each([
    ["Throttling", 400, "Maximum sending rate exceeded."],
    ["Throttling", 400, "Daily message quota exceeded."],
    ["ServiceUnavailable", 503, "Try later."],
    ["MessageRejected", 400, notVerified],
    ["MessageRejected", 400, "Sending paused for this account. For more information, please check the inbox."],
    ["MessageRejected", 400, "Sending suspended for this account."],
    ["MessageRejected", 400, ""],
    ["AccountSendingPausedException", 400, "Email sending for the account is paused."],
    ["ConfigurationSetSendingPausedException", 400, "Email sending for the configuration set is paused."],
    ["ConfigurationSetDoesNotExist", 400, "Configuration set <zhuxue-prod> does not exist."],
    ["MailFromDomainNotVerifiedException", 400, "The MX record could not be read."],
    ["AccessDenied", 403, "User is not authorized to perform ses:SendRawEmail"],
    ["InvalidClientTokenId", 403, "The security token included in the request is invalid."],
  ])("the answer %s (%i, %s) says nothing of the mailbox: the mail waits", async (code, status, text) => {
    const refusal = await refusalBySes({ code, status, text });

    expect(refusal).toEqual(transient);
    expect(JSON.stringify([refusal, String(refusal)])).not.toContain("@");
  });

  test.each([
    ["InvalidParameterValue", "Local address contains control or whitespace"],
    ["InvalidParameterValue", "Missing final '@domain'"],
    ["MessageRejected", "The message contains a virus."],
    ["MessageRejected", "Address blacklisted."],
  ])("the answer %s (%s) is final for this mail", async (code, text) => {
    expect(await refusalBySes({ code, status: 400, text })).toEqual(undeliverable);
  });

  test("an address of the house that is none is no fault of the family's mailbox", async () => {
    const sent = createSesMailSender({ client: ses.client, from: "助学中心" }).send(aMail());

    await expect(sent).rejects.not.toEqual(undeliverable);
  });

  test("an SES that cannot be reached is transient", async () => {
    const client = sesClientOf("http://127.0.0.1:9");

    const sent = createSesMailSender({ client, from }).send(aMail());

    await expect(sent).rejects.toEqual(transient);
    client.destroy();
  });
});

describe("mail by SMTP", () => {
  test("a mail in Chinese arrives as it was written, with its reference", async () => {
    const mail = aMail({ to: "smtp-family@example.com" });

    await createSmtpMailSender({ url: smtp.url, from }).send(mail);

    const delivery = smtp.deliveries.find(({ to }) => to.includes(mail.to));
    expect(delivery).toMatchObject({ from: "aid@example.com", to: [mail.to] });
    expect(delivery?.raw).toMatch(/^X-Zhuxue-Reference: notice-619901-0001-posted\r$/m);
    expect(delivery?.raw).toMatch(/^X-Zhuxue-About: application SQ2026202700000001-1\r$/m);
    await ses.client.send(new SendRawEmailCommand({ RawMessage: { Data: Buffer.from(delivery?.raw ?? "") } }));
    expectWhatWasWritten(await inInbox(mail.to), mail);
  });

  test.each([
    ["RCPT", "550 no such user", undeliverable],
    ["RCPT", "450 mailbox busy", transient],
    ["MAIL", "421 too many connections", transient],
    ["END", "554 refused", undeliverable],
    ["END", "451 try later", transient],
    ["CONNECT", "421 closing", transient],
  ])("the answer to %s, %s, has its name in the workflow", async (verb, answer, expected) => {
    smtp.answers.set(verb, answer);

    const sent = createSmtpMailSender({ url: smtp.url, from }).send(aMail());

    await expect(sent).rejects.toEqual(expected);
  });

  test("a server that cannot be reached is transient", async () => {
    const sent = createSmtpMailSender({ url: "smtp://127.0.0.1:9", from }).send(aMail());

    await expect(sent).rejects.toEqual(transient);
  });

  test("an address cannot bring a second receiver with it", async () => {
    const before = smtp.deliveries.length;

    const sent = createSmtpMailSender({ url: smtp.url, from }).send(aMail({ to: "a@example.com, b@example.com" }));

    await sent.catch(() => {});
    expect(
      smtp.deliveries
        .slice(before)
        .flatMap(({ to }) => to)
        .filter((to) => to === "b@example.com"),
    ).toEqual([]);
  });
});
