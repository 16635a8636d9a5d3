import * as z from "zod";
import type { Instant } from "../calendar/time.ts";
import { Day, endOfDay, startOfDay } from "../calendar/time.ts";
import type { StaffMember } from "../county/staff-member.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { text, wholeNumber } from "../shared/form-fields.ts";
import { unrecorded } from "../shared/record-mark.ts";
import type { Access, AccessReview } from "./access.ts";
import { accessScopeOf } from "./access-scope.ts";

/** What the looks are narrowed to: days, a person, a file. */
export const AccessFilter = z.object({
  from: Day.exactOptional(),
  to: Day.exactOptional(),
  person: z.string().max(60).exactOptional(),
  file: z.string().max(60).exactOptional(),
  odd: z.literal("yes").exactOptional(),
});
export type AccessFilter = z.infer<typeof AccessFilter>;

/** The period gone through, what is said of it, and how many looks the page showed. */
export const AccessReviewForm = AccessFilter.omit({ odd: true }).extend({
  from: Day,
  to: Day,
  remark: text(300),
  humanFact: wholeNumber(0, 1_000_000),
});
export type AccessReviewForm = z.infer<typeof AccessReviewForm>;

/** The looks a person may sign for: those of others. */
export const ofOthers = (actor: Pick<StaffMember, "id">, looks: readonly Access[]): readonly Access[] =>
  looks.filter(({ by }) => by !== actor.id);

/** Somebody responsible has gone through the looks of a period and signs for it; nobody signs for own looks. */
export const reviewAccess = ({ actor, looks, extent, form, now, id, digest }: ReviewAccess): Decision => {
  const scope = accessScopeOf(actor);
  if (scope?.may !== "review") return refuse({ code: "NotAllowedHere" });
  if (extent === "tooMany") return refuse({ code: "FormIncomplete", faults: [{ field: "to", code: "tooMany" }] });
  const others = ofOthers(actor, looks);
  if (form.humanFact !== others.length)
    return refuse({ code: "WrongHumanFact", faults: [{ field: "humanFact", code: "wrongHumanFact" }] });
  const { from, to, person, file, remark } = form;
  const review: AccessReview = {
    kind: "accessReview",
    record: unrecorded,
    ...{ id, unit: scope.unit, from: startOfDay(from), to: endOfDay(to) },
    ...(person !== undefined && { person }),
    ...(file !== undefined && { file }),
    ...{ by: actor.id, role: scope.role, at: now, looks: others.length },
    odd: others.filter(({ oddities }) => oddities.length > 0).length,
    ...{ digest, remark },
  };
  const { looks: count, odd } = review;
  return accept({
    save: [review],
    emit: [
      {
        type: "AccessReviewed",
        subject: { kind: "accessReview", id },
        at: now,
        actor: { role: scope.role, id: actor.id },
        words: { unit: scope.unit, from: review.from, to: review.to, looks: count, odd, digest },
      },
    ],
  });
};

type ReviewAccess = {
  readonly actor: StaffMember;
  /** What the filter finds now, own looks too. */
  readonly looks: readonly Access[];
  /** Whether these are all, or only the latest of more than a page can hold. */
  readonly extent: "whole" | "tooMany";
  readonly form: AccessReviewForm;
  readonly now: Instant;
  readonly id: string;
  /** SHA-256 over the ids of the others' looks. */
  readonly digest: string;
};
