import type { Instant } from "../../domain/calendar/time.ts";
import { formatsFor } from "../texts/format.ts";
import { type Letter, subjectOf } from "./letter.ts";

/** The six-digit code for another device; it names nobody and nothing that waits. */
export const codeLetter = ({ code, ...rest }: Pick<Letter, "county" | "url"> & { readonly code: string }): Letter => ({
  ...rest,
  subject: subjectOf({ zh: "验证码", en: "Your code" }),
  parts: {
    "zh-CN": {
      paragraphs: [`验证码：${code}`, "10分钟内有效，只能使用一次。请回到刚才的页面填写，不要告诉任何人。"],
      note: "如果不是您本人在操作，请忽略本邮件。",
    },
    en: {
      paragraphs: [
        `Your code: ${code}`,
        "It is good for 10 minutes and for one use. Type it on the page you came from and tell it to nobody.",
      ],
      note: "If this was not you, please ignore this mail.",
    },
  },
  action: { zh: "学生资助网站", en: "The site" },
});

/** A fresh link after an expired one. */
export const freshLinkLetter = ({
  expiresAt,
  ...rest
}: Pick<Letter, "county" | "url"> & { readonly expiresAt: Instant }): Letter => ({
  ...rest,
  subject: subjectOf({ zh: "新的办理链接", en: "Your new link" }),
  parts: {
    "zh-CN": {
      paragraphs: [
        `这是您要求的新链接，有效期至${formatsFor("zh-CN").deadline(expiresAt)}。`,
        "打开后请输入您本人的姓氏。请不要转发本邮件。",
      ],
    },
    en: {
      paragraphs: [
        `Here is the new link you asked for. It works until ${formatsFor("en").deadline(expiresAt)}.`,
        "Type your own surname when it opens. Please do not forward this mail.",
      ],
    },
  },
  action: { zh: "进入我的待办", en: "Go to my work" },
});
