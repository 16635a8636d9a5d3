import { type Instant, later } from "../calendar/time.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import type { Link } from "./link.ts";

const codeMinutes = 10;

/** Gives a link a new six-digit code, good for ten minutes; an earlier one stops counting. */
export const sendCode = ({ link, hash, now }: SendCode): Decision => {
  if (link === undefined) return refuse({ code: "LinkNotFound" });
  if (now >= link.expiresAt) return refuse({ code: "LinkExpired" });
  return accept({ save: [{ ...link, code: { hash, expiresAt: later(now, codeMinutes * 60_000) } }], emit: [] });
};

type SendCode = {
  readonly link: Link | undefined;
  /** Keyed hash of the code that is mailed. */
  readonly hash: string;
  readonly now: Instant;
};
