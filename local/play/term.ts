import { later } from "../../domain/calendar/time.ts";
import type { Fate } from "../demo/fates.ts";
import type { PlannedApplication } from "../demo/plan.ts";
import { apply, correct, type Family, withdraw } from "./families.ts";
import { inParts } from "./in-parts.ts";
import { createOfficePlay, type Scope } from "./office-play.ts";
import type { Progress } from "./people.ts";
import type { PlayedSystem } from "./played-system.ts";
import type { Task } from "./staff-player.ts";

const atOnce = 16;
const morningMs = 9 * 3_600_000;
const unreadable = { code: "R04", text: "材料照片不清晰，请重新填写家庭情况。" };

/** A whole term of these applications, from the forms to the deputy director's signatures, through the doors only. */
export const playTerm = async (
  system: PlayedSystem,
  planned: readonly PlannedApplication[],
  progress: Progress,
): Promise<void> => {
  const applied = new Map<string, { readonly family: Family; readonly fate: Fate }>();
  await inParts(planned, atOnce, async ({ form, fate }) => {
    const family = await apply(system.url, form);
    applied.set(family.applicationId, { family, fate });
    progress("submitted", applied.size, planned.length);
  });
  const families = (...fates: readonly Fate[]) =>
    [...applied.values()].filter(({ fate }) => fates.includes(fate)).map(({ family }) => family);
  const isFor =
    (...fates: readonly Fate[]) =>
    (task: Task) =>
      fates.includes(applied.get(task.subject.id)?.fate ?? "approved");
  const without = (tasks: readonly Task[], some: readonly Task[]) => tasks.filter((task) => !some.includes(task));

  const office = await createOfficePlay(system, progress);
  const county = await system.deps.county.get();
  const codes = [...new Set(planned.map(({ form }) => form.pupil.schoolCode))];
  const schools = (await Promise.all(codes.map(system.deps.schools.find))).flatMap((school) => school ?? []);
  const schoolLists = schools.map(
    ({ code, offices }): Scope => ({ level: "school", scope: code, preparer: offices.aidOfficerId }),
  );
  const stages = [...new Set(planned.map(({ form }) => form.pupil.stage))];
  const countyLists = stages.map(
    (scope): Scope => ({ level: "county", scope, preparer: county?.offices.reviewerIds[0] ?? "" }),
  );

  const windowsEnd = async (scopes: readonly Scope[]) => {
    const ends = (await office.listsOf(scopes))
      .flatMap(({ window }) => window?.endsAt ?? [])
      .sort()
      .at(-1);
    if (ends === undefined || system.skipTo === undefined)
      throw new Error("no list hangs, or the clock cannot be moved");
    await system.skipTo(later(ends, morningMs));
  };

  await inParts(families("withdrawn"), atOnce, withdraw);
  await office.check("classCheck", "classes checked", codes, async (player, tasks) => {
    const sentBack = tasks.filter(isFor("returnedThenApproved", "lapsed"));
    for (const task of sentBack)
      await player.decide(task, { outcome: "return", reason: unreadable, fields: ["family.members"] });
    return without(tasks, sentBack);
  });
  await inParts(families("returnedThenApproved"), atOnce, correct);
  await office.check("classCheck", "corrected forms checked", codes, async (_, tasks) => tasks);
  await office.check("schoolCheck", "school panels done", codes, async (player, tasks) => {
    const refused = tasks.filter(isFor("schoolRejected"));
    for (const task of refused) await player.decide(task, { outcome: "reject", reason: { code: "R03" } });
    return without(tasks, refused);
  });
  await office.hangLists(schoolLists);
  for (const { applicationId } of families("removedAfterObjection")) await office.objectTo(applicationId);
  for (const code of codes) await office.upholdObjections(code);
  await windowsEnd(schoolLists);
  await office.signLists(schoolLists);
  await office.check("countyRecheck", "reviewers of the centre done", codes, async (player, tasks) => {
    const refused = tasks.filter(isFor("countyRejected"));
    for (const task of refused) await player.decide(task, { outcome: "reject", reason: { code: "R07" } });
    return without(tasks, refused);
  });
  await office.hangLists(countyLists);
  await windowsEnd(countyLists);
  await office.signLists(countyLists);
};
