import type { Instant } from "../../domain/calendar/time.ts";
import { formatsFor } from "../texts/format.ts";

/** What a mail says; who gets it is the sender's matter. */
export type LinkMail = { readonly subject: string; readonly text: string; readonly html: string };

type Wording = { readonly subject: string; readonly zh: readonly string[]; readonly en: readonly string[] };

const escaped = (line: string): string =>
  line.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const paragraph = (line: string): string =>
  /^https?:\S+$/.test(line) ? `<p><a href="${escaped(line)}">${escaped(line)}</a></p>` : `<p>${escaped(line)}</p>`;

const bilingual = ({ subject, zh, en }: Wording): LinkMail => ({
  subject,
  text: `${zh.join("\n\n")}\n\n----\n\n${en.join("\n\n")}\n`,
  html: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${escaped(subject)}</title><body><div>${zh.map(paragraph).join("")}</div><hr><div lang="en">${en.map(paragraph).join("")}</div></body></html>`,
});

/** The six-digit code for another device; it names nobody and nothing that waits. */
export const codeMail = (code: string): LinkMail =>
  bilingual({
    subject: "[县资助] 验证码 / Your code",
    zh: [
      `验证码：${code}`,
      "10分钟内有效，只能使用一次。请勿告诉任何人，工作人员不会向您索要。",
      "如果不是您本人在操作，请忽略本邮件。",
    ],
    en: [
      `Your code: ${code}`,
      "It is good for 10 minutes and for one use. Never tell it to anybody; no office will ask you for it.",
      "If this was not you, please ignore this mail.",
    ],
  });

/** A fresh link after an expired one. */
export const freshLinkMail = ({ url, expiresAt }: { readonly url: string; readonly expiresAt: Instant }): LinkMail =>
  bilingual({
    subject: "[县资助] 新的办理链接 / Your new link",
    zh: [
      "您要求的新链接：",
      url,
      `有效期至${formatsFor("zh-CN").deadline(expiresAt)}。打开后请输入您本人的姓氏，不要转发本邮件。`,
    ],
    en: [
      "The new link you asked for:",
      url,
      `It works until ${formatsFor("en").deadline(expiresAt)}. Type your own surname when it opens, and do not forward this mail.`,
    ],
  });
