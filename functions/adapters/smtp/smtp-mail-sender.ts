import nodemailer from "nodemailer";
import type { MailSender } from "../../dependencies.ts";
import { TaskError } from "../../task-error.ts";
import { composeMail } from "../mail/compose-mail.ts";
import { faultWords, networkFaults } from "../network-faults.ts";

/** Nodemailer's codes for a connection that was not made, broke or was too slow. */
const transient = new Set<string>(["ECONNECTION", "ESOCKET", "EDNS", "EPROTOCOL", ...networkFaults]);

/** Nodemailer's codes for an answer of the server about this mail: its sender, its receiver, its text. */
const aboutTheMail = new Set<string>(["EENVELOPE", "EMESSAGE"]);

/** A mail server is given this long to take the line and to answer on it, in milliseconds. */
const patienceMs = 20_000;

const responseCodeOf = (error: unknown): number =>
  error instanceof Error && "responseCode" in error && typeof error.responseCode === "number" ? error.responseCode : 0;

/** RFC 5321 §4.2.1: 4yz may be tried again, 5yz is final; the detail leaves out the server's text, it may hold the address. */
const taskErrorOf = (error: unknown): unknown => {
  const words = faultWords(error);
  const status = responseCodeOf(error);
  if (status >= 400 && status < 500) return new TaskError("Transient", `SMTP: ${status}`);
  if (status >= 500 && words.some((word) => aboutTheMail.has(word)))
    return new TaskError("NoticeUndeliverable", `SMTP: ${status}`);
  const fault = words.find((word) => transient.has(word));
  if (fault) return new TaskError("Transient", `SMTP: ${fault}`);
  return words.includes("EENVELOPE") ? new TaskError("NoticeUndeliverable", "SMTP: no valid address") : error;
};

/** Sends mail by any SMTP server, e.g. `smtps://user:password@smtp.example.com`. */
export const createSmtpMailSender = ({ url, from }: { readonly url: string; readonly from: string }): MailSender => {
  const timeouts = { connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs };
  const transport = nodemailer.createTransport({ url, ...timeouts });
  return {
    send: async (mail) => {
      await transport.sendMail(composeMail(mail, from)).catch((error: unknown) => {
        throw taskErrorOf(error);
      });
    },
  };
};
