import type { County } from "../../domain/county/county.ts";
import type { Objection } from "../../domain/objection/objection.ts";
import { daysLeft } from "../../domain/wait/days-left.ts";
import type { ObjectionRow } from "../../web/views/objections.ts";
import type { Dependencies } from "../dependencies.ts";
import { unitNames } from "./objection-units.ts";

/** An objection as it stands in a queue, without its objector. */
export const objectionRow = (
  { calendar, clock }: Pick<Dependencies, "calendar" | "clock">,
  { objection, county }: { readonly objection: Objection; readonly county: County | undefined },
): ObjectionRow => ({
  objectionId: objection.id,
  listId: objection.listId,
  level: objection.level,
  unit: unitNames(county, objection.unit),
  serial: objection.about.what === "line" ? objection.about.serial : 0,
  status: objection.status,
  raisedAt: objection.raisedAt,
  answerBy: objection.answerBy,
  daysLeft: daysLeft({ calendar, now: clock.now(), dueAt: objection.answerBy }),
});
