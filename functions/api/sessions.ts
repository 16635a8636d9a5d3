import { later } from "../../domain/calendar/time.ts";
import type { Session } from "../../domain/link/link.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import type { Dependencies } from "../dependencies.ts";
import type { ApiRequest } from "./api-request.ts";
import type { Cookie } from "./cookies.ts";

/** The kinds of sessions, each in a cookie of its own: a teacher who fills a family's form holds two. */
export const sessionCookies = { staff: "staff", family: "file", objector: "objection" } as const;

/** Whose session it is. */
export type SessionOwner = Session["of"];

const sessionSeconds = 12 * 3600;

/** A session of twelve hours: the record to save, and the cookie that carries its secret. */
export const openSession = (
  { keys, clock }: Pick<Dependencies, "keys" | "clock">,
  of: SessionOwner,
): { readonly session: Session; readonly cookie: Cookie } => {
  const secret = keys.newSecret();
  return {
    session: {
      kind: "session",
      record: unrecorded,
      hash: keys.hash(secret),
      of,
      openedAt: clock.now(),
      expiresAt: later(clock.now(), sessionSeconds * 1000),
    },
    cookie: { name: sessionCookies[of.who], value: secret, maxAgeSeconds: sessionSeconds },
  };
};

/** The session a request carries for this kind of owner, while it lasts. */
export const sessionFrom = async (
  { keys, clock, sessions }: Pick<Dependencies, "keys" | "clock" | "sessions">,
  request: ApiRequest,
  who: SessionOwner["who"],
): Promise<Session | undefined> => {
  const secret = request.cookies.get(sessionCookies[who]);
  const session = secret === undefined ? undefined : await sessions.find(keys.hash(secret));
  return session && session.of.who === who && clock.now() < session.expiresAt ? session : undefined;
};

/** The cookie that makes a browser forget its session. */
export const closedCookie = (who: SessionOwner["who"]): Cookie => ({
  name: sessionCookies[who],
  value: "",
  maxAgeSeconds: 0,
});
