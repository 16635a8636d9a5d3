import { createHash } from "node:crypto";
import type { Mail } from "../../dependencies.ts";
import { TaskError } from "../../task-error.ts";
import { addressed, headersOf, senderOf } from "./sender.ts";

const lineBytes = 57;
/** An encoded word has 75 characters at most, of which 12 name its way of writing. */
const wordBytes = 45;

const base64 = (text: string): string => Buffer.from(text).toString("base64");

/** Pieces of a text of at most so many bytes, never cut inside a character. */
const pieces = (text: string, most: number): readonly string[] => {
  const found: string[] = [];
  let piece = "";
  for (const sign of text) {
    if (Buffer.byteLength(piece + sign) > most) {
      found.push(piece);
      piece = "";
    }
    piece += sign;
  }
  return [...found, piece];
};

/** A header's text in RFC 2047's encoded words, or as it is when it is plain ASCII. */
const words = (text: string): string =>
  /^[\x20-\x7e]*$/.test(text) && !text.includes("=?") && text.length <= wordBytes
    ? text
    : pieces(text, wordBytes)
        .map((piece) => `=?UTF-8?B?${base64(piece)}?=`)
        .join("\r\n ");

const lines = (text: string): string => {
  const bytes = Buffer.from(text.replaceAll(/\r?\n/g, "\r\n"));
  const cut = Array.from({ length: Math.ceil(bytes.length / lineBytes) }, (_, nth) =>
    bytes.subarray(nth * lineBytes, (nth + 1) * lineBytes).toString("base64"),
  );
  return cut.join("\r\n");
};

const part = (type: string, text: string): string =>
  `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines(text)}\r\n`;

/**
 * A mail as one MIME message (RFC 5322, 2045-2047): to exactly one address, a text and a page of the same words. Our mails
 * have this one shape, and a library that knows every other one would be a sixth of a function that sends.
 */
export const mimeMail = (mail: Mail, from: string): Uint8Array => {
  const { to, subject, text, html, reference } = mail;
  const sender = senderOf(from);
  const [by, receiver] = [addressed(sender.address), addressed(to)];
  // The house's own address is a setting: no family loses its mail over it.
  if (by === undefined) throw new Error("The sender is not an address");
  if (receiver === undefined) throw new TaskError("NoticeUndeliverable", "not an address a header can hold");
  const told = Object.entries(headersOf(mail)).map(([name, value]) => `${name}: ${value}`);
  if (!told.every((header) => /^[\x20-\x7e]{1,300}$/.test(header))) throw new Error("A header is one line of ASCII");
  const boundary = `zhuxue-${createHash("sha256").update(`${reference}\n${text}\n${html}`).digest("hex").slice(0, 32)}`;
  const named = sender.name === "" ? "" : `${/^[\w ]+$/.test(sender.name) ? `"${sender.name}"` : words(sender.name)} `;
  return Buffer.from(
    [
      `From: ${named}<${by}>`,
      `To: ${receiver}`,
      `Subject: ${words(subject)}`,
      ...told,
      "MIME-Version: 1.0",
      `Content-Type: multipart/alternative; boundary="${boundary}"`,
      "",
      `--${boundary}`,
      `${part("text/plain", text)}--${boundary}`,
      `${part("text/html", html)}--${boundary}--`,
      "",
    ].join("\r\n"),
  );
};
