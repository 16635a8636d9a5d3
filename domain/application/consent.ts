import * as z from "zod";
import { Day, Instant } from "../calendar/time.ts";

/**
 * The texts a family agrees to, by version: the four sentences it ticks and the page on personal data. A test compares the
 * present texts with the last hash, so that nobody changes a word without a new version, which is asked for from then on.
 */
export const consentVersions = [
  {
    version: "2026-1",
    from: Day.parse("2026-09-01"),
    sha256: "6e83dd47ecaebc141704d2c71d7b9c697fe98395cc1e5c014b624f34c748863a",
  },
] as const satisfies readonly ConsentVersion[];

type ConsentVersion = { readonly version: string; readonly from: Day; readonly sha256: string };

/** Which texts were agreed to, when, and by whom: the family's receipt number, or the member of staff who wrote for it. */
export const Consent = z.object({
  version: z.string(),
  at: Instant,
  by: z.string(),
  formVersion: z.int().positive(),
});
export type Consent = z.infer<typeof Consent>;

/** A consent to the present texts. */
export const consentNow = (given: Omit<Consent, "version">): Consent => ({
  version: consentVersions[consentVersions.length - 1]?.version ?? "",
  ...given,
});
