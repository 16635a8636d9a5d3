import type { DomainEvent } from "../history/domain-event.ts";
import type { Entity } from "./entity.ts";
import type { Refusal } from "./refusal.ts";

/** What a decision changes: records to save or remove, and what happened. */
export type Change = {
  readonly save: readonly Entity[];
  readonly remove?: readonly Entity[];
  readonly emit: readonly DomainEvent[];
};

/** The answer of every domain decision: a change to commit, or a refusal to show. */
export type Decision =
  | { readonly accepted: true; readonly change: Change }
  | { readonly accepted: false; readonly refusal: Refusal };

/** An accepted decision with the change it makes. */
export const accept = (change: Change): Decision => ({ accepted: true, change });

/** A refused decision; nothing is stored. */
export const refuse = (refusal: Refusal): Decision => ({ accepted: false, refusal });
