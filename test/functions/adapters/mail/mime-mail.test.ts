import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mimeMail } from "../../../../functions/adapters/mail/mime-mail.ts";
import type { Mail } from "../../../../functions/dependencies.ts";

const from = "助学中心 <aid@example.com>";
const aMail = (mail: Partial<Mail> = {}): Mail => ({
  to: "family@example.com",
  subject: "[县资助] 申请已收到 / Application received",
  text: "您好",
  html: "<p>您好</p>",
  reference: "notice-1",
  ...mail,
});
const written = (mail: Partial<Mail> = {}): string => Buffer.from(mimeMail(aMail(mail), from)).toString("latin1");
const headersOf = (message: string): readonly string[] =>
  message.slice(0, message.indexOf("\r\n\r\n")).replaceAll("\r\n ", "").split("\r\n");
const subjectOf = (message: string): string =>
  (headersOf(message).find((line) => line.startsWith("Subject: ")) ?? "")
    .slice("Subject: ".length)
    .replaceAll(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, word: string) => Buffer.from(word, "base64").toString());
const bodiesOf = (message: string): readonly string[] =>
  [...message.matchAll(/encoding: base64\r\n\r\n([\s\S]*?)\r\n--zhuxue-/gi)].map(([, body = ""]) =>
    Buffer.from(body, "base64").toString(),
  );

describe("a mail as one message", () => {
  test("says whatever was written, in lines every mail server takes", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 300 }),
        fc.string({ unit: "grapheme", maxLength: 900 }),
        (subject, text) => {
          const line = subject.replaceAll(/\p{Cc}/gu, "");
          const message = written({ subject: line, text, html: `<p>${text}</p>` });
          const wellFormed = text.toWellFormed().replaceAll(/\r?\n/g, "\r\n");

          expect(subjectOf(message)).toBe(line.toWellFormed());
          expect(bodiesOf(message)).toEqual([wellFormed, `<p>${wellFormed}</p>`]);
          expect(Math.max(...message.split("\r\n").map((each) => each.length))).toBeLessThanOrEqual(100);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("goes to one address, whatever is in its subject", () => {
    const headers = headersOf(written({ subject: "收到\r\nBcc: spy@example.com\r\n\r\n您好" }));

    expect(headers.map((line) => line.slice(0, line.indexOf(":")))).toEqual([
      "From",
      "To",
      "Subject",
      "X-Zhuxue-Reference",
      "Auto-Submitted",
      "MIME-Version",
      "Content-Type",
    ]);
  });

  test("names its county where many counties send by one address, and none elsewhere", () => {
    expect(headersOf(written({ county: "619901" }))).toContain("X-Zhuxue-County: 619901");
    expect(written()).not.toContain("X-Zhuxue-County");
  });

  test.each([
    "a@example.com, b@example.com",
    "a@example.com\r\nBcc: b@example.com",
    "<a@example.com>",
    "nobody",
    "张@example.com",
  ])("never goes to %j", (to) => {
    expect(() => mimeMail(aMail({ to }), from)).toThrowError(expect.objectContaining({ name: "NoticeUndeliverable" }));
  });

  test("finds an address in a Chinese domain", () => {
    expect(headersOf(written({ to: "family@例子.com" }))).toContain("To: family@xn--fsqu00a.com");
  });
});
