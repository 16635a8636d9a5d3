import type { AccessField } from "../../domain/access/access.ts";

/** What can be looked at, and what a family is told of it. */
export const looksZhCn = {
  field: {
    pupilIdNo: "学生身份证号码",
    guardianIdNo: "监护人身份证号码",
    guardianName: "监护人姓名",
    phone: "监护人手机号码",
    email: "电子邮箱",
    address: "家庭住址",
    bankAccount: "银行账号和户名",
    need: "困难情况和家庭成员健康状况",
    document: "证明材料",
    objector: "异议提出人",
    evidence: "证据包",
    accessLog: "查阅记录",
    opened: "凭回执编号打开了本申请",
    copy: "下载了完整副本",
  } satisfies Record<AccessField, string>,
  title: "谁查看过您的信息",
  intro:
    "办理人员查看完整信息或打开材料的记录，只写单位和职务；凭回执编号打开本申请的时间也在其中，您自己打开的也算。有不是您家里人打开的，请告诉学校或县资助中心。",
  none: "没有人查看过完整信息或材料。",
};

/** The shape every language of these texts fills. */
export type LooksTexts = typeof looksZhCn;
