import type { DomainEvent, EventActor, EventType } from "../history/domain-event.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { PupilChange } from "./change.ts";

/** Tells what happened to a change; never what kind it is, for that may be a death. */
export const changed = (
  type: EventType,
  { id, unit }: PupilChange,
  { by, occasion }: { readonly by: EventActor; readonly occasion: Occasion },
): DomainEvent => ({
  type,
  subject: { kind: "change", id },
  at: occasion.now,
  actor: by,
  words: { unit: unit === "county" ? "county" : "school" },
});
