import type { DomainEvent } from "../history/domain-event.ts";

const decisions: readonly DomainEvent["type"][] = ["ReviewApproved", "ReviewReturned", "ReviewRejected"];

/** What somebody read when deciding on an application last: which version of its form, and when. */
export type LastRead = { readonly formVersion: number; readonly at: DomainEvent["at"] };

/** The version of the form a reviewer decided on last, by the history; nothing for somebody who decides for the first time. */
export const lastReadBy = (staffId: string, history: readonly DomainEvent[]): LastRead | undefined => {
  let formVersion = 1;
  let read: LastRead | undefined;
  for (const { type, actor, words, at } of history) {
    if (typeof words["form"] === "number") formVersion = words["form"];
    if (actor.id === staffId && decisions.includes(type)) read = { formVersion, at };
  }
  return read;
};
