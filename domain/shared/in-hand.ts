import { type Instant, later } from "../calendar/time.ts";

/** A record that one worker at a time acts on outside the house, and since when somebody does. */
export type InHand = { readonly takenAt?: Instant };

/** As long as a function may run: whoever took a record earlier has died over it. */
const longestMs = 15 * 60_000;

/** Whether somebody else may be at it at this moment. */
export const isInHand = ({ takenAt }: InHand, now: Instant): boolean =>
  takenAt !== undefined && now < later(takenAt, longestMs);
