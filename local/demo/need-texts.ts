import type { ApplicationForm } from "../../domain/application/application-form.ts";
import type { AidedCategory } from "./need-shares.ts";

/** What a family of the category writes about its need; one is drawn. */
export const needTexts: Record<AidedCategory, readonly [NeedText, ...NeedText[]]> = {
  ARCHIVED_POOR: [
    { other: "原建档立卡户，家里地少，收入主要靠外出打零工。" },
    { weakLabour: "家中两位老人常年吃药，劳力只有一人。" },
    { debt: "前年修房借款尚未还清，孩子上学开支有压力。" },
  ],
  MIN_LIVING: [
    { other: "享受最低生活保障，没有稳定收入。" },
    { unemployment: "去年务工的厂子停产，至今没有找到固定工作。" },
  ],
  EXTREME_SUPPORT: [{ other: "特困供养，由祖辈照料。" }],
  ORPHAN: [{ other: "父母均已去世，由亲属监护。" }],
  DE_FACTO_UNATTENDED: [{ other: "父母长期不能履行监护职责，由祖辈抚养。" }],
  MARTYR_CHILD: [{ other: "烈士子女。" }],
  DISABLED_PUPIL: [{ other: "孩子持有残疾人证，康复和照料需要长期支出。" }],
  DISABLED_PARENT: [{ weakLabour: "家长持有残疾人证，不能从事重体力劳动。" }],
  LOW_INCOME_EDGE: [
    { other: "收入略高于低保标准，有两个孩子在读书。" },
    { naturalDisaster: "今年夏季暴雨冲毁部分耕地，收成减少。" },
  ],
  UNSTABLE_EXIT: [{ unemployment: "脱贫后收入不稳，今年务工时间不足三个月。" }],
  EDGE_PRONE: [{ other: "家庭收入接近监测线，孩子上学支出占比大。" }],
  SUDDEN_HARDSHIP: [
    { accident: "家中主要劳力今年受伤住院，医药费自付部分较大。" },
    { naturalDisaster: "住房遭暴雨受损，修缮花去全部积蓄。" },
  ],
  OTHER_HARDSHIP: [
    { other: "兄弟姐妹多人同时在读，负担较重。" },
    { debt: "为老人治病借款，每月还款后所剩不多。" },
    { unemployment: "家长在外务工，今年活少，收入下降。" },
  ],
};

type NeedText = Omit<ApplicationForm["need"], "categories">;
