import { describe, expect, test } from "vitest";
import { awardFor } from "../../../domain/review/award.ts";
import { anApplication } from "../../support/factories.ts";

const checked = anApplication({ status: "schoolCheck" });

describe("an award", () => {
  test("confirms the proposed category, takes the level that stands for it and the amount of the rules", () => {
    expect(awardFor(checked, {})).toEqual({ category: "MIN_LIVING", level: "L2", amount: 50_000 });
  });

  test("follows a changed category to its own level", () => {
    expect(awardFor(checked, { category: "ORPHAN" })).toMatchObject({ category: "ORPHAN", level: "L1" });
  });

  test("raises a level only with minutes of the meeting", () => {
    expect(awardFor(checked, { level: "L1" })).toMatchObject({
      code: "FormIncomplete",
      faults: [{ field: "minutes", code: "required" }],
    });
    expect(awardFor(checked, { level: "L1", minutes: "评审组一致同意。" })).toMatchObject({ level: "L1" });
  });

  test("lowers a level only with the centre's consent", () => {
    expect(awardFor(checked, { level: "L3" })).toMatchObject({ code: "LevelNeedsConsent" });
  });

  test("is refused for a pupil whom the programme does not cover", () => {
    const day = anApplication({ status: "schoolCheck", boarding: "day" });

    expect(awardFor(day, {})).toEqual({
      code: "ProgrammeNotEligible",
      faults: [{ field: "outcome", code: "boardingNotCovered" }],
    });
  });

  test("is refused for a category that a programme is not for", () => {
    const student = { stage: "VOCATIONAL", grade: 1, programme: "VOCATIONAL_EXTRA_3000" } as const;
    const poor = anApplication({ status: "schoolCheck", ...student, proposedCategory: "ARCHIVED_POOR" });

    expect(awardFor(poor, {})).toMatchObject({ amount: 150_000 });
    expect(awardFor(poor, { category: "ORPHAN" })).toMatchObject({
      code: "ProgrammeNotEligible",
      faults: [{ field: "category", code: "needNotProved" }],
    });
  });

  test("of a freshman depends on where the university lies", () => {
    const freshman = anApplication({ status: "schoolCheck", stage: "HIGHER", grade: 1, programme: "FRESHMAN_TRAVEL" });

    expect(awardFor(freshman, {})).toMatchObject({ faults: [{ code: "admissionMissing" }] });
    expect(awardFor(freshman, { admission: "outsideProvince" })).toMatchObject({ amount: 100_000 });
  });
});
