import type { SendMailOptions } from "nodemailer";
import type { Mail } from "../../dependencies.ts";
import { senderOf } from "./sender.ts";

/** A mail as nodemailer takes it: to exactly one address, known by its reference, never answered by an absence notice. */
export const composeMail = ({ to, subject, text, html, reference, about }: Mail, from: string): SendMailOptions => ({
  // As objects the addresses are not parsed, so none can smuggle in a second one.
  from: senderOf(from),
  to: { name: "", address: to },
  subject,
  text,
  html,
  headers: {
    "X-Zhuxue-Reference": reference,
    ...(about !== undefined && { "X-Zhuxue-About": about }),
    "Auto-Submitted": "auto-generated",
  },
  disableFileAccess: true,
  disableUrlAccess: true,
});
