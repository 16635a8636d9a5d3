import type { Application } from "../../../domain/application/application.ts";
import { Day } from "../../../domain/calendar/time.ts";
import type { ChangeDetails } from "../../../domain/change/details.ts";
import type { Effect, EffectFacts } from "../../../domain/change/effect.ts";
import { effectOf } from "../../../domain/change/effects.ts";
import { anApplication, anOccasion, monday } from "../../support/factories.ts";
import { teachingPoint } from "../../support/small-county.ts";

/** That Monday. */
export const occasion = anOccasion();
const reviewer = { role: "AID_CENTER_REVIEWER" as const, id: "reviewer-2" };

/** What a change of that Monday does to an application. */
export const felt = (application: Application, details: ChangeDetails, given: Partial<EffectFacts> = {}): Effect =>
  effectOf(application, {
    ...{ changeId: "BD1", happenedOn: Day.parse("2026-09-07"), details, by: reviewer, toSchool: teachingPoint },
    ...{ remaining: ["OTHER_HARDSHIP"], occasion },
    ...given,
  });

/** Applications that have neither ended nor been approved. */
export const open = {
  classCheck: anApplication({ status: "classCheck" }),
  panel: anApplication({ status: "schoolCheck" }),
  waits: anApplication({
    status: "schoolCheck",
    award: { category: "MIN_LIVING", level: "L2", amount: 50_000 },
    queuedAt: monday,
    acts: [
      { role: "GUARDIAN", by: "SQ1", at: monday },
      { role: "SCHOOL_REVIEW_PANEL", by: "panel-1", at: monday },
    ],
  }),
  hangs: anApplication({ status: "schoolPublicity" }),
  recheck: anApplication({ status: "countyRecheck" }),
  onCounty: anApplication({ status: "countyPublicity" }),
  held: anApplication({ status: "onHold" }),
};
/** One that is approved, and those that have ended. */
export const approved = anApplication({ status: "approved" });
export const ended = (["rejected", "withdrawn", "lapsed", "terminated"] as const).map((status) =>
  anApplication({ status }),
);
/** An application as a suspension leaves it. */
export const suspended = (application: Application): Application => {
  const { application: resting } = felt(application, { what: "suspension" });
  if (resting === undefined) throw new Error("it does not rest");
  return resting;
};

/** First day of the spring term. */
export const spring = "2027-03-01";
