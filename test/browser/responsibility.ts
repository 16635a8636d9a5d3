import type { ResponsibilityLetter } from "../../domain/responsibility/letter.ts";
import { goalsFor } from "../../domain/responsibility/letter-goals.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import type { FoundForm } from "./forms.ts";
import type { Lookers } from "./sights.ts";

const people = {
  head: "staff-supervision-head",
  director: "staff-bureau-director",
  areaDirector: "staff-area-a2",
  office: "staff-shiqiao-office",
};

/** The school of 石桥镇 nobody is the contact of, and a class of it without responsible persons. */
const gapsIn = async ({ world: { deps } }: Lookers) => {
  const [grid, county] = await Promise.all([deps.grid.get(), deps.county.get()]);
  const code = county?.schools.find((school) => grid?.contacts[school.code] === undefined)?.code ?? "";
  const [school, tally] = await Promise.all([deps.schools.find(code), deps.helpTallies.find(code)]);
  const open = tally?.classes.find(({ named, pupils }) => named < pupils);
  return {
    code,
    path: `/responsibility/${code}`,
    classId: open ? `${open.stage}-${open.grade}-${open.classNo}` : "",
    principalId: school?.offices.principalId ?? "",
    teacherId: school?.classes[0]?.homeroomTeacherId ?? "",
  };
};

/** The bureau's letter, signed and compared; the township's, signed; one school's, which its principal has not signed yet. */
const lettersIn = async (lookers: Lookers) => {
  const { deps } = lookers.world;
  const { code, principalId } = await gapsIn(lookers);
  const now = deps.clock.now();
  const goals = [...goalsFor("unit", 2026)];
  const letter = { kind: "responsibilityLetter", record: unrecorded, year: 2026, goals, issuedAt: now } as const;
  const bureau: ResponsibilityLetter = {
    ...letter,
    ...{ id: "ZZ2026-bureau", level: "bureau", fromId: people.head, toId: people.director, signedAt: now },
    result: {
      at: now,
      by: people.head,
      outcome: "missed",
      goals: goals.map((goal) => ({ ...goal, value: 1, outcome: "missed" })),
    },
  };
  const unit: ResponsibilityLetter = {
    ...letter,
    ...{ id: "ZZ2026-t-shiqiao", level: "unit", under: bureau.id, fromId: people.director, toId: people.office },
    ...{ unitId: "t-shiqiao", text: "按月报送。", signedAt: now },
  };
  const school: ResponsibilityLetter = {
    ...letter,
    ...{ id: `ZZ2026-${code}`, level: "school", under: unit.id, fromId: people.office, toId: principalId },
    schoolCode: code,
  };
  if ((await deps.letters.find(bureau.id)) === undefined)
    await deps.store.commit({ save: [bureau, unit, school], emit: [] });
  const [ofBureau, ofUnit, ofSchool] = [bureau, unit, school].map(({ id }) => `/responsibility/letters/${id}`);
  return { bureau: ofBureau ?? "", unit: ofUnit ?? "", school: ofSchool ?? "" };
};

/** The county's grid from every desk, with its gaps, a school without a contact and letters in every state. */
export const responsibilitySights = async (lookers: Lookers) => {
  const { path, classId, principalId, teacherId } = await gapsIn(lookers);
  const letters = await lettersIn(lookers);
  const [head, director, areaDirector, office, principal, teacher] = await Promise.all(
    [people.head, people.director, people.areaDirector, people.office, principalId, teacherId].map(
      lookers.people.staff,
    ),
  );
  if (!head || !director || !areaDirector || !office || !principal || !teacher) throw new Error("somebody is missing");
  return {
    "show-responsibility": [
      { as: head, path: "/responsibility" },
      { as: head, path: "/responsibility?cell=shiqiao-1" },
      { as: office, path: "/responsibility?area=A2" },
      { as: teacher, path: "/responsibility" },
    ],
    "show-responsibility-gaps": [head, principal].map((as) => ({ as, path: "/responsibility/gaps" })),
    "show-school-responsibility": [
      { as: areaDirector, path },
      { as: principal, path: `${path}?class=${classId}` },
      { as: teacher, path },
    ],
    "show-responsibility-letters": [
      { as: head, path: "/responsibility/letters" },
      { as: head, path: "/responsibility/letters?under=ZZ2026-bureau" },
      { as: director, path: "/responsibility/letters" },
      { as: office, path: "/responsibility/letters" },
    ],
    "show-responsibility-letter": [
      { as: head, path: letters.bureau },
      { as: office, path: letters.unit },
      { as: principal, path: letters.school },
    ],
  };
};

/** What a township sees in which nobody has been named yet beyond what was seeded, and no letter was issued. */
export const emptyResponsibility = async (lookers: Lookers) => {
  const { path, teacherId } = await gapsIn(lookers);
  const [head, teacher] = await Promise.all([lookers.people.staff(people.head), lookers.people.staff(teacherId)]);
  return {
    "show-responsibility": [{ as: head, path: "/responsibility" }],
    "show-responsibility-gaps": [{ as: head, path: "/responsibility/gaps" }],
    "show-school-responsibility": [
      { as: head, path: "/responsibility/2161990000", status: 404 },
      { as: teacher, path },
    ],
    "show-responsibility-letters": [head, teacher].map((as) => ({ as, path: "/responsibility/letters" })),
    "show-responsibility-letter": [{ as: head, path: "/responsibility/letters/ZZ2026-t-shiqiao", status: 404 }],
  };
};

/** The forms with which responsibility is named, issued and signed. */
export const responsibilityForms = async (lookers: Lookers) => {
  const { path, classId, principalId } = await gapsIn(lookers);
  const letters = await lettersIn(lookers);
  const at = async (staffId: string, where: string, end: string): Promise<readonly FoundForm[]> => [
    { as: await lookers.people.staff(staffId), path: where, form: `main form[method=post][action*="${end}"]` },
  ];
  return {
    "name-contact": await at(people.areaDirector, path, "/contact"),
    "name-help-officers": await at(principalId, `${path}?class=${classId}`, "/officers"),
    "issue-responsibility-letters": await at(people.office, "/responsibility/letters", "/responsibility/letters"),
    "sign-responsibility-letter": await at(principalId, letters.school, "/signature"),
  };
};
