import type { Mail } from "../../functions/dependencies.ts";

/** The six digits of a mail that brings a code. */
export const codeIn = (mail: Pick<Mail, "text"> | undefined): string | undefined =>
  /验证码：(\d{6})/.exec(mail?.text ?? "")?.[1];
