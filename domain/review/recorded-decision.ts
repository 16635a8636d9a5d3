import type { DomainEvent } from "../history/domain-event.ts";

/** What a reviewer decided, as the history tells it. */
export type RecordedDecision = {
  readonly outcome: "approve" | "return" | "reject" | "suggestRefusal";
  readonly event: DomainEvent;
};

const outcomeOf = ({ type, words }: DomainEvent): RecordedDecision["outcome"] | undefined => {
  if (type === "ReviewApproved") return words["suggested"] === "refusal" ? "suggestRefusal" : "approve";
  if (type === "ReviewReturned") return "return";
  return type === "ReviewRejected" ? "reject" : undefined;
};

/** The review decision an event tells of, if it tells of one. */
export const decisionTold = (event: DomainEvent): RecordedDecision | undefined => {
  const outcome = outcomeOf(event);
  return outcome && { outcome, event };
};

/** The first decision taken since somebody read this version: their own if they repeat it, otherwise whose came first. */
export const decisionSince = (
  history: readonly { readonly event: DomainEvent; readonly version: number }[],
  seen: number,
): RecordedDecision | undefined =>
  history.filter(({ version }) => version > seen).flatMap(({ event }) => decisionTold(event) ?? [])[0];
