import type { ApplicationForm } from "../../domain/application/application-form.ts";
import { Day } from "../../domain/calendar/time.ts";
import { mailFor, phoneFor, residentIdFor } from "./identifiers.ts";
import { fullName, nameParts } from "./names.ts";
import type { AidedCategory } from "./need-shares.ts";
import { type Random, randomFrom } from "./random.ts";
import { birthOf, type RosterEntry } from "./roster.ts";

type Guardian = ApplicationForm["guardian"];
type Family = ApplicationForm["family"];
type Member = Family["members"][number];

/** Somebody grown up in the pupil's household. */
type Adult = { readonly name: string; readonly age: number; readonly birthYear: number; readonly relation: string };

const campaignYear = 2026;
/** Where the names of grown-ups begin; the odd steps keep the names within a family apart. */
const serials = { father: 200_000, mother: 300_011, grandparent: 400_023 };

const withoutParents: readonly AidedCategory[] = ["EXTREME_SUPPORT", "ORPHAN", "DE_FACTO_UNATTENDED"];
const incomeSources = ["farming", "migrantWork", "migrantWork", "localWork", "allowance"] as const;

const householdOf = ({ serial, pupil }: RosterEntry, category: AidedCategory, random: Random) => {
  const { surname } = nameParts(serial);
  const pupilBorn = Number(pupil.birthDate.slice(0, 4));
  const adult = (name: string, relation: string, older: number): Adult => {
    const birthYear = pupilBorn - older;
    return { name, relation, birthYear, age: campaignYear - birthYear };
  };
  const father = adult(fullName(serials.father + serial, surname), "父亲", 25 + random.below(12));
  const mother = adult(fullName(serials.mother + serial), "母亲", 23 + random.below(12));
  const grandparent = adult(fullName(serials.grandparent + serial, surname), "祖父", 48 + random.below(12));
  const alone = withoutParents.includes(category);
  const withGrandparent = alone || random.chance(35);
  const draw = random.below(100);
  const relation = alone || (withGrandparent && draw < 25) ? "grandparent" : draw < 65 ? "father" : "mother";
  return {
    relation,
    guardian: { father, mother, grandparent }[relation],
    adults: [...(alone ? [] : [father, mother]), ...(withGrandparent ? [grandparent] : [])],
    siblings: random.below(3),
  } as const;
};

/** Women hold even ID numbers, men odd ones. */
const sexOf = (adult: Adult): "1" | "2" => (adult.relation === "母亲" ? "2" : "1");

const memberOf = (adult: Adult, category: AidedCategory, random: Random): Member => {
  const old = adult.relation === "祖父";
  const weak = category === "DISABLED_PARENT" && adult.relation === "父亲";
  const works = !old && !weak;
  return {
    name: adult.name,
    age: adult.age,
    relation: adult.relation,
    occupation: works ? random.pick(["务农", "外出务工", "本地零工"]) : "在家",
    annualIncome: 100 * (works ? 60 + random.below(120) : 12 + random.below(12)),
    health: weak ? "disabled" : random.chance(old ? 40 : 8) ? "chronic" : "healthy",
  };
};

const siblingOf = (entry: RosterEntry, index: number, random: Random): Member => ({
  name: fullName(entry.serial + 1000 * (index + 1), nameParts(entry.serial).surname),
  age: 3 + random.below(16),
  relation: "兄弟姐妹",
  occupation: "学生",
  annualIncome: 0,
  health: "healthy",
});

/** The guardian and the family of a pupil; seven families of ten have a mailbox, the others read on paper. */
export const householdFor = (
  entry: RosterEntry,
  category: AidedCategory,
): { readonly guardian: Guardian; readonly family: Family } => {
  const random = randomFrom(`household ${entry.pupil.id}`);
  const { relation, guardian, adults, siblings } = householdOf(entry, category, random);
  const idNo = residentIdFor({
    ...birthOf(entry.serial, Day.parse(`${guardian.birthYear}-01-01`)),
    sex: sexOf(guardian),
  });
  const notice = random.chance(70)
    ? { email: mailFor(`family.${String(entry.serial + 1).padStart(5, "0")}`), noticeChannel: "email" as const }
    : { noticeChannel: "paper" as const };
  const members = [
    ...adults.map((adult) => memberOf(adult, category, random)),
    ...Array.from({ length: siblings }, (_, index) => siblingOf(entry, index, random)),
  ];
  return {
    guardian: { name: guardian.name, relation, idNo, phone: phoneFor(entry.serial + 1), ...notice },
    family: { size: members.length + 1, members, incomeSource: random.pick(incomeSources) },
  };
};
