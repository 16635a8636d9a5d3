/** What is wrong with a field, as a sentence beside it. */
export const faultsZhCn = {
  required: "请填写此项。",
  invalid: "填写的内容不正确，请检查。",
};
