import type { BrowserContext } from "playwright-core";
import type { routes } from "../../functions/api/routes.ts";
import type { World } from "../support/world.ts";
import type { Sight } from "./examine-sight.ts";
import type { People } from "./people.ts";
import type { townshipOf } from "./township.ts";

type GetRoute = Extract<(typeof routes)[number], { method: "GET" }>["name"];

/** Doors that hand out something else than a page. */
export const files = {
  "show-openapi": { path: "/openapi.json", contentType: "application/json" },
  "show-health": { path: "/health", contentType: "application/json" },
  "show-asset": { path: "the stylesheet", contentType: "text/css" },
} as const satisfies Partial<Record<GetRoute, { readonly path: string; readonly contentType: string }>>;

/** What people see of every page of the house, by the name of its door. */
export type Sights = Readonly<Record<Exclude<GetRoute, keyof typeof files>, readonly Sight[]>>;

/** The county that is looked at, and who looks. */
export type Lookers = { readonly world: World; readonly people: People };

/** The county with what lies in the records of its township. */
export type Place = Lookers & { readonly township: Awaited<ReturnType<typeof townshipOf>> };

/** An id no list has. */
export const unknownList = "2026-2027-1-0000000000-0";

/** Pages that say the same whatever has happened. */
export const plainSights = (as: BrowserContext) => ({
  "show-home": [{ as, path: "/" }],
  "show-apply": [{ as, path: "/apply" }],
  "show-makeup-request": [
    { as, path: "/apply/makeup" },
    { as, path: "/apply/makeup?asked=BL2026202712345678" },
  ],
  "show-policies": [{ as, path: "/policies" }],
  "show-indicators": [
    { as, path: "/indicators" },
    { as, path: "/indicators?year=2016&ruleSet=S0" },
  ],
  "show-accessibility": [{ as, path: "/accessibility" }],
  "show-privacy": [{ as, path: "/privacy" }],
  "show-working-days": [
    { as, path: "/working-days" },
    { as, path: "/working-days?from=2026-09-30&days=5" },
    { as, path: "/working-days?from=2026-12-28&to=2027-01-05" },
  ],
});
