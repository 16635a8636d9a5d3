import { dayOf } from "../../domain/calendar/time.ts";
import { postFrom } from "./people.ts";
import type { Lookers, Place } from "./sights.ts";
import { townshipOf } from "./township.ts";

const place = async ({ people, world }: Lookers) => {
  const { schools } = await townshipOf(world);
  const school = schools.find(({ classes }) => classes.length > 3);
  if (school === undefined) throw new Error("the township has no larger school");
  const teachers = [...new Set(school.classes.map(({ homeroomTeacherId }) => homeroomTeacherId))];
  const [first = "", second = ""] = teachers.filter((id) => !Object.values(school.offices).includes(id));
  return {
    first,
    second,
    teacher: await people.staff(first),
    principal: await people.staff(school.offices.principalId),
  };
};

/** Where nobody has declared anything. */
export const emptyAbsences = async (lookers: Lookers) => {
  const { teacher } = await place(lookers);
  return {
    "show-absences": [
      { as: teacher, path: "/absences" },
      { as: await lookers.people.anybody(), path: "/absences", status: 401 },
    ],
  };
};

/** A teacher who is away with a substitute, as both the teacher and the principal see it. */
export const absenceSights = async (lookers: Place) => {
  const { first, second, teacher, principal } = await place(lookers);
  const today = dayOf(lookers.world.deps.clock.now());
  const name = (await lookers.world.deps.staff.find(first))?.name ?? "";
  await postFrom(teacher, `${lookers.world.url}/absences`, {
    ...{ from: today, until: today, cause: "training", substituteId: second },
    humanFact: Array.from(name).at(-1) ?? "",
  });
  return {
    "show-absences": [
      { as: teacher, path: "/absences" },
      { as: principal, path: "/absences" },
    ],
  };
};

/** The form of an absence. */
export const absenceForms = async (lookers: Lookers) => {
  const { teacher } = await place(lookers);
  return {
    "declare-absence": [{ as: teacher, path: "/absences", form: 'main form[method=post][action="/absences"]' }],
  };
};
