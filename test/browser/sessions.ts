import type { BrowserContext } from "playwright-core";
import type { Sight } from "./examine-sight.ts";
import type { FoundForm } from "./forms.ts";
import type { Lookers } from "./sights.ts";

const [headId, teacherId] = ["staff-bureau-center-head", "staff-bureau-reviewer-1"];

const sightsFor = ({ as, head, staff }: { readonly [who in "as" | "head" | "staff"]: BrowserContext }) =>
  ({
    "show-sign-in": [
      { as, path: "/sign-in" },
      { as, path: "/sign-in?asked=yes" },
    ],
    "show-sessions": [
      { as: head, path: "/sessions" },
      { as: staff, path: "/sessions?ended=others" },
      { as, path: "/sessions", status: 401 },
    ],
    "show-staff-access": [
      { as: head, path: `/sessions/staff/${teacherId}` },
      { as: head, path: "/sessions/staff/nobody", status: 404 },
      { as: staff, path: `/sessions/staff/${headId}`, status: 403 },
    ],
  }) satisfies { readonly [door: string]: readonly Sight[] };

/** Signing in and the sessions of oneself and of others. */
export const sessionSights = async ({ people }: Lookers) =>
  sightsFor({
    as: await people.anybody(),
    head: await people.staff(headId),
    staff: await people.staff(teacherId),
  });

/** The forms in which an address or a name is typed. */
export const sessionForms = async ({ people }: Lookers) => {
  const [as, head] = [await people.anybody(), await people.staff(headId)];
  return {
    "send-sign-in-link": [{ as, path: "/sign-in" }],
    "find-staff-access": [{ as: head, path: "/sessions", form: 'main form[action="/sessions/staff"]' }],
    "end-staff-access": [{ as: head, path: `/sessions/staff/${teacherId}` }],
  } satisfies { readonly [door: string]: readonly FoundForm[] };
};
