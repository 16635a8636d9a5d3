/** What a page for a refusal says beside the refusal itself: what people can do now. */
export const problemZhCn = {
  whatNow: "您可以这样做",
  home: "回到首页",
  work: "回到我的待办",
  signIn: "工作人员登录：把新链接发到登记的邮箱",
  lookUp: "凭回执编号查询申请",
  apply: "申请资助或继续填写",
  lists: "查看正在公示的名单",
  familySignIn: "请先用回执编号、学生姓名和手机号码后四位打开您的申请。",
  advice: {
    400: "请回到上一页，重新提交一次。",
    401: "请用邮件里最新的链接重新进入。找不到邮件时，可以把新链接发到您登记的邮箱。",
    403: "请回到原来的页面再试一次。仍然不行，请拨打下面的电话。",
    404: "请检查网址是否完整。从邮件或通知单进入的，请重新点开其中的链接。",
    409: "请刷新原来的页面，看看现在的情况。",
    410: "公示名单到期就会撤下，这是为了保护学生。要提出意见，请直接联系学校或县学生资助管理中心。",
    422: "请回到上一页改正后重新提交。",
    429: "请过一会儿再来，已经填写的内容不会丢失。",
    500: "您没有做错什么。请过几分钟再试，已经保存的内容都还在。",
  } as { readonly [status: number]: string },
  askForHelp: (phone: string) => `需要帮助，请拨打县学生资助管理中心电话 ${phone}。`,
  requestNumber: (number: string) => `打电话时请报请求编号：${number}`,
};

/** The shape every language of these texts fills. */
export type ProblemTexts = typeof problemZhCn;
