import { recomputeWindow } from "../calendar/publicity-window.ts";
import type { Instant } from "../calendar/time.ts";
import { system } from "../history/domain-event.ts";
import type { Change } from "../shared/decision.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { AidList } from "./aid-list.ts";

/**
 * Counts the window of a list that hangs anew, by a calendar that changed while it was open: it is only ever lengthened
 * (domain §8 c). Undefined when nothing about it changes.
 */
export const lengthenWindow = ({ list, changedAt, occasion }: Lengthening): Change | undefined => {
  if (list.status !== "posted" || list.window === undefined) return undefined;
  const window = recomputeWindow({ calendar: occasion.calendar, window: list.window, now: changedAt });
  const isLonger = window.endsAt > list.window.endsAt;
  if (!isLonger && window.certainty === list.window.certainty && window.days.join() === list.window.days.join())
    return undefined;
  return {
    save: [{ ...list, window }],
    emit: isLonger
      ? [
          {
            type: "ListWindowLengthened",
            subject: { kind: "list", id: list.id },
            at: occasion.now,
            actor: system,
            words: { from: list.window.endsAt, endsAt: window.endsAt },
          },
        ]
      : [],
  };
};

type Lengthening = {
  readonly list: AidList;
  /** When the calendar changed: a window that had ended before stays as it was. */
  readonly changedAt: Instant;
  readonly occasion: Occasion;
};
