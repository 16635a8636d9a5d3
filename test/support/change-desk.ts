import type { ApplicationForm } from "../../domain/application/application-form.ts";
import { dayOf } from "../../domain/calendar/time.ts";
import type { School } from "../../domain/county/school.ts";
import { planTownship } from "../../local/demo/plan.ts";
import type { Family } from "../../local/play/families.ts";
import type { ChangeView } from "../../web/views/change.ts";
import { type AtDesk, atDesk } from "./staff-desk.ts";
import type { World } from "./world.ts";

type PupilPart = ApplicationForm["pupil"];

const teacherIn = ({ classes }: School, { stage, grade, classNo }: Pick<PupilPart, "stage" | "grade" | "classNo">) =>
  classes.find((each) => each.stage === stage && each.grade === grade && each.classNo === classNo)?.homeroomTeacherId;

/** The desks at which changes of pupils are entered and confirmed, around the school with most applicants. */
export const changeDesk = async (world: World) => {
  const { deps, settled } = world;
  const county = await deps.county.get();
  if (county === undefined) throw new Error("there is no county");
  const schools = (await Promise.all(county.schools.map(({ code }) => deps.schools.find(code)))).flatMap(
    (school) => school ?? [],
  );
  const planned = [...planTownship("石桥镇")].filter(({ fate }) => fate === "approved").map(({ form }) => form);
  const bySchool = Map.groupBy(planned, ({ pupil }) => pupil.schoolCode);
  const isPrimary = (code: string) => schools.find((school) => school.code === code)?.stages.includes("PRIMARY");
  const [code, forms] = [...bySchool]
    .filter(([each]) => isPrimary(each))
    .toSorted(([, one], [, other]) => other.length - one.length)[0] ?? ["", []];
  const school = schools.find((each) => each.code === code);
  if (school === undefined) throw new Error("there is no primary school");
  const desks = new Map<string, AtDesk>();
  const at = async (staffId: string): Promise<AtDesk> => {
    const desk = desks.get(staffId) ?? (await atDesk(world, staffId));
    desks.set(staffId, desk);
    return desk;
  };
  const { aidOfficerId: officer, principalId: principal } = school.offices;
  const { centerHeadId: head, reviewerIds } = county.offices;

  const seen = async (changeId: string, staffId = principal): Promise<ChangeView> => {
    await settled();
    return (await (await at(staffId)).read(`/changes/${changeId}`)).body as ChangeView;
  };

  return {
    ...{ school, officer, principal, head, reviewer: reviewerIds[0] ?? "", at, seen },
    forms: forms.filter(({ pupil }) => pupil.stage === "PRIMARY"),
    teacherOf: (pupil: PupilPart): string => teacherIn(school, pupil) ?? "",
    /** Another school that has a class of the pupil's grade. */
    otherSchoolWith: async ({ stage, grade }: PupilPart) => {
      for (const other of schools.filter((each) => each.code !== school.code)) {
        const found = other.classes.find((each) => each.stage === stage && each.grade === grade);
        if (found) return { school: other, classNo: found.classNo, teacher: found.homeroomTeacherId };
      }
      throw new Error("no other school has such a class");
    },
    /** Enters a change by the receipt number and the pupil's name; answers with its number. */
    enter: async (family: Family, details: object, staffId = officer): Promise<string> => {
      const body = {
        pupil: family.applicationId.slice(0, -2),
        pupilName: family.form.pupil.name,
        happenedOn: dayOf(deps.clock.now()),
        details,
      };
      const answer = await (await at(staffId)).send("/changes", body);
      if (answer.status !== 201) throw new Error(`register-change answered ${JSON.stringify(answer.body)}`);
      return (answer.body as { changeId: string }).changeId;
    },
    /** Confirms a change as the principal, or as somebody of the centre. */
    confirm: async (changeId: string, staffId = principal): Promise<void> => {
      const { version, pupilName } = await seen(changeId, staffId);
      const form = { version, outcome: "confirm", humanFact: Array.from(pupilName).at(-1) };
      const answer = await (await at(staffId)).send(`/changes/${changeId}/decision`, form);
      if (answer.status !== 200) throw new Error(`decide-change answered ${JSON.stringify(answer.body)}`);
      await settled();
    },
    executionOf: async ({ applicationId }: Family) => {
      await settled();
      const name = `application-${applicationId}-1`;
      return (await deps.engine.describe({ workflow: "application-review", name }))?.status;
    },
  };
};
