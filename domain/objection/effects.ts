import { makeupIdOf, makeupOpened, openMakeupCase } from "../makeup/makeup-case.ts";
import type { AidList } from "../publicity/aid-list.ts";
import { canBeStopped, stopList } from "../publicity/stop-list.ts";
import { awardFor } from "../review/award.ts";
import type { Change } from "../shared/decision.ts";
import type { Refusal } from "../shared/refusal.ts";
import type { EffectFields } from "./answer-form.ts";
import type { OpenFacts } from "./effect-facts.ts";
import { endApplication, isOver } from "./end-application.ts";
import { freeLine } from "./free-line.ts";
import { freedList } from "./list-hold.ts";
import type { Finding, Objection, ObjectionEffect } from "./objection.ts";
import { presentAward, requeueLine } from "./requeue-line.ts";
import { isSignedWithout, type SigningOffices } from "./signers-left.ts";

/** What an answer's effects look at, with the list that is objected to and random digits for a makeup case. */
type AnswerFacts = OpenFacts & SigningOffices & { readonly list: AidList; readonly makeupDigits: string };

/** The effects an upheld objection can have now: what fits its subject and where the case stands. */
export const effectsFor = ({
  objection: { about },
  application,
  list,
}: Pick<AnswerFacts, "objection" | "application" | "list">): readonly ObjectionEffect[] => {
  const canEnd = application !== undefined && !isOver(application);
  const canChange = presentAward(application) !== undefined;
  switch (about.what) {
    case "notEntitled":
    case "wrongAmount":
      return [...(canEnd ? (["reject"] as const) : []), ...(canChange ? (["changeAward"] as const) : []), "none"];
    case "missingChild":
      return ["openMakeup", "none"];
    case "processFault":
      if (about.serial !== undefined) return canChange ? ["requeue", "none"] : ["none"];
      return canBeStopped(list) ? ["repost", "none"] : ["none"];
    default:
      return ["none"];
  }
};

/** The list that is objected to once the answer is given: whoever gave it signs no more, unless nobody else could, and the list waits for one answer less. */
const answeredList = ({ list, objection, by: { id: by }, ...offices }: AnswerFacts): AidList => {
  const staysFree = list.actors.includes(by) || !isSignedWithout(list, by, offices);
  const actors = staysFree ? list.actors : [...list.actors, by];
  return { ...freedList(list, objection), actors };
};

/** Whether an effect puts right what was objected to: of a wrong amount only the right one does, the end of the whole aid does not. */
const putsRight = ({ about }: Objection, effect: ObjectionEffect): boolean =>
  about.what === "wrongAmount" ? effect === "changeAward" : effect !== "none";

/**
 * Carries out what an answer brings about, on that line only (domain §2.7): the application is rejected, or waits with
 * the right award for a supplementary list; a missing child becomes a case of the school; a list not made by the rules is
 * stopped. Anything else frees the line. A refusal names what does not fit.
 */
export const carryOut = (
  facts: AnswerFacts,
  { result, fields }: { readonly result: Finding; readonly fields: EffectFields },
): Carried | Refusal => {
  const { objection, application, list, by, occasion } = facts;
  const kept = answeredList(facts);
  const place = facts.place && { ...facts.place, list: facts.place.list.id === list.id ? kept : facts.place.list };
  const now = { ...facts, place };
  const possible = effectsFor(facts);
  const effect = result === "notUpheld" ? "none" : (fields.effect ?? (possible.length === 1 ? "none" : undefined));
  if (effect === undefined) return { code: "FormIncomplete", faults: [{ field: "effect", code: "required" }] };
  // What is wholly right must be put right, if it can be.
  const isEmpty = effect === "none" && result === "upheld" && possible.some((each) => putsRight(objection, each));
  if (isEmpty || !possible.includes(effect))
    return { code: "FormIncomplete", faults: [{ field: "effect", code: "notAChoice" }] };
  const done = (change: Change): Carried => ({ effect, change: withList(change, { kept, before: list }) });

  switch (effect) {
    case "none":
      return done(freeLine(now));
    case "reject":
      return fields.reason
        ? done(endApplication(now, fields.reason))
        : { code: "FormIncomplete", faults: [{ field: "reason.code", code: "required" }] };
    case "changeAward": {
      const before = presentAward(application);
      if (application === undefined || before === undefined) return { code: "TransitionNotAllowed" };
      const award = awardFor(application, fields);
      if ("code" in award) return award;
      const isSame =
        award.amount === before.amount && award.level === before.level && award.category === before.category;
      if (isSame) return { code: "FormIncomplete", faults: [{ field: "level", code: "notAChoice" }] };
      return done(requeueLine(now, award));
    }
    case "requeue": {
      const award = presentAward(application);
      return award ? done(requeueLine(now, award)) : { code: "TransitionNotAllowed" };
    }
    case "openMakeup": {
      if (objection.about.what !== "missingChild") return { code: "TransitionNotAllowed" };
      const { schoolCode, child } = objection.about;
      const id = makeupIdOf({ schoolYear: occasion.campaign.schoolYear, digits: facts.makeupDigits });
      const about = { schoolCode, pupilName: child.name, note: child.note, source: "missingObjection" as const };
      const opened = openMakeupCase({ id, ...about, by, occasion });
      return done({ save: [opened], emit: [makeupOpened(opened, by)] });
    }
    case "repost": {
      const stopped = stopList(kept, { cause: "processFault", by, occasion });
      return done({ save: [stopped.list], emit: stopped.emit });
    }
  }
};

/** What an answer brought about and what changes by it, the list that is objected to included. */
export type Carried = { readonly effect: ObjectionEffect; readonly change: Change };

const withList = (change: Change, { kept, before }: { readonly kept: AidList; readonly before: AidList }): Change => {
  const isSaved = change.save.some((record) => record.kind === "list" && record.id === kept.id);
  const isChanged = kept.actors.length !== before.actors.length || kept.objections !== before.objections;
  return isSaved || !isChanged ? change : { ...change, save: [...change.save, kept] };
};
