import type { County } from "../county/county.ts";
import type { School } from "../county/school.ts";
import type { StaffMember } from "../county/staff-member.ts";
import type { EventActor } from "../history/domain-event.ts";
import type { SupervisionGrid } from "../supervision/grid.ts";
import { classIdOf } from "./guarantee.ts";
import { type LetterLevel, type LetterPlace, letterIdOf } from "./letter.ts";

/** A letter somebody has to issue this year: to whom, and about what. */
export type Addressee = LetterPlace & { readonly id: string; readonly toId: string };

/** What one person issues in a year: the letters of one level, below the letter that person has signed before. */
export type Issuing = {
  readonly level: LetterLevel;
  /** The own letter, which must be signed first; the county's first letter follows from none. */
  readonly under?: string;
  readonly by: EventActor;
  readonly addressees: readonly Addressee[];
};

/**
 * Everything a person issues this year by the offices held (S0-24): the supervision office the bureau's letter for the
 * county government, the director those of the units, a township's office those of its schools, a principal those of the
 * classes. Nobody issues a letter to the own person.
 */
export const issuingsOf = ({ actor, grid, county, schools, year }: IssuingFacts): readonly Issuing[] =>
  [
    ...(actor.id === grid.officeHeadId ? [ofCounty(actor, county, year)] : []),
    ...(actor.id === county.offices.bureauDirectorId ? [ofBureau(actor, grid, year)] : []),
    ...grid.units
      .filter(({ form, headId }) => form === "township" && headId === actor.id)
      .map(({ id, schoolCodes }) => ({
        level: "school" as const,
        under: letterIdOf(year, { unitId: id }),
        by: { role: "TOWNSHIP_SCHOOL_OFFICE" as const, id: actor.id },
        addressees: schools
          .filter(({ code }) => schoolCodes.includes(code))
          .map(({ code, offices }) => addressee(year, offices.principalId, { schoolCode: code })),
      })),
    ...schools
      .filter(({ offices }) => offices.principalId === actor.id)
      .map((school) => ofSchool(actor, { school, grid, year })),
  ].map((issuing) => ({ ...issuing, addressees: issuing.addressees.filter(({ toId }) => toId !== actor.id) }));

const addressee = (year: number, toId: string, place: LetterPlace): Addressee => ({
  id: letterIdOf(year, place),
  toId,
  ...place,
});

const ofCounty = (actor: StaffMember, { offices }: County, year: number): Issuing => ({
  level: "bureau",
  by: { role: "SUPERVISION_HEAD", id: actor.id },
  addressees: [addressee(year, offices.bureauDirectorId, {})],
});

const ofBureau = (actor: StaffMember, { units }: SupervisionGrid, year: number): Issuing => ({
  level: "unit",
  under: letterIdOf(year, {}),
  by: { role: "BUREAU_DIRECTOR", id: actor.id },
  addressees: units.map(({ id, headId }) => addressee(year, headId, { unitId: id })),
});

const ofSchool = (actor: StaffMember, { school, grid, year }: OfSchool): Issuing => {
  const { code } = school;
  const own = grid.units.find(({ form, schoolCodes }) => form === "countyRun" && schoolCodes.includes(code));
  return {
    level: "class",
    under: letterIdOf(year, own ? { unitId: own.id } : { schoolCode: code }),
    by: { role: "PRINCIPAL", id: actor.id },
    addressees: school.classes.map((each) =>
      addressee(year, each.homeroomTeacherId, { schoolCode: code, classId: classIdOf(each) }),
    ),
  };
};

type OfSchool = { readonly school: School; readonly grid: SupervisionGrid; readonly year: number };

type IssuingFacts = {
  readonly actor: StaffMember;
  readonly grid: SupervisionGrid;
  readonly county: County;
  /** The schools the person heads, or whose township's office the person holds. */
  readonly schools: readonly School[];
  readonly year: number;
};
