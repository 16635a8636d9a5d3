import { baseOf } from "../application/application.ts";
import { move } from "../application/move.ts";
import { primaryCategory } from "../need/need-categories.ts";
import { limitEnd } from "../shared/occasion.ts";
import { type Approved, type Effect, evenSuspended, type FactsOf, happened, type Open, unaffected } from "./effect.ts";
import { endsApproved } from "./ending.ts";
import { isAtCounty } from "./publicised.ts";

type Facts = FactsOf<"categoryLost">;

const restsOn = (application: Open | Approved): string =>
  "award" in application && application.award ? application.award.category : application.proposedCategory;

/** An application that rests on a lost category is checked again where it stands: by the school's panel, or by the centre (身份丧失). */
export const categoryLostOpen = (application: Open, facts: Facts): Effect =>
  evenSuspended((standing) => {
    if (restsOn(standing) !== facts.details.category) return unaffected;
    const proposedCategory = primaryCategory(facts.remaining) ?? "OTHER_HARDSHIP";
    const base = { ...baseOf(standing), proposedCategory };
    if (!("award" in standing) || standing.award === undefined || standing.status === "correction") {
      const noted = { ...standing, proposedCategory };
      return { became: "noted", application: noted, emit: [happened("FormUpdated", noted, facts)] };
    }
    const back: Open = isAtCounty(standing)
      ? {
          ...base,
          acts: base.acts.filter(({ role }) => role !== "AID_CENTER_REVIEWER" && role !== "AID_CENTER_HEAD"),
          status: "countyRecheck",
          dueAt: limitEnd(facts.occasion, "countyRecheck"),
          award: standing.award,
        }
      : {
          ...base,
          acts: base.acts.filter(({ role }) => role !== "SCHOOL_REVIEW_PANEL"),
          status: "schoolCheck",
          dueAt: limitEnd(facts.occasion, "schoolCheck"),
        };
    const moved = back.status === standing.status ? back : move(standing, back);
    return {
      became: isAtCounty(standing) ? "recheckedByCounty" : "checkedAgain",
      application: moved,
      emit: [happened("CaseRechecked", moved, facts, { cause: "categoryLost" })],
      line: "leaves",
    };
  })(application);

/** An approved aid that rests on it ends with the term and is not taken back. */
export const categoryLostApproved = (application: Approved, facts: Facts): Effect =>
  restsOn(application) === facts.details.category ? endsApproved(application, facts) : unaffected;
