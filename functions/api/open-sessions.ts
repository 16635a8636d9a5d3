import type { StaffMember } from "../../domain/county/staff-member.ts";
import { roundOf } from "../../domain/link/access-round.ts";
import type { Session } from "../../domain/link/link.ts";
import type { Dependencies } from "../dependencies.ts";
import { shortId } from "./link-facts.ts";

/** The sessions of a person that still open doors, the latest first. */
export const openSessionsOf = async (
  deps: Pick<Dependencies, "clock" | "sessions">,
  staff: StaffMember,
): Promise<readonly Session[]> => {
  const now = deps.clock.now();
  const found = await deps.sessions.of(staff.id);
  return found.filter(({ of, expiresAt }) => of.who === "staff" && of.round === roundOf(staff) && now < expiresAt);
};

/** A session as its owner, or whoever may end it, sees it. */
export const sessionRow = ({ hash, from, openedAt, expiresAt }: Session) => ({
  session: shortId(hash),
  device: from?.deviceName ?? "",
  ...(openedAt !== undefined && { openedAt }),
  expiresAt,
});
