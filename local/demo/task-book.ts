import type { Day, Instant } from "../../domain/calendar/time.ts";
import type { School } from "../../domain/county/school.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import { type TaskItem, taskItemIdOf } from "../../domain/task-book/task-item.ts";
import { bureauOffices, officeIdOf } from "./bureau.ts";
import { officeHeadId } from "./grid-staff.ts";
import { type SchoolPlan, schoolPlans } from "./school-plan.ts";
import type { Township } from "./townships.ts";

type Draft = Omit<TaskItem, "kind" | "record" | "id" | "progress" | "status" | "ended"> & {
  /** What had been reached when the demo begins; an item of a year that is over was closed with it. */
  readonly reached?: number;
};

type Parts = { readonly townships: readonly Township[]; readonly schools: readonly School[] };

const noted = "2026-08-20T02:00:00.000Z" as Instant;
const yearEnd = (year: number): Day => `${year}-12-31` as Day;

/** The schools of the poor villages (domain §10.1: 33): all teaching points, the village primaries, and nine-year schools outside the county town. */
const poorVillageSchools: readonly SchoolPlan[] = (() => {
  const points = schoolPlans.filter(({ type }) => type === "TEACHING_POINT");
  const primaries = schoolPlans.filter(
    ({ type, name, township }) =>
      type === "COMPLETE_PRIMARY" && !name.endsWith("中心小学") && township.district !== "城区",
  );
  const nineYears = schoolPlans.filter(({ type }) => type === "NINE_YEAR");
  return [...points, ...primaries, ...nineYears].slice(0, 33);
})();

/** Renovated school by school: 11, 15 and 7 (S0-14). */
const renovations = [
  { year: 2025, from: 0, until: 11 },
  { year: 2026, from: 11, until: 26 },
  { year: 2027, from: 26, until: 33 },
] as const;

const renovationItems = ({ schools }: Parts): readonly Draft[] => {
  const byCode = new Map(schools.map((school) => [school.code, school]));
  return renovations.flatMap(({ year, from, until }) =>
    poorVillageSchools.slice(from, until).flatMap(({ code, name, englishName }, index): readonly Draft[] => {
      const school = byCode.get(code);
      if (school === undefined) return [];
      return [
        {
          year,
          title: `${name}改薄工程`,
          englishTitle: `Renovation of ${englishName}`,
          indicator: "I28",
          source: "S0-14",
          schoolCode: code,
          ownerId: school.offices.principalId,
          dueOn: `${year}-${index % 2 === 0 ? "08-31" : "11-30"}` as Day,
          target: { amount: 1, measure: "schools" },
          reached: year < 2026 || (year === 2026 && index < 6) ? 1 : 0,
        },
      ];
    }),
  );
};

/** Five public kindergartens: 3 and 2 (S0-13). */
const kindergartenItems = ({ townships }: Parts): readonly Draft[] =>
  townships
    .filter(({ district }) => district !== "城区")
    .slice(0, 5)
    .map((township, index) => ({
      year: index < 3 ? 2026 : 2027,
      title: `${township.name}新建公办幼儿园`,
      englishTitle: `New public kindergarten in ${township.englishName}`,
      indicator: "I29",
      source: "S0-13",
      township: township.name,
      ownerId: officeIdOf(township),
      dueOn: yearEnd(index < 3 ? 2026 : 2027),
      target: { amount: 1, measure: "kindergartens" },
      reached: index === 0 ? 1 : 0,
    }));

/** A care centre for left-behind children in every township outside the county town (S0-18). */
const careCentreItems = ({ townships }: Parts): readonly Draft[] =>
  townships
    .filter(({ district }) => district !== "城区")
    .map((township, index) => ({
      year: 2026,
      title: `${township.name}留守儿童关爱中心`,
      englishTitle: `Care centre for left-behind children in ${township.englishName}`,
      indicator: "I37",
      source: "S0-18",
      township: township.name,
      ownerId: officeIdOf(township),
      dueOn: "2026-10-31" as Day,
      target: { amount: 1, measure: "centres" },
      reached: index % 3 === 0 ? 0 : 1,
    }));

const { deputyDirectorId, centerHeadId } = bureauOffices;

/** What the bureau itself answers for (S0-20, S0-23, S3-12, S3-13); no other township than the chosen ones matters. */
const countyItems: readonly Draft[] = [
  ...([2026, 2027, 2028] as const).map(
    (year, index): Draft => ({
      year,
      title: "贫困村学校教师轮训",
      englishTitle: "Rotating training of teachers of poor-village schools",
      indicator: "I30",
      source: "S0-20",
      ownerId: deputyDirectorId,
      dueOn: yearEnd(year),
      target: { amount: [220, 230, 196][index] ?? 0, measure: "personTimes" },
      reached: year === 2026 ? 148 : 0,
    }),
  ),
  {
    year: 2026,
    title: "教师交流轮岗（不低于在岗教师5%）",
    englishTitle: "Rotation of teachers (at least 5% of those in post)",
    indicator: "I33",
    source: "S3-12",
    ownerId: deputyDirectorId,
    dueOn: "2026-09-30" as Day,
    target: { amount: 158, measure: "teachers" },
    reached: 121,
  },
  {
    year: 2026,
    title: "村小教师每月400元、教学点教师每月600元补助按月发放",
    englishTitle: "Allowances of 400 yuan (village primary) and 600 yuan (teaching point) paid every month",
    indicator: "I36",
    source: "S0-23",
    ownerId: centerHeadId,
    dueOn: yearEnd(2026),
    target: { amount: 100, measure: "percent" },
    reached: 66,
  },
];

const itemOf = ({ reached = 0, ...draft }: Draft, number: number): TaskItem => {
  const isOver = draft.year < 2026;
  return {
    kind: "taskItem",
    record: unrecorded,
    id: taskItemIdOf(draft.year, number),
    ...draft,
    progress: reached === 0 ? [] : [{ reached, note: "年初以来累计", proof: "项目台账", by: draft.ownerId, at: noted }],
    status: isOver ? "closed" : "open",
    ...(isOver && { ended: { by: officeHeadId, at: noted, text: "验收合格，销号。" } }),
  };
};

/** The task books of the demo county, numbered year by year: yearly targets of the source documents as items with owner and date. */
export const demoTaskBook = (parts: Parts): readonly TaskItem[] => {
  const drafts = [...renovationItems(parts), ...kindergartenItems(parts), ...careCentreItems(parts), ...countyItems];
  return [...Map.groupBy(drafts, ({ year }) => year).values()].flatMap((ofYear) =>
    ofYear.map((draft, index) => itemOf(draft, index + 1)),
  );
};
