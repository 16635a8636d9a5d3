import type { FormSection } from "../../domain/application/application-form.ts";

/** What the application form asks, in the words of families and reviewers alike: sections, questions, and under `…Choice` their choices. */
export const questionsZhCn = {
  section: {
    pupil: "学生信息",
    programmes: "申请的资助",
    guardian: "监护人信息",
    family: "家庭情况",
    need: "困难情况",
    bank: "银行卡信息",
    commitment: "核对并提交",
  } satisfies Record<FormSection, string>,
  pupil: {
    name: "学生姓名",
    idNo: "学生身份证号码",
    schoolCode: "学校",
    stage: "学段",
    grade: "年级",
    classNo: "班级",
    boarding: "是否在校住宿",
    boardingChoice: { boarding: "住校", day: "不住校" },
    hukouType: "户口",
    hukouTypeChoice: { urban: "城镇", rural: "农村" },
    address: "家庭住址",
  },
  programmes: {
    codes: "申请哪些资助",
  },
  guardian: {
    name: "监护人姓名",
    relation: "与学生的关系",
    relationChoice: {
      father: "父亲",
      mother: "母亲",
      grandparent: "祖父母或外祖父母",
      otherGuardian: "其他监护人",
      institution: "福利机构等单位",
    },
    idNo: "监护人身份证号码",
    phone: "监护人手机号码",
    noticeChannel: "怎样通知您",
    noticeChannelChoice: { paper: "班主任转交纸质通知", email: "电子邮件" },
    email: "电子邮箱",
  },
  family: {
    size: "家里共有几口人",
    members: "家庭成员",
    name: "姓名",
    age: "年龄",
    relation: "与学生的关系",
    occupation: "职业或单位",
    annualIncome: "一年收入（元）",
    health: "健康状况",
    healthChoice: { healthy: "健康", chronic: "慢性病", disabled: "残疾", seriouslyIll: "重病" },
    incomeSource: "主要收入来源",
    incomeSourceChoice: {
      farming: "种田养殖",
      migrantWork: "外出务工",
      localWork: "本地工资",
      business: "做生意",
      pension: "养老金",
      allowance: "低保等救助",
      support: "亲友帮助",
      other: "其他",
    },
  },
  need: {
    categories: "属于哪种情况",
    naturalDisaster: "自然灾害",
    accident: "突发意外",
    weakLabour: "因残疾、年老缺少劳力",
    unemployment: "失业",
    debt: "欠债",
    other: "其他需要说明的",
    documents: "证明材料",
  },
  bank: {
    holder: "户名",
    holderRelation: "是谁的卡",
    holderRelationChoice: { guardian: "监护人", pupil: "学生本人" },
    account: "银行卡号",
    bankName: "开户银行",
  },
  commitment: {
    signature: "监护人签名",
  },
} satisfies { readonly [section in FormSection | "section"]: object };

/** The shape every language of these texts fills. */
export type QuestionsTexts = typeof questionsZhCn;
