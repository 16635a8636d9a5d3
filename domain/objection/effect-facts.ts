import type { Application } from "../application/application.ts";
import type { Role } from "../county/role.ts";
import type { AidList, ListLine } from "../publicity/aid-list.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { Wait } from "../wait/wait.ts";
import type { Objection } from "./objection.ts";

/** What the effect of an answer looks at: the objection, its application, and where that stands on a list now. */
export type EffectFacts = {
  readonly objection: Objection;
  readonly application: Application | undefined;
  /** The list and line the application stands on now, of whatever level; absent when it stands on none. */
  readonly place: { readonly list: AidList; readonly line: ListLine } | undefined;
  readonly by: { readonly role: Role; readonly id: string };
  readonly occasion: Occasion;
};

/** The same with the work that is open on the application, which leaves the work list when the application does not wait for it any more. */
export type OpenFacts = EffectFacts & { readonly applicationTask: Wait | undefined };

/** The list and line an application stands on, also while a suspension has set that aside. */
export const placeOf = (
  application: Application | undefined,
): { readonly listId: string; readonly serial: number } | undefined => {
  if (application === undefined) return undefined;
  const standing =
    application.status === "onHold" && application.why === "suspension" ? application.aside : application;
  return "listId" in standing ? { listId: standing.listId, serial: standing.serial } : undefined;
};
