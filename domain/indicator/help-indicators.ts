import { defineIndicator } from "./define-indicator.ts";
import type { Indicator } from "./indicator.ts";

const issueClass = "help";

/** Help and responsibility: 10 points. */
export const helpIndicators: readonly Indicator[] = [
  defineIndicator({
    id: "I13",
    issueClass,
    source: "S0-25",
    title: { zh: "无联系人学校和无帮扶责任人学生数", en: "Schools without contact, pupils without responsible person" },
    unit: "count",
    direction: "atMost",
    fromRecords: true,
  }),
  defineIndicator({
    id: "I14",
    issueClass,
    source: "S1-21",
    title: { zh: "一户一卡、一生一策、一教一帮完成率", en: "Household cards, pupil plans and help pairs complete" },
    unit: "percent",
    direction: "atLeast",
  }),
  defineIndicator({
    id: "I15",
    issueClass,
    source: "S1-21",
    title: { zh: "受助学生每学期家访次数", en: "Home visits per aided pupil and term" },
    unit: "times",
    direction: "atLeast",
  }),
  defineIndicator({
    id: "I16",
    issueClass,
    source: "S2-12",
    title: { zh: "教师结对帮扶户数", en: "Households each teacher helps" },
    unit: "households",
    direction: "atLeast",
    first: {
      key: "teacher",
      title: { zh: "教师每人不少于", en: "Each teacher, at least" },
      unit: "households",
      direction: "atLeast",
    },
    further: [
      {
        key: "teacherMost",
        title: { zh: "教师每人不多于", en: "Each teacher, at most" },
        unit: "households",
        direction: "atMost",
      },
      {
        key: "leader",
        title: { zh: "学校领导每人不少于", en: "Each school leader, at least" },
        unit: "households",
        direction: "atLeast",
      },
      {
        key: "leaderMost",
        title: { zh: "学校领导每人不多于", en: "Each school leader, at most" },
        unit: "households",
        direction: "atMost",
      },
    ],
  }),
];
