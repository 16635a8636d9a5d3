import * as z from "zod";
import { Instant } from "../../domain/calendar/time.ts";

/** The page on which staff type their registered address; `asked` once they have. */
export const SignInView = z.object({ asked: z.enum(["no", "yes"]) });
export type SignInView = z.infer<typeof SignInView>;

/** One open session as its owner may see it. */
const OpenSession = z.object({
  /** The beginning of its hash, by which it is ended. */
  session: z.string(),
  device: z.string(),
  openedAt: Instant.exactOptional(),
  expiresAt: Instant,
  isThis: z.boolean(),
});

/** One's own open sessions. */
export const SessionsView = z.object({
  sessions: z.array(OpenSession),
  ended: z.enum(["one", "others"]).exactOptional(),
  /** Whether one may end those of others. */
  mayEndOthers: z.boolean(),
});
export type SessionsView = z.infer<typeof SessionsView>;

/** Somebody else's open sessions, for whoever may end them. */
export const StaffAccessView = z.object({
  staffId: z.string(),
  name: z.string(),
  unitName: z.string(),
  sessions: z.array(OpenSession.omit({ isThis: true })),
  /** When all links and sessions were last ended, and why. */
  last: z.object({ at: Instant, why: z.enum(["ownWish", "lostPhone", "left"]) }).exactOptional(),
});
export type StaffAccessView = z.infer<typeof StaffAccessView>;

/** Which sessions were ended. */
export const SessionsEnded = z.object({ ended: z.enum(["one", "others", "all"]) });
export type SessionsEnded = z.infer<typeof SessionsEnded>;

/** Whose access page was found by the registered address. */
export const StaffFound = z.object({ staffId: z.string() });
