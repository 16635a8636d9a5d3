import { once } from "node:events";
import { createServer } from "node:http";
import { SendRawEmailCommand } from "@aws-sdk/client-ses";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createSesMailSender } from "../../functions/adapters/ses/ses-mail-sender.ts";
import { createSmtpMailSender } from "../../functions/adapters/smtp/smtp-mail-sender.ts";
import type { Mail } from "../../functions/dependencies.ts";
import { isMailDeclined } from "../../functions/task-error.ts";
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

/** What sending fails with at a mail server that answers one command like this. */
const refusalBySmtp = async (verb: string, answer: string): Promise<unknown> => {
  smtp.answers.set(verb, answer);
  return createSmtpMailSender({ url: smtp.url, from })
    .send(aMail())
    .then(
      () => undefined,
      (error: unknown) => error,
    );
};

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
    "550 no such user",
    "550 5.1.1 <family@example.com>: Recipient address rejected: User unknown in relay recipient table",
    "550-5.1.1 The email account that you tried to reach does not exist.\r\n550 5.1.1 Please check it.",
    "550 Mailbox unavailable or access denied",
    "550 5.5.0 Requested action not taken: mailbox unavailable",
    "501 Bad address syntax",
    "552 5.2.2 <limit@example.com>: mailbox full",
    "556 5.1.10 the domain takes no mail",
  ])("the answer to RCPT %s means that the mailbox fails", async (answer) => {
    expect(await refusalBySmtp("RCPT", answer)).toEqual(undeliverable);
  });

  test.each([
    ["RCPT", "450 mailbox busy"],
    ["RCPT", "554 5.7.1 Relay access denied"],
    ["RCPT", "550 5.7.1 <family@example.com>: Sender not authorised for this domain"],
    ["RCPT", "550 5.7.23 SPF validation failed"],
    ["RCPT", "550 5.1.8 <aid@example.com>: the domain of the sender does not exist"],
    ["RCPT", "550 5.1.0 <aid@example.com>: Sender address rejected: User unknown in local recipient table"],
    ["RCPT", "550 Ip frequency limited"],
    ["RCPT", "550 relaying denied"],
    ["RCPT", "530 Authentication required"],
    ["RCPT", "503 bad sequence of commands"],
    ["RCPT", "554 transaction failed"],
    ["MAIL", "421 too many connections"],
    ["MAIL", "550 no such user"],
    ["MAIL", "553 Mail from must equal authorized user"],
    ["MAIL", "550 5.1.1 <aid@example.com>: User unknown"],
    ["DATA", "554 5.5.1 no valid recipients"],
    ["END", "451 try later"],
    ["END", "554 refused"],
    ["END", "550 5.7.1 Mail content denied"],
    ["END", "552 5.3.4 the message is too big"],
    ["CONNECT", "421 closing"],
    ["CONNECT", "554 no service for your address"],
  ])("the answer to %s, %s, says nothing of the mailbox: the mail waits", async (verb, answer) => {
    const refusal = await refusalBySmtp(verb, answer);

    expect(refusal).toEqual(transient);
    expect(JSON.stringify([refusal, String(refusal)])).not.toContain("@");
  });

  test.each([
    ["RCPT", "450 mailbox busy", "this mail"],
    ["RCPT", "554 5.7.1 <limit@example.com>: blocked by policy", "this mail"],
    ["END", "554 refused", "this mail"],
    ["END", "550 5.7.1 Mail content denied", "this mail"],
    ["RCPT", "554 5.7.1 Relay access denied", "every mail"],
    ["RCPT", "550 Ip frequency limited", "every mail"],
    ["RCPT", "530 5.7.0 sign in first", "every mail"],
    ["RCPT", "421 closing", "every mail"],
    ["END", "550 Daily sending quota exceeded", "every mail"],
    ["MAIL", "550 no such user", "every mail"],
    ["CONNECT", "554 no service for your address", "every mail"],
  ])("the answer to %s, %s, concerns %s", async (verb, answer, concerned) => {
    const refusal = await refusalBySmtp(verb, answer);

    expect(refusal).toEqual(transient);
    expect(isMailDeclined(refusal)).toBe(concerned === "this mail");
  });

  test("a password that the server does not take lets mail wait", async () => {
    smtp.answers.set("EHLO", "250-receiver.example.com\r\n250 AUTH PLAIN");
    smtp.answers.set("AUTH", "535 5.7.8 authentication failed");
    const url = smtp.url.replace("://", "://aid:wrong@");

    await expect(createSmtpMailSender({ url, from }).send(aMail())).rejects.toEqual(transient);
  });

  test("an address of the house that is none is no fault of the family's mailbox", async () => {
    const sent = createSmtpMailSender({ url: smtp.url, from: "助学<中心" }).send(aMail());

    await expect(sent).rejects.not.toEqual(undeliverable);
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
