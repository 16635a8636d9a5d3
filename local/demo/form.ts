import type { ApplicationForm } from "../../domain/application/application-form.ts";
import type { Stage } from "../../domain/county/school.ts";
import { ResidentId } from "../../domain/identity/resident-id.ts";
import type { ProgrammeCode } from "../../domain/programme/programmes.ts";
import { householdFor } from "./household.ts";
import { bankAccountFor } from "./identifiers.ts";
import type { AidedCategory } from "./need-shares.ts";
import { needTexts } from "./need-texts.ts";
import { randomFrom } from "./random.ts";
import type { RosterEntry } from "./roster.ts";
import type { Township } from "./townships.ts";

const programmeOf: Record<Stage, ProgrammeCode> = {
  PRESCHOOL: "PRESCHOOL_LIVING",
  PRIMARY: "COMPULSORY_BOARDING",
  JUNIOR: "COMPULSORY_BOARDING",
  SPECIAL: "COMPULSORY_BOARDING",
  SENIOR: "SENIOR_HIGH_GRANT",
  VOCATIONAL: "VOCATIONAL_GRANT",
  HIGHER: "FRESHMAN_TRAVEL",
};

/** What the family of a pupil sends to `POST /applications`, every field filled. */
export const formFor = ({ entry, category, township }: FormFacts): ApplicationForm => {
  const { pupil, serial } = entry;
  const { guardian, family } = householdFor(entry, category);
  const random = randomFrom(`form ${pupil.id}`);
  return {
    programmes: { codes: [programmeOf[pupil.stage]] },
    pupil: {
      name: pupil.name,
      idNo: ResidentId.parse(pupil.idNo),
      schoolCode: pupil.schoolCode,
      stage: pupil.stage,
      grade: pupil.grade,
      classNo: pupil.classNo,
      boarding: pupil.boarding,
      hukouType: random.chance(90) ? "rural" : "urban",
      address: `安禾县${township.name}第${1 + random.below(9)}村${1 + random.below(8)}组${1 + random.below(60)}号`,
    },
    guardian,
    family,
    need: { categories: [category], ...random.pick(needTexts[category]) },
    bank: {
      holder: guardian.name,
      holderRelation: "guardian",
      account: bankAccountFor(serial + 1),
      bankName: `安禾县农村信用联社${township.name.slice(0, -1)}分社`,
    },
    commitment: { processing: true, sensitive: true, publicity: true, truth: true, signature: guardian.name },
  };
};
type FormFacts = { readonly entry: RosterEntry; readonly category: AidedCategory; readonly township: Township };
