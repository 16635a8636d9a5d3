import * as z from "zod";
import { Instant } from "../../domain/calendar/time.ts";
import { Role, Scope } from "../../domain/county/role.ts";
import { workFates } from "../../domain/link/link-fate.ts";
import { Purpose } from "../../domain/wait/wait.ts";

const Held = z.array(z.object({ role: Role, scope: Scope }));

/** As whom somebody is about to act, before anything has happened. */
export const LinkView = z.object({
  name: z.string(),
  unitName: z.string(),
  roles: Held,
  /**
   * `open` asks for the surname, `otherDevice` offers a code, `codeSent` asks for both; `expired`, `settled` (nothing of
   * its work waits) and `ended` (all links were ended) offer a fresh mail.
   */
  state: z.enum(["open", "otherDevice", "codeSent", "expired", "settled", "ended"]),
  /** What has become of the work it was mailed for, by kind. */
  work: z.array(z.object({ purpose: Purpose, fate: z.enum(workFates), count: z.int() })),
  expiresAt: Instant,
  /** What has just been mailed, and where to, masked. */
  sent: z.enum(["code", "link"]).exactOptional(),
  mailbox: z.string(),
});
export type LinkView = z.infer<typeof LinkView>;

/** Who is now signed in. */
export const SignedIn = z.object({ name: z.string(), roles: Held });
export type SignedIn = z.infer<typeof SignedIn>;

/** A mail that has gone out, to this masked address. */
export const MailSent = z.object({ mailbox: z.string() });
export type MailSent = z.infer<typeof MailSent>;
