import nodemailer from "nodemailer";
import type { MailSender } from "../../dependencies.ts";
import { mailDeclined, TaskError } from "../../task-error.ts";
import { composeMail } from "../mail/compose-mail.ts";
import { addressed, senderOf } from "../mail/sender.ts";
import { faultWords } from "../network-faults.ts";

/** RFC 3463 in words of numbers: nobody has this address (X.1, but for 7 and 8, the sender's), or the mailbox is shut or full. */
const namesTheMailbox = /^5\d\d[ -]5\.(?:1\.(?:[1-69]|10)|2\.[12])\b/;

/** A refusal that leaves open what is wrong: by a number of RFC 5321 alone, or by one of RFC 3463 that ends with 0. */
const namesNothing = /^(?:501|55[0136])[ -](?!5\.\d+\.\d)|^5\d\d[ -]5\.[0125]\.0\b/;

/** Words about who sends so, from where and how often; a server that waits with them says them of the receiver's line. */
const aboutTheSender = /sender|relay|frequen|limit|spam|polic|block|blacklist|authenti|authori[sz]/i;

/** Words about who sends or how much: whatever else is sent now is refused as well. */
const befallsAllMails = /sender|relay|authenti|authori[sz]|frequen|limit|quota|too many|\brate\b/i;

/** A mail server is given this long to take the line and to answer on it, in milliseconds. */
const patienceMs = 20_000;

/** What nodemailer tells of an answer: the command it was given to, and its text. */
type Told = { readonly command?: unknown; readonly response?: unknown };

/** Somebody's name may be a word of policy. */
const withoutAddresses = (text: string): string =>
  text
    .split(" ")
    .filter((word) => !word.includes("@"))
    .join(" ");

/** Whether the server has refused this receiver for good, and not who sends, or what: then it is the mailbox that fails. */
const isMailboxGone = ({ command, response }: Told): boolean =>
  command === "RCPT TO" &&
  typeof response === "string" &&
  (namesTheMailbox.test(response) || (namesNothing.test(response) && !aboutTheSender.test(withoutAddresses(response))));

/** Whether the server has answered about this receiver or this text, and goes on taking others. */
const isThisMailAlone = ({ command, response }: Told): boolean =>
  (command === "RCPT TO" || command === "DATA") &&
  typeof response === "string" &&
  !/^(?:421|503|530)/.test(response) &&
  !befallsAllMails.test(withoutAddresses(response));

/**
 * The error a workflow understands. Whatever is not known to be about the receiver waits until people have seen to it: a
 * sender who is refused, a password, a quota, a policy, a text. The detail leaves out what the server says, for it may hold
 * the address.
 */
const taskErrorOf = (error: Error & Told): TaskError => {
  const words = faultWords(error);
  const detail = `SMTP: ${typeof error.response === "string" ? error.response.slice(0, 3) : words.at(-1)}`;
  const isNoAddress = error.command === "API" && words.includes("EENVELOPE");
  if (isNoAddress || isMailboxGone(error)) return new TaskError("NoticeUndeliverable", detail);
  return isThisMailAlone(error) ? mailDeclined(detail) : new TaskError("Transient", detail);
};

/** Sends mail by any SMTP server, e.g. `smtps://user:password@smtp.example.com`. */
export const createSmtpMailSender = ({ url, from }: { readonly url: string; readonly from: string }): MailSender => {
  const timeouts = { connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs };
  const transport = nodemailer.createTransport({ url, ...timeouts });
  return {
    send: async (mail) => {
      // The house's own address is a setting: no family loses its mail over it.
      if (addressed(senderOf(from).address) === undefined) throw new Error("The sender is not an address");
      await transport.sendMail(composeMail(mail, from)).catch((error: Error) => {
        throw taskErrorOf(error);
      });
    },
  };
};
