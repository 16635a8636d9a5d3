import { primaryCategory } from "../need/need-categories.ts";
import { type Disputed, type Effect, type EffectFacts, type FactsOf, happened, unaffected } from "./effect.ts";
import { closedOpen, endsOpen } from "./ending.ts";
import { movedDisputed } from "./transfer-within.ts";

/** What had been granted rested on the category: without it, an answer can only send the file back to be examined. */
const categoryLost = (application: Disputed, facts: FactsOf<"categoryLost">): Effect => {
  const { formerAward, ...rest } = application;
  const { category } = facts.details;
  const isGrounds = formerAward?.category === category || application.proposedCategory === category;
  if (!isGrounds) return unaffected;
  const after: Disputed = {
    ...rest,
    proposedCategory: primaryCategory(facts.remaining) ?? "OTHER_HARDSHIP",
    ...(formerAward && formerAward.category !== category ? { formerAward } : {}),
  };
  return noted(after, facts);
};

/** What a change does to a rejection that somebody is just looking at again: no answer revives what the pupil has left. */
export const disputedEffect = (application: Disputed, facts: EffectFacts): Effect => {
  const { details } = facts;
  switch (details.what) {
    case "death":
      return closedOpen(application, facts);
    case "transferOut":
    case "graduation":
      return endsOpen(details.what)(application, facts);
    case "transferWithin":
      return movedDisputed(application, { ...facts, details });
    case "categoryLost":
      return categoryLost(application, { ...facts, details });
    case "boarding":
      // The panel computes the amount anew; what the county has before it holds for the term.
      return application.unit === "county" || application.boarding === details.to
        ? unaffected
        : noted({ ...application, boarding: details.to }, facts);
    case "dropout":
      return { became: "staysOpen" };
    case "guardianOrAccount":
      return { became: "updated", application };
    default:
      return unaffected;
  }
};

const noted = (application: Disputed, facts: EffectFacts): Effect => ({
  became: "noted",
  application,
  emit: [happened("FormUpdated", application, facts)],
});
