import * as z from "zod";
import type { School } from "../../domain/county/school.ts";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import { gapsOf } from "../../domain/responsibility/gaps.ts";
import { classIdOf, classNamed, guaranteeIdOf } from "../../domain/responsibility/guarantee.ts";
import { helpLimitOf, loadsOf, pairsOf } from "../../domain/responsibility/help-tally.ts";
import { contactNamer, mayNameOfficers, mayReadPupils } from "../../domain/responsibility/may-see.ts";
import { contactCandidates } from "../../domain/responsibility/name-contact.ts";
import { wayTo } from "../../domain/responsibility/tree.ts";
import { schoolResponsibilityPage } from "../../web/pages/responsibility/school-page.tsx";
import { SchoolResponsibilityView } from "../../web/views/responsibility.ts";
import type { Dependencies } from "../dependencies.ts";
import { countedHelp, type HelpOfSchool, helpOfSchool } from "../supervision/help-of-school.ts";
import { apiHandler } from "./api.ts";
import { ok, refused } from "./reply.ts";
import { type SeenGrid, seenGrid, treePlaces } from "./responsibility-facts.ts";
import { namesOf } from "./told-history.ts";

/** The path of a school's page. */
export const SchoolPath = z.object({ schoolCode: z.string().regex(/^\d{10}$/) });

/** A large school has 200 teachers and a class 50 pupils; a phone should not load every name fifty times. */
const mostOffered = 40;

type Facts = { readonly staff: StaffMember; readonly school: School } & HelpOfSchool;

const contactForm = async (deps: Dependencies, { staff, school }: Facts, { grid, county }: SeenGrid) => {
  if (grid === undefined || county === undefined || contactNamer(staff, school) === undefined) return {};
  const people = await deps.staff.findMany(contactCandidates({ grid, county, school }));
  const was = grid.contacts[school.code];
  const candidates = people.map(({ id, name, unitName }) => ({ staffId: id, name, unitName }));
  return { contact: { ...(was === undefined ? {} : { was }), candidates } };
};

const officerOf = ({ register, guarantees }: HelpOfSchool) => {
  const present = new Set(register.map(({ pupilKey }) => pupilKey));
  return { officers: pairsOf(guarantees, present), loads: loadsOf(guarantees, present) };
};

const chosenClass = async (deps: Dependencies, facts: Facts, classId: string | undefined) => {
  const { school, staff, register, guarantees } = facts;
  const own = classId === undefined ? undefined : classNamed(school, classId);
  if (own === undefined || classId === undefined) return {};
  const { stage, grade, classNo, homeroomTeacherId } = own;
  const place = { schoolCode: school.code, stage, grade, classNo };
  if (!mayReadPupils(staff, school, place)) return {};
  const { officers, loads } = officerOf(facts);
  const people = await deps.staff.ofSchool(school.code);
  const pupils = register
    .filter((pupil) => classIdOf(pupil) === classId)
    .map(({ pupilKey, name }) => {
      const staffId = officers.get(pupilKey);
      return { pupilKey, name, ...(staffId === undefined ? {} : { staffId }) };
    });
  return {
    chosen: {
      ...{ classId, stage, grade, classNo },
      may: mayNameOfficers(staff, school.code) ? ("name" as const) : ("read" as const),
      version: guarantees.find(({ id }) => id === guaranteeIdOf(place))?.record.version ?? 0,
      teacher: people.find(({ id }) => id === homeroomTeacherId)?.name ?? "",
      pupils,
      staff: offered(
        people.map(({ id, name, unitName }) => ({
          ...{ staffId: id, name, unitName },
          load: loads.get(id) ?? 0,
          limit: helpLimitOf(school, id),
        })),
        new Set([homeroomTeacherId, ...pupils.flatMap(({ staffId }) => staffId ?? [])]),
      ),
    },
  };
};

type Offered = NonNullable<SchoolResponsibilityView["chosen"]>["staff"];

/** Whom a page offers for each pupil: whoever is named or teaches the class, and those who have the fewest. */
const offered = (staff: Offered, kept: ReadonlySet<string>): Offered => {
  const others = staff.filter(({ staffId }) => !kept.has(staffId)).toSorted((one, other) => one.load - other.load);
  return [...staff.filter(({ staffId }) => kept.has(staffId)), ...others.slice(0, mostOffered)];
};

const personsOver = async (deps: Dependencies, facts: Facts): Promise<SchoolResponsibilityView["over"]> => {
  const { school, staff } = facts;
  if (!mayNameOfficers(staff, school.code)) return [];
  const over = [...officerOf(facts).loads].filter(([id, load]) => load > helpLimitOf(school, id));
  const names = await namesOf(
    deps,
    over.map(([id]) => id),
  );
  return over
    .toSorted(([, one], [, other]) => other - one)
    .map(([id, load]) => ({ name: names.get(id) ?? id, load, limit: helpLimitOf(school, id) }));
};

/** Who answers for one school and its registered-poor pupils; their names only for those of the school who must know. */
export const showSchoolResponsibilityHandler = apiHandler(
  {
    name: "show-school-responsibility",
    access: "staff",
    path: SchoolPath,
    query: z.object({ class: z.string().max(30).exactOptional() }),
    view: SchoolResponsibilityView,
    page: schoolResponsibilityPage,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { schoolCode }, query }) => {
      const [seen, school] = await Promise.all([seenGrid(deps, staff), deps.schools.find(schoolCode)]);
      if (school === undefined) return refused({ code: "PageNotFound" });
      if (!seen.schools.some(({ code }) => code === schoolCode)) return refused({ code: "NotYourSchool" });
      const facts: Facts = { staff, school, ...(await helpOfSchool(deps, schoolCode)) };
      const counted = countedHelp(deps, school, facts);
      const { officers } = officerOf(facts);
      const teachers = await namesOf(
        deps,
        school.classes.map(({ homeroomTeacherId }) => homeroomTeacherId),
      );
      return ok<SchoolResponsibilityView>({
        code: schoolCode,
        names: { name: school.name, englishName: school.englishName },
        way: seen.top ? await treePlaces(deps, wayTo(seen.top, { level: "school", code: schoolCode })) : [],
        gaps: gapsOf({ schoolCodes: [schoolCode], contacts: seen.grid?.contacts ?? {}, tallies: [counted] }),
        classes: counted.classes.map((each) => {
          const own = classNamed(school, classIdOf(each));
          return { classId: classIdOf(each), ...each, teacher: teachers.get(own?.homeroomTeacherId ?? "") ?? "" };
        }),
        ...(await contactForm(deps, facts, seen)),
        ...(await chosenClass(deps, facts, query.class)),
        own: facts.register
          .filter(({ pupilKey }) => officers.get(pupilKey) === staff.id)
          .map(({ name, stage, grade, classNo }) => ({
            ...{ name, stage, grade, classNo },
            classId: classIdOf({ stage, grade, classNo }),
          })),
        over: await personsOver(deps, facts),
      });
    },
);
