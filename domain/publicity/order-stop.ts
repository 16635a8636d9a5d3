import * as z from "zod";
import type { Instant } from "../calendar/time.ts";
import type { Role } from "../county/role.ts";
import { holdsRole, type StaffMember } from "../county/staff-member.ts";
import type { DomainEvent, EventActor } from "../history/domain-event.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { choice, removedSerials, text, wholeNumber } from "../shared/form-fields.ts";
import { sameFact } from "../shared/human-fact.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { AidList } from "./aid-list.ts";
import { removeLines, type ShownLine } from "./remove-lines.ts";
import { canBeStopped, stopList } from "./stop-list.ts";

/** Something is wrong with a posted list: what, on which lines, and how it was found. */
export const OrderStopForm = z.object({
  version: wholeNumber(1, 1_000_000),
  cause: choice(["gap", "shortened", "wrongContent"]),
  /** Serial numbers of the lines whose content is wrong; without any, what is wrong is not in the lines. */
  serials: removedSerials,
  text: text(500),
  /** The one human fact: how many lines the list has. */
  humanFact: text(10),
});
export type OrderStopForm = z.infer<typeof OrderStopForm>;

/** The roles that may take a list off before its time; for a county list the aid centre alone. */
const stoppingRoles = {
  school: ["SCHOOL_AID_OFFICER", "PRINCIPAL", "AID_CENTER_HEAD"],
  county: ["AID_CENTER_REVIEWER", "AID_CENTER_HEAD"],
} as const satisfies Record<AidList["level"], readonly Role[]>;

/** The role in which a person may stop this list, if any; at the list's school, or anywhere for a county list. */
export const stoppingRole = (actor: StaffMember, { level, scope }: Pick<AidList, "level" | "scope">) =>
  stoppingRoles[level].find((role) => holdsRole(actor, role, level === "school" ? { schoolCode: scope } : {}));

/**
 * Takes a posted list off because it was not to be seen, or not for long enough, or is wrong. Wrong lines go back one
 * step; whether the others hang on or the whole list is posted anew is the county's rule (domain §2.6).
 */
export const orderStop = ({ actor, list, wrongLines, form, occasion }: OrderStop): Decision => {
  if (list === undefined) return refuse({ code: "ListNotFound" });
  const role = stoppingRole(actor, list);
  if (role === undefined) return refuse({ code: "NotAllowedHere" });
  if (!canBeStopped(list)) return refuse({ code: "ListNotReady" });
  if (list.record.version !== form.version)
    return refuse({ code: "VersionConflict", ids: { seen: form.version, now: list.record.version } });
  if (!sameFact(form.humanFact, String(list.lines)))
    return refuse({ code: "WrongHumanFact", faults: [{ field: "humanFact", code: "wrongHumanFact" }] });
  const isWrong = form.cause === "wrongContent";
  const removed = removeLines({ list, lines: isWrong ? wrongLines : [], occasion });
  if (removed === undefined || (isWrong && wrongLines.length !== form.serials.length))
    return refuse({ code: "LineNotOpen", faults: [{ field: "serials", code: "noSuchLine" }] });
  const by = { role, id: actor.id };
  const isOnlyLines =
    isWrong && wrongLines.length > 0 && removed.list.lines > 0 && occasion.campaign.restart === "changedLines";
  const serials = wrongLines.map(({ line }) => line.serial);
  const stopped = isOnlyLines
    ? { list: removed.list, emit: [takenOff(removed.list, { by, at: occasion.now, count: serials.length })] }
    : stopList(removed.list, { cause: form.cause, by, occasion });
  const defect = { cause: form.cause, by: actor.id, at: occasion.now, serials, text: form.text };
  return accept({
    save: [{ ...stopped.list, defects: [...(list.defects ?? []), defect] }, ...removed.save],
    emit: [...stopped.emit, ...removed.emit],
  });
};

const takenOff = ({ id, lines }: AidList, { by, at, count }: TakenOff): DomainEvent => ({
  type: "LinesTakenOff",
  subject: { kind: "list", id },
  at,
  actor: by,
  words: { removed: count, lines },
});

type TakenOff = { readonly by: EventActor; readonly at: Instant; readonly count: number };

type OrderStop = {
  readonly actor: StaffMember;
  readonly list: AidList | undefined;
  /** The lines whose serial numbers the form names. */
  readonly wrongLines: readonly ShownLine[];
  readonly form: OrderStopForm;
  readonly occasion: Occasion;
};
