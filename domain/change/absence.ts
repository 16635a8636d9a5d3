import { type Application, type Aside, baseOf } from "../application/application.ts";
import { move } from "../application/move.ts";
import { limitEnd, type Occasion } from "../shared/occasion.ts";
import {
  type Approved,
  asideOf,
  type Effect,
  type EffectFacts,
  happened,
  isSuspended,
  type Open,
  revived,
  unaffected,
} from "./effect.ts";
import { planned } from "./ending.ts";
import { withReturn } from "./plans.ts";
import { nextMonthFrom, nextTermFrom } from "./term-days.ts";

/** A line that is publicised leaves its list: after the return it hangs on the next one, for a whole window (domain §2.9). */
const setAside = (application: Exclude<Open, { why: "suspension" }>, occasion: Occasion): Aside => {
  switch (application.status) {
    case "onHold":
      return asideOf({ ...application, status: application.heldFrom });
    case "schoolPublicity":
      return {
        status: "schoolCheck",
        dueAt: limitEnd(occasion, "schoolCheck"),
        award: application.award,
        queuedAt: occasion.now,
      };
    case "countyPublicity":
      return {
        status: "countyRecheck",
        dueAt: limitEnd(occasion, "countyRecheck"),
        award: application.award,
        queuedAt: occasion.now,
      };
    default:
      return asideOf(application);
  }
};

/** Posting the county's list is the head's signature; a line that left it is posted once more. */
const actsAside = ({ status, acts }: Application): Application["acts"] =>
  status === "countyPublicity" ? acts.filter(({ role }) => role !== "AID_CENTER_HEAD") : acts;

/** A suspended pupil's application rests; an objection to its line is still answered meanwhile (休学). */
export const suspensionOpen = (application: Open, facts: EffectFacts): Effect => {
  if (isSuspended(application)) return unaffected;
  const isHung = application.status === "schoolPublicity" || application.status === "countyPublicity";
  const resting: Application = {
    ...baseOf(application),
    acts: actsAside(application),
    status: "onHold",
    why: "suspension",
    aside: setAside(application, facts.occasion),
    ...(application.status === "onHold" ? { objectionId: application.objectionId } : {}),
  };
  return {
    became: "rests",
    application: application.status === "onHold" ? resting : move(application, resting),
    emit: [happened("ApplicationSuspended", resting, facts)],
    work: "closes",
    ...(isHung ? { line: "leaves" } : {}),
  };
};

/** An approved aid is paid for the month of leaving and then stops. */
export const suspensionApproved = (application: Approved, facts: EffectFacts): Effect =>
  planned(application, { became: "stopsWithMonth", what: "stops", from: nextMonthFrom(facts.happenedOn) }, facts);

const limitOf = {
  submitted: "classCheck",
  classCheck: "classCheck",
  schoolCheck: "schoolCheck",
  correction: "correction",
  countyRecheck: "countyRecheck",
} as const;

/** The state taken up again; whoever has it next gets the whole time for it. */
const takenUp = (application: Open, occasion: Occasion): Application =>
  "dueAt" in application ? { ...application, dueAt: limitEnd(occasion, limitOf[application.status]) } : application;

/** A pupil is back: the application goes on where it was; an objection to its line still holds it (复学). */
export const resumptionOpen = (application: Open, facts: EffectFacts): Effect => {
  if (!isSuspended(application)) return unaffected;
  const before = revived(application);
  const { objectionId } = application;
  const isHung = before.status === "schoolPublicity" || before.status === "countyPublicity";
  if (isHung && objectionId !== undefined) {
    const { award, listId, serial, status: heldFrom } = before;
    const hold = { status: "onHold", why: "objection", heldFrom, objectionId } as const;
    return goesOn({ ...baseOf(before), ...hold, award, listId, serial }, facts);
  }
  // The objection that had kept the line on its list was answered meanwhile.
  const standing: Open = isHung
    ? { ...baseOf(before), acts: actsAside(before), ...setAside(before, facts.occasion) }
    : before;
  const after = goesOn(move(application, takenUp(standing, facts.occasion)), facts);
  return isHung ? { ...after, line: "leaves" } : after;
};

const goesOn = (application: Application, facts: EffectFacts): Effect => ({
  became: "goesOn",
  application,
  emit: [happened("ApplicationResumed", application, facts)],
});

/** A pupil is back: what the absence stops goes on with the return, and what stops for another cause does not (domain §2.9). */
export const resumptionApproved = (application: Approved, facts: EffectFacts): Effect => {
  const after = withReturn(application, facts.happenedOn);
  if (after === application) return unaffected;
  return {
    became: "goesOn",
    application: after,
    emit: [happened("AidAdjusted", after, facts, { cause: "resumption", what: "goesOn" })],
  };
};

/** Poverty must not end a child's schooling: the application stays open, and somebody is told (辍学). */
export const dropoutOpen = (): Effect => ({ became: "staysOpen" });

/** The aid is paid only if the pupil comes back within the term. */
export const dropoutApproved = (application: Approved, facts: EffectFacts): Effect =>
  planned(
    application,
    { became: "paidIfBack", what: "stopsUnlessBack", from: nextTermFrom(facts.occasion.campaign) },
    facts,
  );
