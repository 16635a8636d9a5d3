import * as z from "zod";
import { Instant } from "../../domain/calendar/time.ts";
import { Role, Scope } from "../../domain/county/role.ts";

const Held = z.array(z.object({ role: Role, scope: Scope }));

/** As whom somebody is about to act, before anything has happened. */
export const LinkView = z.object({
  name: z.string(),
  unitName: z.string(),
  roles: Held,
  /** `open` asks for the surname, `otherDevice` offers a code, `codeSent` asks for both, `expired` offers a fresh mail. */
  state: z.enum(["open", "otherDevice", "codeSent", "expired"]),
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
