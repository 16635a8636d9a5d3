import { type ApplicationIn, baseOf } from "../application/application.ts";
import type { Role } from "../county/role.ts";

const signers = { schoolCheck: "SCHOOL_REVIEW_PANEL", countyRecheck: "AID_CENTER_REVIEWER" } as const;
const kept = {
  schoolCheck: ["GUARDIAN", "HOMEROOM_TEACHER"],
  countyRecheck: ["GUARDIAN", "HOMEROOM_TEACHER", "SCHOOL_REVIEW_PANEL", "PRINCIPAL"],
} as const satisfies { readonly [step: string]: readonly Role[] };

/** A rejected case as it goes back to before a step: it keeps the earlier signatures, and whoever signed the step is followed by somebody else. */
export const backTo = (step: keyof typeof signers, application: ApplicationIn<"rejected">) => {
  const { acts, barred = [] } = application;
  const earlier: readonly Role[] = kept[step];
  const signedBy = signers[step];
  const base = {
    ...baseOf(application),
    acts: acts.filter(({ role }) => earlier.includes(role)),
    barred: [...barred, ...acts.filter(({ role }) => role === signedBy).map(({ by }) => by)],
  };
  return { base, signedBy };
};
