import { Day, Instant, startOfDay } from "../../domain/calendar/time.ts";
import { type PlannedApplication, planTownship } from "../demo/plan.ts";
import type { LocalSystem } from "../local-system.ts";
import { apply, comeBack, type Family, withdraw } from "./families.ts";
import { createInspectionOpening } from "./inspection-opening.ts";
import { createOfficePlay, type Scope } from "./office-play.ts";
import type { Progress } from "./people.ts";

/** Where the opening begins: the first morning of early registration. */
export const openingStart = Instant.parse("2026-08-17T01:00:00.000Z");

const reason = { code: "R04", text: "户口簿照片不清晰，请重新填写家庭情况。" };
const morning = (day: string): Instant => startOfDay(Day.parse(day), 9);

/**
 * What has happened in 石桥镇 before the demo begins, so that every state can be seen on 7 September: one kindergarten is
 * approved, another is on the county's list, one school's list waits for the principal, one hangs with an objection, and
 * a fourth has applications at every desk. The township has been inspected, and its findings wait to be put right. All of it is played through the doors, on the days it happened.
 */
export const playOpening = async (system: LocalSystem, until: Instant, progress: Progress): Promise<void> => {
  const { skipTo, deps } = system;
  const county = await deps.county.get();
  if (skipTo === undefined || county === undefined) throw new Error("the opening needs a demo clock and a demo county");
  const office = await createOfficePlay(system, () => undefined);
  const plans = [...planTownship("石桥镇")];
  const codes = [...new Set(plans.map(({ form }) => form.pupil.schoolCode))];
  const schools = (await Promise.all(codes.map(deps.schools.find))).flatMap((school) => school ?? []);
  const of = (type: string, place = 0) => schools.filter((school) => school.type === type)[place]?.code ?? "";
  const [first, second] = [of("KINDERGARTEN"), of("KINDERGARTEN", 1)];
  const [central, village, nineYear] = [of("COMPLETE_PRIMARY"), of("COMPLETE_PRIMARY", 1), of("NINE_YEAR")];

  const supervision = await createInspectionOpening(system);

  const steps = 9;
  let done = 0;
  const day = async (date: string) => {
    await skipTo(morning(date));
    done += 1;
    progress("playing the weeks before the demo begins", done, steps);
  };
  const from = (code: string, count: number, skip = 0): readonly PlannedApplication[] =>
    plans.filter(({ form, fate }) => form.pupil.schoolCode === code && fate === "approved").slice(skip, skip + count);
  const send = async (planned: readonly PlannedApplication[]): Promise<readonly Family[]> => {
    const families: Family[] = [];
    for (const { form } of planned) families.push(await apply(system.url, form));
    return families;
  };
  const upTo = (code: string, count: number) =>
    office.check("classCheck", "", [code], async (_, tasks) => tasks.slice(0, count));
  const panel = (code: string, count: number) =>
    office.check("schoolCheck", "", [code], async (_, tasks) => tasks.slice(0, count));
  const recheck = (count: number) => office.check("countyRecheck", "", [], async (_, tasks) => tasks.slice(0, count));
  const schoolList = (code: string): Scope => ({
    level: "school",
    scope: code,
    preparer: schools.find((school) => school.code === code)?.offices.aidOfficerId ?? "",
  });
  const preschoolList: Scope = { level: "county", scope: "PRESCHOOL", preparer: county.offices.reviewerIds[0] ?? "" };

  await supervision.announce(Day.parse("2026-08-26"));
  await send(from(first, 9));
  await office.check("classCheck", "", [first], async (player, [sentBack, ...rest]) => {
    if (sentBack) await player.decide(sentBack, { outcome: "return", reason, fields: ["family.members"] });
    return rest;
  });
  await office.check("schoolCheck", "", [first], async (player, [refused, ...rest]) => {
    if (refused) await player.decide(refused, { outcome: "reject", reason: { code: "R03" } });
    return rest;
  });
  await office.hangLists([schoolList(first)]);
  await day("2026-08-25");
  await office.signLists([schoolList(first)]);
  await recheck(50);
  await office.hangLists([preschoolList]);
  await day("2026-08-26");
  await supervision.visit();
  await send(from(second, 10));
  await upTo(second, 50);
  await panel(second, 50);
  await office.hangLists([schoolList(second)]);
  await day("2026-08-28");
  await send(from(village, 8));
  await upTo(village, 50);
  await panel(village, 50);
  await office.hangLists([schoolList(village)]);
  await day("2026-09-02");
  await supervision.decide();
  await office.signLists([preschoolList]);
  await day("2026-09-03");
  await office.signLists([schoolList(second)]);
  await recheck(2);
  await office.hangLists([preschoolList]);
  const families = await send(from(central, 12));
  await upTo(central, 50);
  await panel(central, 50);
  await office.hangLists([schoolList(central)]);
  await day("2026-09-04");
  await supervision.rectify();
  await supervision.beginRegularVisit(Day.parse("2026-09-07"));
  const [objectedTo, regretful] = families;
  if (objectedTo) await office.objectTo(objectedTo.applicationId);
  if (regretful) {
    await comeBack(regretful);
    await withdraw(regretful);
  }
  await send(from(nineYear, 14));
  await upTo(nineYear, 2);
  await panel(nineYear, 1);
  await office.check("classCheck", "", [nineYear], async (player, [sentBack]) => {
    if (sentBack) await player.decide(sentBack, { outcome: "return", reason, fields: ["family.members"] });
    return [];
  });
  await day("2026-09-06");
  await skipTo(until);
  await system.runRoutine();
  progress("playing the weeks before the demo begins", steps, steps);
};
