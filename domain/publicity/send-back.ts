import { type ApplicationIn, baseOf } from "../application/application.ts";
import { move, told } from "../application/move.ts";
import { system } from "../history/domain-event.ts";
import type { Change } from "../shared/decision.ts";
import { limitEnd, type Occasion } from "../shared/occasion.ts";
import { onward } from "../wait/path.ts";

type Hung = ApplicationIn<"schoolPublicity" | "countyPublicity">;

/** A line's application goes back one step: to the school's review, or from the county to its recheck. */
export const sendBack = (application: Hung, occasion: Occasion): Change => {
  const base = baseOf(application);
  const to =
    application.status === "schoolPublicity"
      ? move(application, {
          ...base,
          acts: base.acts.filter(({ role }) => role !== "SCHOOL_REVIEW_PANEL"),
          status: "schoolCheck",
          dueAt: limitEnd(occasion, "schoolCheck"),
        })
      : move(
          application,
          {
            ...base,
            acts: base.acts.filter(({ role }) => role !== "AID_CENTER_REVIEWER" && role !== "AID_CENTER_HEAD"),
            status: "countyRecheck",
            dueAt: limitEnd(occasion, "countyRecheck"),
            award: application.award,
          },
          "finalSignoff",
        );
  return {
    save: [to],
    emit: [told("LineReturned", to, { at: occasion.now, actor: system, words: onward(to, occasion.campaign.endsAt) })],
  };
};
