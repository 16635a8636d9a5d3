import { type Application, type Award, baseOf } from "../application/application.ts";
import { move, told } from "../application/move.ts";
import type { Change } from "../shared/decision.ts";
import { limitEnd } from "../shared/occasion.ts";
import type { EffectFacts } from "./effect-facts.ts";
import { leaveList } from "./end-application.ts";

/** What an application was granted, while a list of its level can still publicise another award. */
export const presentAward = (application: Application | undefined): Award | undefined => {
  switch (application?.status) {
    case "schoolPublicity":
    case "countyPublicity":
    case "countyRecheck":
      return application.award;
    case "onHold":
      return application.why === "objection" ? application.award : undefined;
    case "schoolCheck":
      return application.queuedAt === undefined ? undefined : application.award;
    default:
      return undefined;
  }
};

/**
 * The line leaves its list and its application waits with this award for a supplementary list of the same level, which
 * hangs for a window of its own (domain §2.4 no. 16). Where it stands on no list, only the award changes. Whoever changed
 * it does not sign it.
 */
export const requeueLine = (facts: EffectFacts, award: Award): Change => {
  const { application, by, occasion } = facts;
  if (application === undefined || presentAward(application) === undefined) return { save: [], emit: [] };
  const queued = queuedWith(application, { award, by, occasion });
  const left = leaveList(facts);
  const words = { level: award.level, amount: award.amount };
  return {
    save: [queued, ...left.save],
    emit: [told("AwardChanged", queued, { at: occasion.now, actor: by, words }), ...left.emit],
  };
};

type Changed = { readonly award: Award } & Pick<EffectFacts, "by" | "occasion">;

const queuedWith = (application: Application, { award, by, occasion }: Changed): Application => {
  const barred = [...(application.barred ?? []), by.id];
  if (application.status === "schoolCheck" || application.status === "countyRecheck")
    return { ...application, barred, award };
  const isCounty =
    application.status === "countyPublicity" ||
    (application.status === "onHold" && application.why === "objection" && application.heldFrom === "countyPublicity");
  const queuedAt = occasion.now;
  const base = { ...baseOf(application), barred, award, queuedAt };
  if (!isCounty) return move(application, { ...base, status: "schoolCheck", dueAt: limitEnd(occasion, "schoolCheck") });
  // Posting the county's list is the head's signature, and the line will be posted once more.
  const acts = application.acts.filter(({ role }) => role !== "AID_CENTER_HEAD");
  return move(application, { ...base, acts, status: "countyRecheck", dueAt: limitEnd(occasion, "countyRecheck") });
};
