import { later } from "../../domain/calendar/time.ts";
import type { Fate } from "../../local/demo/fates.ts";
import type { PlannedApplication } from "../../local/demo/plan.ts";
import { apply, comeBack, correct, type Family, withdraw } from "../../local/play/families.ts";
import { inParts } from "../../local/play/in-parts.ts";
import { createOfficePlay, type Scope } from "../../local/play/office-play.ts";
import type { Task } from "../../local/play/staff-player.ts";
import { createVisitor } from "../../local/play/visitor.ts";
import type { World } from "./world.ts";

const atOnce = 8;
const morningMs = 9 * 3_600_000;
const unreadable = { code: "R04", text: "材料照片不清晰，请重新填写家庭情况。" };

/** Somebody's case in the story: what is planned for it, and the family that keeps its papers whatever house serves it. */
type Case = { readonly family: Family; readonly fate: Fate; readonly school: string; readonly stage: string };

/** A term that is played act by act, each in whatever house the county is then. */
export const createMovingTerm = (planned: readonly PlannedApplication[]) => {
  const cases = new Map<string, Case>();
  const codes = [...new Set(planned.map(({ form }) => form.pupil.schoolCode))];
  const stages = [...new Set(planned.map(({ form }) => form.pupil.stage))];
  const fateOf = ({ subject }: Task): Fate => cases.get(subject.id)?.fate ?? "approved";
  const those = (schools: readonly string[], ...fates: readonly Fate[]) =>
    [...cases.values()].filter(({ school, fate }) => schools.includes(school) && fates.includes(fate));

  /** The people of the story at the doors of a house; families come back with their receipt. */
  const inHouse = async (world: World) => {
    const office = await createOfficePlay(world, () => undefined);
    const county = await world.deps.county.get();
    const scopesOf = async (schools: readonly string[]): Promise<readonly Scope[]> =>
      Promise.all(
        schools.map(async (scope): Promise<Scope> => {
          const school = await world.deps.schools.find(scope);
          return { level: "school", scope, preparer: school?.offices.aidOfficerId ?? "" };
        }),
      );
    const countyLists = stages.map(
      (scope): Scope => ({ level: "county", scope, preparer: county?.offices.reviewerIds[0] ?? "" }),
    );
    const windowsEnd = async (scopes: readonly Scope[]) => {
      const ends = (await office.listsOf(scopes)).flatMap(({ window }) => window?.endsAt ?? []);
      await world.skip(later(ends.toSorted().at(-1) ?? world.deps.clock.now(), morningMs));
    };
    const atHome = async ({ family }: Case): Promise<Family> => {
      const here = { ...family, visitor: createVisitor(world.url) };
      await comeBack(here);
      return here;
    };
    const check = async (stage: "classCheck" | "schoolCheck" | "countyRecheck", schools: readonly string[]) =>
      office.check(stage, "", schools, async (player, tasks) => {
        const refused = tasks.filter(
          (task) =>
            fateOf(task) === { schoolCheck: "schoolRejected", countyRecheck: "countyRejected", classCheck: "" }[stage],
        );
        for (const task of refused)
          await player.decide(task, { outcome: "reject", reason: { code: stage === "schoolCheck" ? "R03" : "R07" } });
        return tasks.filter((task) => !refused.includes(task));
      });
    return {
      /** Every family sends its form; some take it back. */
      submit: async () => {
        await inParts(planned, atOnce, async ({ form, fate }) => {
          const family = await apply(world.url, form);
          cases.set(family.applicationId, { family, fate, school: form.pupil.schoolCode, stage: form.pupil.stage });
        });
        await inParts(those(codes, "withdrawn"), atOnce, ({ family }) => withdraw(family));
      },
      /** The class teachers decide; what has to be corrected goes back to its family. */
      checkClasses: (schools: readonly string[]) =>
        office.check("classCheck", "", schools, async (player, tasks) => {
          const back = tasks.filter((task) => ["returnedThenApproved", "lapsed"].includes(fateOf(task)));
          for (const task of back)
            await player.decide(task, { outcome: "return", reason: unreadable, fields: ["family.members"] });
          return tasks.filter((task) => !back.includes(task));
        }),
      /** Families correct, and the class teachers look once more. */
      correctForms: async (schools: readonly string[]) => {
        await world.settled();
        await inParts(those(schools, "returnedThenApproved"), atOnce, async (each) => correct(await atHome(each)));
        await check("classCheck", schools);
      },
      checkSchools: (schools: readonly string[]) => check("schoolCheck", schools),
      recheck: () => check("countyRecheck", codes),
      hangSchools: async (schools: readonly string[]) => office.hangLists(await scopesOf(schools)),
      windowsOf: async (schools: readonly string[]) => windowsEnd(await scopesOf(schools)),
      signSchools: async (schools: readonly string[]) => office.signLists(await scopesOf(schools)),
      object: async (schools: readonly string[]) => {
        for (const { family } of those(schools, "removedAfterObjection")) await office.objectTo(family.applicationId);
      },
      uphold: async (schools: readonly string[]) => {
        for (const code of schools) await office.upholdObjections(code);
      },
      hangCounty: () => office.hangLists(countyLists),
      windowsOfCounty: () => windowsEnd(countyLists),
      signCounty: () => office.signLists(countyLists),
    };
  };
  return { codes, inHouse, cases };
};
