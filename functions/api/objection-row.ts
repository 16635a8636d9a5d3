import type { County } from "../../domain/county/county.ts";
import { type Objection, serialOf } from "../../domain/objection/objection.ts";
import { daysLeft } from "../../domain/wait/days-left.ts";
import type { ObjectionRow } from "../../web/views/objections.ts";
import type { Dependencies } from "../dependencies.ts";
import { unitNames } from "./objection-units.ts";

/** An objection as it stands in a queue, without its objector. */
export const objectionRow = async (
  { calendar, clock }: Pick<Dependencies, "calendar" | "clock">,
  { objection, county }: { readonly objection: Objection; readonly county: County | undefined },
): Promise<ObjectionRow> => ({
  objectionId: objection.id,
  listId: objection.listId,
  level: objection.level,
  unit: unitNames(county, objection.unit),
  what: objection.about.what,
  serial: serialOf(objection),
  nature: objection.nature,
  status: objection.status,
  receivedAt: objection.receivedAt,
  answerBy: objection.answerBy,
  dueAt: objection.dueAt,
  daysLeft: daysLeft({ calendar: await calendar.get(), now: clock.now(), dueAt: objection.dueAt }),
});
