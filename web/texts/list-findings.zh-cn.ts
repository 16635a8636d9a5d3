import type { PrivateData } from "../../domain/publicity/list-finding.ts";
import type { Blur } from "../../domain/publicity/small-groups.ts";

/** Texts on what keeps a list from being posted, and on what small groups do not show. */
export const listFindingsZhCn = {
  title: "疑似个人信息，不能公示",
  text: "下列位置的内容像是个人信息。名单须退回重新编制：学校或县名称有误的，先请县学生资助管理中心更正；某一行有误的，编制时把该申请列入“不列入”，并退回补正。",
  place: "位置",
  field: "栏目",
  kind: "像什么",
  head: "名单标题",
  line: (serial: string) => `第${serial}号`,
  fields: {
    maskedName: "姓名",
    schoolName: "学校名称",
    unitName: "单位名称",
    stage: "学段",
    grade: "年级",
    classNo: "班级",
    programme: "资助项目",
    amount: "金额",
    serial: "序号",
    id: "名单编号",
    scope: "范围",
  } as { readonly [field: string]: string },
  otherField: "不该出现的栏目",
  kinds: {
    unknownField: "名单上不应有的内容",
    oddValue: "超出正常范围的数值或过长的文字",
    oddCharacter: "隐藏字符或其他文字的字符",
    unmaskedName: "没有按规定隐去的姓名",
    idNumber: "身份证号",
    studentNo: "学籍号",
    phone: "电话号码或联系方式",
    bankCard: "银行卡号",
    longNumber: "过长的号码",
    birthDate: "出生日期",
    address: "住址",
    need: "困难类型、疾病或家庭变故",
    family: "父母、监护人或教师评语",
  } satisfies Record<PrivateData, string>,
  smallGroups: "人数少的班级、年级",
  smallGroupsText: (least: number) =>
    `列入名单的人数不足${least}人的，公示时少显示一些，免得被人认出。家长凭序号查看，请班主任把序号告诉家长。`,
  hidden: {
    class: (count: string) => `${count}人不显示班级`,
    grade: (count: string) => `${count}人不显示年级和班级`,
    name: (count: string) => `${count}人不显示姓名、年级和班级`,
  } satisfies Record<Blur, unknown>,
};

/** The shape every language of these texts fills. */
export type ListFindingsTexts = typeof listFindingsZhCn;
