import { Day } from "../../../domain/calendar/time.ts";
import type { PupilChange } from "../../../domain/change/change.ts";
import { decideChange } from "../../../domain/change/decide-change.ts";
import type { ChangeDetails } from "../../../domain/change/details.ts";
import { registerChange } from "../../../domain/change/register-change.ts";
import { aFrozenForm, anApplication, anOccasion, aPupil, aRecognition, recorded } from "../../support/factories.ts";
import { centralSchool, smallCounty, smallCountyStaff, teachingPoint } from "../../support/small-county.ts";

/** A person of the small county. */
export const person = (id: string) => {
  const found = smallCountyStaff.find((each) => each.id === id);
  if (found === undefined) throw new Error(`nobody is ${id}`);
  return found;
};
/** That Monday. */
export const occasion = anOccasion();
const happenedOn = Day.parse("2026-09-07");
/** The pupil of the test as the records know it. */
export const pupil = {
  ...{ pupilKey: "pupil-key", name: "钱麦甲", schoolCode: centralSchool.code, township: centralSchool.township },
  ...({ stage: "PRIMARY", grade: 4, classNo: 1 } as const),
};
/** What the pupil has asked for. */
export const classCheck = anApplication({ status: "classCheck" });
/** An approved aid of the pupil. */
export const approved = anApplication({ status: "approved" });

/** Enters a change as the aid officer of the school. */
export const register = (details: ChangeDetails, given: Partial<Parameters<typeof registerChange>[0]> = {}) =>
  registerChange({
    ...{ actor: person("officer-1"), pupil, applications: [classCheck], toSchool: undefined, id: "BD1", occasion },
    form: { pupil: "SQ2026202700000001", pupilName: "钱麦甲", happenedOn, details },
    ...given,
  });

/** A change that the aid officer has entered. */
export const aChange = (details: ChangeDetails, given: Partial<PupilChange> = {}): PupilChange => ({
  ...{ kind: "change", record: recorded(), id: "BD1", campaignId: occasion.campaign.id, pupilKey: "pupil-key" },
  ...{ pupilName: "钱麦甲", schoolCode: centralSchool.code, township: centralSchool.township, happenedOn, details },
  registered: { role: "SCHOOL_AID_OFFICER", by: "officer-1", at: occasion.now },
  ...{ unit: centralSchool.code, status: "registered", effects: [] },
  ...given,
});

/** Confirms a change as the principal. */
export const decide = (change: PupilChange | undefined, given: Partial<Parameters<typeof decideChange>[0]> = {}) =>
  decideChange({
    ...{
      actor: person("principal-1"),
      change,
      pupil: aPupil(),
      toSchool: teachingPoint,
      county: smallCounty,
      occasion,
    },
    cases: [{ application: classCheck, wait: undefined, list: undefined, line: undefined }],
    ...{ forms: [{ recognition: aRecognition(), form: aFrozenForm() }], notices: [], isQuiet: false, makeupId: "BL1" },
    form: { version: 1, outcome: "confirm", humanFact: "甲" },
    ...given,
  });
/** This application alone, with no work and no list. */
export const onlyCase = (application: Parameters<typeof decideChange>[0]["cases"][number]["application"]) => [
  { application, wait: undefined, list: undefined, line: undefined },
];

/** Two kinds of change. */
export const dropout = { what: "dropout" } as const;
export const death = { what: "death" } as const;
