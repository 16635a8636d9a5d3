import type { SmtpReceiver } from "../support/smtp-receiver.ts";

/** A mail as its reader sees it, with the reference that is the same on every copy. */
export type ReceivedMail = { readonly to: string; readonly reference: string; readonly text: string };

const decoded = (body: string, encoding: string): string => {
  if (encoding === "base64") return Buffer.from(body, "base64").toString();
  if (encoding !== "quoted-printable") return body;
  const bytes = body
    .replaceAll(/=\r?\n/g, "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString();
};

const plainText = (raw: string): string => {
  const part = raw.split(/\r\n--[^\r]+\r\n/).find((each) => /^content-type: text\/plain/im.test(each)) ?? raw;
  const [head = "", ...body] = part.split("\r\n\r\n");
  return decoded(body.join("\r\n\r\n"), /^content-transfer-encoding: (\S+)/im.exec(head)?.[1] ?? "7bit");
};

/** The mails a receiver took so far, in order. */
export const receivedMails = ({ deliveries }: SmtpReceiver): readonly ReceivedMail[] =>
  deliveries.map(({ to: [to = ""], raw }) => ({
    to,
    reference: /^x-zhuxue-reference:\s+(\S+)/im.exec(raw)?.[1] ?? "",
    text: plainText(raw),
  }));
