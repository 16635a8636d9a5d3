import * as z from "zod";
import type { Application } from "../application/application.ts";
import { told } from "../application/move.ts";
import { Day, dayOf, endOfDay, type Instant, startOfDay } from "../calendar/time.ts";
import { deadline } from "../calendar/working-days.ts";
import type { County } from "../county/county.ts";
import type { EventActor } from "../history/domain-event.ts";
import { aidPolicies } from "../programme/time-limits.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { text, wholeNumber } from "../shared/form-fields.ts";
import { factOfName, sameFact } from "../shared/human-fact.ts";
import { limitEnd, type Occasion } from "../shared/occasion.ts";
import { onward } from "../wait/path.ts";
import { instanceToAsk } from "./instance.ts";
import type { Reconsideration } from "./reconsideration.ts";

const asked = {
  /** Version of the application that was read. */
  version: wholeNumber(1, 1_000_000),
  /** Why the decision is wrong, in the family's own words. */
  grounds: text(1000),
  /** The one human fact: the last character of the pupil's name. */
  humanFact: text(10),
};

/** A family asks that the rejection of its application be looked at again. */
export const ReconsiderationForm = z.object(asked);
export type ReconsiderationForm = z.infer<typeof ReconsiderationForm>;

/** A letter against a rejection, registered for the family by whoever received it. */
export const LetterForm = ReconsiderationForm.extend({ applicationId: text(40), receivedOn: Day });

/** When the family was told of the decision it disputes: `undefined` while the mail or slip has not reached it. */
export type Told = { readonly at: Instant | undefined };

/**
 * Until when the next instance may be asked: working days from the notice, never less than the decision itself said;
 * undefined while the notice has not reached the family, because then the days have not begun (domain §2.5).
 */
export const askBy = ({ reconsiderBy, notice, occasion }: AskBy): Instant | undefined => {
  if (notice === undefined) return reconsiderBy;
  if (notice.at === undefined) return undefined;
  const counted = limitEnd(occasion, "reconsiderationRequest", notice.at);
  return counted > reconsiderBy ? counted : reconsiderBy;
};

type AskBy = {
  readonly reconsiderBy: Instant;
  /** Absent when nobody knows better than the decision. */
  readonly notice: Told | undefined;
  readonly occasion: Occasion;
};

/** Takes in a request for reconsideration while there is time; the instance above answers it within its own (domain §2.8). */
export const askReconsideration = (facts: AskReconsideration): Decision => {
  const { application, county, by, receivedOn, form, notice, occasion } = facts;
  if (application === undefined) return refuse({ code: "ApplicationNotFound" });
  if (application.record.version !== form.version)
    return refuse({ code: "VersionConflict", ids: { seen: form.version, now: application.record.version } });
  if (application.status !== "rejected") return refuse({ code: "TransitionNotAllowed" });
  if (!sameFact(form.humanFact, factOfName(application.pupilName)))
    return refuse({ code: "WrongHumanFact", faults: [{ field: "humanFact", code: "wrongHumanFact" }] });
  const instance = instanceToAsk(application, county);
  const until = askBy({ reconsiderBy: application.reconsiderBy, notice, occasion });
  if (receivedOn !== undefined && (receivedOn > dayOf(occasion.now) || endOfDay(receivedOn) <= application.rejectedAt))
    return refuse({ code: "FormIncomplete", faults: [{ field: "receivedOn", code: "invalid" }] });
  const from = receivedOn === undefined ? occasion.now : startOfDay(receivedOn);
  if (instance === undefined || (until !== undefined && from >= until))
    return refuse({ code: "ReconsiderationClosed" });

  const { reconsiderationAnswer } = aidPolicies[occasion.campaign.ruleVersion];
  const request: Reconsideration = {
    instance,
    askedBy: by.id,
    askedAt: occasion.now,
    ...(receivedOn && { receivedOn }),
    grounds: form.grounds,
    answerBy: deadline({ calendar: occasion.calendar, from, workingDays: reconsiderationAnswer }).endsAt,
  };
  const reconsiderations = [...(application.reconsiderations ?? []), request];
  const waiting: Application = { ...application, reconsiderations };
  const words = { instance, request: reconsiderations.length, ...onward(waiting, occasion.campaign.endsAt) };
  return accept({
    save: [waiting],
    emit: [told("ReconsiderationRequested", waiting, { at: occasion.now, actor: by, words })],
  });
};

type AskReconsideration = {
  readonly application: Application | undefined;
  readonly county: County;
  /** The family by its receipt number, or whoever registers its letter. */
  readonly by: EventActor;
  /** Day on which the letter came in; absent when the family asks itself. */
  readonly receivedOn?: Day;
  readonly form: ReconsiderationForm;
  readonly notice: Told | undefined;
  readonly occasion: Occasion;
};
