import type { ObjectionWork } from "../../../domain/objection/investigator.ts";
import type { ObjectionDesk } from "../../../domain/objection/may-handle.ts";
import type { Objection } from "../../../domain/objection/objection.ts";
import {
  aLine,
  aList,
  anApplication,
  anObjection,
  anOccasion,
  aStaffMember,
  aWait,
  monday,
} from "../../support/factories.ts";

/** The township's school office, who took no part in anything. */
export const township = aStaffMember({
  id: "township-1",
  roles: [{ role: "TOWNSHIP_SCHOOL_OFFICE", scope: { of: "county" } }],
});

/** The list that hangs with one held line. */
export const hanging = aList({ status: "posted", held: 1, postedBy: "principal-1" });
/** The application of that line. */
export const held = anApplication({ status: "onHold", listId: hanging.id });
/** That line, with one objection. */
export const line = aLine({ status: "held", objections: 1 });
/** Where that application stands. */
export const place = { list: hanging, line };
/** What a form says it has read. */
export const read = { version: 1, humanFact: "1" };

/** A desk on which that objection lies, in front of the township's office. */
export const deskFor = (purpose: ObjectionWork, about: Partial<Objection> = {}): ObjectionDesk => ({
  actor: township,
  task: aWait({
    purpose,
    assignee: township.id,
    subject: { kind: "objection", id: "YY000000000001" },
  }),
  objection: anObjection({
    status: purpose === "admitObjection" ? "received" : "investigating",
    ...(purpose === "admitObjection" ? {} : { admission: { by: township.id, at: monday } }),
    ...about,
  }),
  list: hanging,
  application: held,
  occasion: anOccasion(),
});

/** A list whose workflow has not come to its end, with this much held. */
export const listIn = (status: Parameters<typeof aList>[0]["status"]) =>
  aList({ status, held: 1, postedBy: "principal-1" });
