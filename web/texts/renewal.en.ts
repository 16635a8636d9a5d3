import type { RenewalTexts } from "./renewal.zh-cn.ts";

/** Texts of renewing last time's file, in English. */
export const renewalEn: RenewalTexts = {
  title: "Apply again with your earlier file",
  back: "My applications",
  year: "Your child is on this year's departments' lists, so no new form is needed. Check what follows; if nothing has changed, sign it.",
  spring:
    "This school year's recognition still holds, so no new form is needed. School, grade and class are as the student record has them now. If nothing has changed, sign it.",
  ended: "Programmes that cannot go on",
  proved: "On this year's departments' lists",
  unchanged: "Nothing has changed",
  confirm: "Nothing has changed, submit",
  changed: "Something has changed",
  changedText: "Opens the form with what you said last time; change it and submit.",
  where: "Where to begin",
  open: "Open the form",
  anew: "Need is recognised anew each September, so please apply again. What you said last time is filled in.",
  anewText: "Need, consents and the commitment are asked anew; please check everything else page by page.",
  begin: "Begin with last time's answers",
};
