import type { faultsZhCn } from "./faults.zh-cn.ts";

/** What is wrong with a field, in English. */
export const faultsEn: typeof faultsZhCn = {
  required: "Please fill this in.",
  invalid: "This is not right. Please check it.",
};
