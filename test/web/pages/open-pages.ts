import { Instant } from "../../../domain/calendar/time.ts";
import { policiesOf } from "../../../domain/programme/offers.ts";
import { aidPolicies } from "../../../domain/programme/time-limits.ts";
import { accessibilityPage, privacyPage } from "../../../web/pages/public/about.tsx";
import { policiesPage } from "../../../web/pages/public/policies.tsx";
import type { Language } from "../../../web/texts/language.ts";
import { PoliciesView } from "../../../web/views/policies.ts";
import { aContext } from "../specimen-context.ts";

const { limits, objectionExtension, reconsiderationAnswer } = aidPolicies["2026"];

/** What the policy page shows in the autumn of 2026. */
export const policiesIn2026: PoliciesView = PoliciesView.parse({
  schoolYear: "2026-2027",
  term: "1",
  opensAt: Instant.parse("2026-08-31T16:00:00.000Z"),
  closesAt: Instant.parse("2026-09-14T16:00:00.000Z"),
  opening: "open",
  publicity: { school: limits.schoolPublicity, county: limits.countyPublicity },
  policies: policiesOf("2026"),
  limits,
  objectionExtension,
  reconsiderationAnswer,
});

/** The three pages the foot of every page leads to. */
export const openPages = (language: Language): readonly { readonly name: string; readonly html: string }[] => [
  { name: "policies", html: policiesPage(policiesIn2026, aContext({ language, path: "/policies" })) },
  { name: "privacy", html: privacyPage({}, aContext({ language, path: "/privacy" })) },
  { name: "accessibility", html: accessibilityPage({}, aContext({ language, path: "/accessibility" })) },
];
