import * as z from "zod";
import { type LookFacts, noteLook } from "../access/note-look.ts";
import type { Application } from "../application/application.ts";
import { holdsRole } from "../county/staff-member.ts";
import type { AidList } from "../publicity/aid-list.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { choice } from "../shared/form-fields.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { Objection } from "./objection.ts";
import { objectionTold } from "./objection-path.ts";
import { objectorReaders } from "./objection-roles.ts";
import { partIn } from "./part-in.ts";

/** Why somebody of the centre must know who objected: to ask back, to bring the answer, to protect from pressure, or because a higher authority asks. */
export const objectorReasons = ["askBack", "bringAnswer", "protect", "authority"] as const;

/** The reason is one of few words, because it stands in the history where names must not. */
export const ReadObjectorForm = z.object({ why: choice(objectorReasons) });
export type ReadObjectorForm = z.infer<typeof ReadObjectorForm>;

/**
 * Lets the aid centre read who objected, except who had a part in what is objected to; that it did, and why, stands in
 * the history for good and in the access log.
 */
export const readObjector = ({
  objection,
  list,
  application,
  form,
  occasion,
  accessId,
  ...facts
}: ReadObjector): Decision => {
  const { actor } = facts;
  const role = objectorReaders.find((each) => holdsRole(actor, each, {}));
  if (role === undefined) return refuse({ code: "NotAllowedHere" });
  if (objection?.objector === undefined) return refuse({ code: "ObjectionNotFound" });
  const part = partIn(actor, { objection, list, application });
  if (part !== undefined) return refuse({ code: part === "parent" ? "OwnFile" : "ActedBefore" });
  const by = { role, id: actor.id };
  const noted = noteLook({
    ...facts,
    look: { id: accessId, fileId: objection.id, door: "read-objector", fields: ["objector"], why: form.why },
    place: {},
    names: [objection.objector.name],
    now: occasion.now,
    calendar: occasion.calendar,
  });
  return accept({
    save: [objection, ...noted.save],
    emit: [objectionTold("ObjectorRead", objection, { by, occasion, words: { why: form.why } }), ...noted.emit],
  });
};

type ReadObjector = Pick<LookFacts, "actor" | "has" | "log" | "counter"> & {
  readonly accessId: string;
  readonly objection: Objection | undefined;
  readonly list: AidList | undefined;
  readonly application: Application | undefined;
  readonly form: ReadObjectorForm;
  readonly occasion: Occasion;
};
