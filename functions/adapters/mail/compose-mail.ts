import type { SendMailOptions } from "nodemailer";
import type { Mail } from "../../dependencies.ts";

/** A mail as nodemailer takes it: to exactly one address, known by its reference, never answered by an absence notice. */
export const composeMail = ({ to, subject, text, html, reference }: Mail, from: string): SendMailOptions => ({
  from,
  // As an object the address is not parsed, so it cannot smuggle in a second one.
  to: { name: "", address: to },
  subject,
  text,
  html,
  headers: { "X-Zhuxue-Reference": reference, "Auto-Submitted": "auto-generated" },
  disableFileAccess: true,
  disableUrlAccess: true,
});
