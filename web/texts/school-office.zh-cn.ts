import type { BehalfForm } from "../../domain/application/mandate.ts";

/** Texts of what a school does for families without mail: paper notices, and forms filled on their behalf. */
export const schoolOfficeZhCn = {
  slips: {
    title: "纸质通知",
    intro: "没有邮箱的家庭，通知由学校打印后转交。请当面交给监护人，不要在班内宣读，也不要让其他学生转带。",
    none: "没有需要转交的纸质通知",
    choose: "单位",
    pupil: "学生",
    number: "编号",
    created: "日期",
    record: "登记已转交",
    recorded: (count: string) => `已登记转交${count}份。`,
    printHint: "下面是通知正文，打印时每份单独成段。",
    received: "签收人：____________  日期：____________",
  },
  behalf: {
    title: "代家庭填写申请",
    intro: "只有家庭明确委托时才能代填。填写后请把内容读给监护人听，由监护人确认。委托情况会记入申请档案。",
    pupilName: "学生姓名",
    phone: "监护人手机号码",
    phoneHint: "以后凭后四位数字打开申请。没有手机可填座机，例如 0911-1234567。",
    mandate: "委托情况",
    givenBy: "谁委托的",
    givenByHint: "监护人姓名以及与学生的关系。",
    way: "怎样委托的",
    ways: { present: "本人到校", phone: "电话", letter: "书信或字条" } satisfies Record<
      BehalfForm["mandate"]["way"],
      string
    >,
    words: "委托的内容",
    wordsHint: "例如：家长9月7日到校，请班主任代填寄宿生生活补助申请。",
    go: "开始代填",
  },
};

/** The shape every language of these texts fills. */
export type SchoolOfficeTexts = typeof schoolOfficeZhCn;
