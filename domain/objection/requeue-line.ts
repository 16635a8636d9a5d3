import { type Application, type Award, baseOf } from "../application/application.ts";
import { move, told } from "../application/move.ts";
import type { Role } from "../county/role.ts";
import type { AidList } from "../publicity/aid-list.ts";
import type { Change } from "../shared/decision.ts";
import { limitEnd } from "../shared/occasion.ts";
import { onward } from "../wait/path.ts";
import type { OpenFacts } from "./effect-facts.ts";
import { closedWork, leaveList } from "./end-application.ts";
import { barredWith, type SigningOffices } from "./signers-left.ts";

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
 * hangs for a window of its own (domain §2.4 no. 16); from the county it comes back to its school, so that no award hangs
 * on the county's list only (no. 20). Whoever changed it does not sign it, unless nobody else is left to.
 */
export const requeueLine = (facts: RequeueFacts, award: Award): Change => {
  const { application, objection, by, occasion } = facts;
  if (application === undefined || presentAward(application) === undefined) return { save: [], emit: [] };
  const comesBack = objection.level === "school" && isAtCounty(application);
  const queued = (comesBack ? backAtSchool : queuedWith)(application, { ...facts, award });
  const left = leaveList(facts);
  const now = { at: occasion.now, actor: by };
  const changed = told("AwardChanged", queued, { ...now, words: { level: award.level, amount: award.amount } });
  // Its workflow is a step ahead and has to be called back.
  const recheck = told("CaseRechecked", queued, { ...now, words: onward(queued, occasion.campaign.endsAt) });
  return {
    save: [queued, ...(comesBack ? closedWork(facts) : []), ...left.save],
    emit: [changed, ...(comesBack ? [recheck] : []), ...left.emit],
  };
};

const isAtCounty = (application: Application): boolean =>
  application.status === "countyRecheck" ||
  application.status === "countyPublicity" ||
  (application.status === "onHold" && application.why === "objection" && application.heldFrom === "countyPublicity");

type RequeueFacts = OpenFacts & SigningOffices & { readonly list: AidList };

type Changed = Omit<RequeueFacts, "application"> & { readonly award: Award };

/** Roles whose acts stand under what was granted before, from the signature under the school's list on. */
const afterSchool: readonly Role[] = ["PRINCIPAL", "AID_CENTER_REVIEWER", "AID_CENTER_HEAD"];

const backAtSchool = (application: Application, { award, by, occasion, ...facts }: Changed): Application => {
  const acts = application.acts.filter(({ role }) => !afterSchool.includes(role));
  return move(application, {
    ...baseOf(application),
    acts,
    barred: [...barredWith({ ...application, acts }, { ...facts, by: by.id })],
    award,
    queuedAt: occasion.now,
    status: "schoolCheck",
    dueAt: limitEnd(occasion, "schoolCheck"),
  });
};

const queuedWith = (application: Application, { award, by, occasion, ...facts }: Changed): Application => {
  // Posting the county's list is the head's signature, and the line will be posted once more.
  const acts = application.acts.filter(({ role }) => role !== "AID_CENTER_HEAD");
  const barred = [...barredWith({ ...application, acts }, { ...facts, by: by.id })];
  if (application.status === "schoolCheck" || application.status === "countyRecheck")
    return { ...application, barred, award };
  const queuedAt = occasion.now;
  const base = { ...baseOf(application), barred, award, queuedAt };
  if (!isAtCounty(application))
    return move(application, { ...base, status: "schoolCheck", dueAt: limitEnd(occasion, "schoolCheck") });
  return move(application, { ...base, acts, status: "countyRecheck", dueAt: limitEnd(occasion, "countyRecheck") });
};
