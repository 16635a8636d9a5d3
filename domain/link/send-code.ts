import { type Instant, later } from "../calendar/time.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import type { Link } from "./link.ts";
import { deathOf, type LinkFacts } from "./link-fate.ts";

const codeMinutes = 10;

/** Gives a link a new six-digit code, good for ten minutes; an earlier one stops counting. */
export const sendCode = ({ facts, hash, now }: SendCode): Decision => {
  if (facts === undefined) return refuse({ code: "LinkNotFound" });
  if (deathOf(facts, now)) return refuse({ code: "LinkExpired" });
  return accept({ save: [{ ...facts.link, code: mailedCode(hash, now) }], emit: [] });
};

/** A code that has just been mailed, by its keyed hash. */
export const mailedCode = (hash: string, now: Instant): NonNullable<Link["code"]> => ({
  hash,
  expiresAt: later(now, codeMinutes * 60_000),
});

type SendCode = {
  readonly facts: LinkFacts | undefined;
  /** Keyed hash of the code that is mailed. */
  readonly hash: string;
  readonly now: Instant;
};
