import * as z from "zod";
import type { Instant } from "../calendar/time.ts";
import type { StaffMember } from "../county/staff-member.ts";
import { withNews } from "../notice/mailbox.ts";
import type { Mailbox } from "../notice/notice-record.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { choice, text } from "../shared/form-fields.ts";
import { roundOf } from "./access-round.ts";
import type { Link, Session } from "./link.ts";
import { isSurnameOf } from "./surname.ts";

/** One session of one's own, as the page names it. */
export const EndSessionForm = z.object({ session: z.string().regex(/^[0-9a-f]{16}$/) });

/** Why somebody else's sessions and links are ended, and the surname of that person as the one human fact. */
export const EndAccessForm = z.object({ why: choice(["lostPhone", "left"]), surname: text(30) });
export type EndAccessForm = z.infer<typeof EndAccessForm>;

/** Ends one session; the link it came from opens nothing any more, for its device is the one that is given up. */
export const endSession = ({ session, link, now }: EndSession): Decision =>
  accept({
    save: link && now < link.expiresAt ? [{ ...link, expiresAt: now }] : [],
    remove: session ? [session] : [],
    emit: [],
  });

type EndSession = {
  readonly session: Session | undefined;
  readonly link: Link | undefined;
  readonly now: Instant;
};

/** Ends every link of a person and every session but this one. */
export const endOtherSessions = ({ staff, own, now }: EndOthers): Decision => {
  const ended = endRound(staff, { why: "ownWish", by: staff.id, at: now });
  const round = roundOf(ended);
  return accept({ save: [ended, { ...own, of: { who: "staff", staffId: staff.id, round } }], emit: [] });
};

type EndOthers = { readonly staff: StaffMember; readonly own: Session; readonly now: Instant };

/** The head of the aid centre ends every link and session of somebody else, who has lost a phone or left the office and hears of it. */
export const endAccess = ({ actor, staff, mailbox, form, now }: EndAccess): Decision => {
  // The own sessions are ended on the own page, which keeps the one at hand.
  if (!mayEndAccess(actor) || staff.id === actor.id) return refuse({ code: "NotAllowedHere" });
  if (!isSurnameOf(form.surname, staff.name))
    return refuse({ code: "WrongHumanFact", faults: [{ field: "surname", code: "wrongSurname" }] });
  const news = { about: "accessEnded", id: staff.id } as const;
  const told = withNews({ mailbox, staffId: staff.id, news, now });
  return accept({
    save: [endRound(staff, { why: form.why, by: actor.id, at: now }), ...(told ? [told] : [])],
    emit: [],
  });
};

type EndAccess = {
  readonly actor: StaffMember;
  readonly staff: StaffMember;
  /** What that person has been told so far. */
  readonly mailbox: Mailbox | undefined;
  readonly form: EndAccessForm;
  readonly now: Instant;
};

/** Whether a person may end the links and sessions of others. */
export const mayEndAccess = ({ roles }: StaffMember): boolean => roles.some(({ role }) => role === "AID_CENTER_HEAD");

const endRound = (staff: StaffMember, why: Omit<NonNullable<StaffMember["access"]>, "round">): StaffMember => ({
  ...staff,
  access: { ...why, round: roundOf(staff) + 1 },
});
