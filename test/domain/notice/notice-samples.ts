import { Instant } from "../../../domain/calendar/time.ts";
import type { NoticeWords } from "../../../domain/notice/notice-words.ts";
import { programmes } from "../../../domain/programme/programmes.ts";
import { reasonCodes } from "../../../domain/review/reason.ts";

const unit = { zh: "石桥镇中心小学", en: "Shiqiao Central Primary School" };

const words: Required<NoticeWords> = {
  no: "SQ2026202712345678-1",
  pupil: "张*明",
  prog: "COMPULSORY_BOARDING",
  term: "2026-2027-1",
  date: Instant.parse("2026-09-15T16:00:00.000Z"),
  on: Instant.parse("2026-09-08T02:00:00.000Z"),
  from: Instant.parse("2026-09-08T02:00:00.000Z"),
  to: Instant.parse("2026-09-15T16:00:00.000Z"),
  days: 5,
  reason: "R04",
  unit,
  instance: { zh: "安禾县学生资助管理中心", en: "Anhe County Student Aid Centre" },
  because: { zh: "学生休学", en: "the pupil's schooling is suspended" },
  becomes: { zh: "停发", en: "stopped" },
  amount: 62_500,
  result: "upheld",
  data: { zh: "姓名、联系电话", en: "names; telephone numbers" },
  cause: "登记表寄错了学校。",
  harm: "可能接到陌生来电。",
  measures: "已收回登记表。",
  advice: "不要向来电的人提供验证码。",
  askAt: "县学生资助管理中心，每个工作日。",
  list: "2026-2027-1-2161990101-0",
  n: 3,
};

/** Words as cases have them: every programme and every coded reason once, both results, both terms. */
export const sampleWords: readonly Required<NoticeWords>[] = [
  ...Object.keys(programmes).map((prog) => ({ ...words, prog: prog as keyof typeof programmes })),
  ...reasonCodes.map((reason) => ({ ...words, reason, result: "notUpheld" as const, term: "2026-2027-2" })),
];
