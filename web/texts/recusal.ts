import { translations } from "./language.ts";

/** What a task's page says to somebody who knows the family. */
export const recusalTexts = translations({
  "zh-CN": {
    summary: "这是我的亲属，我要回避",
    text: "申报以后，这份申请马上转给下一个有权办理的人，您不再办理。不需要说明是什么关系。",
    submit: "申报回避",
  },
  en: {
    summary: "This is my relative, I must stay away",
    text: "The application goes to the next person who may decide at once, and you act on it no more. Nobody asks how you are related.",
    submit: "Declare the tie",
  },
});
