import type { SendMailOptions } from "nodemailer";
import type { Mail } from "../../dependencies.ts";
import { headersOf, senderOf } from "./sender.ts";

/** A mail as nodemailer takes it: to exactly one address, known by its reference, never answered by an absence notice. */
export const composeMail = (mail: Mail, from: string): SendMailOptions => ({
  // As objects the addresses are not parsed, so none can smuggle in a second one.
  from: senderOf(from),
  to: { name: "", address: mail.to },
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  headers: headersOf(mail),
  disableFileAccess: true,
  disableUrlAccess: true,
});
