import { cancelNumber } from "../finding/close-finding.ts";
import type { Finding } from "../finding/finding.ts";
import { sendBack } from "../finding/refuse-finding.ts";
import type { EventActor } from "../history/domain-event.ts";
import type { Change } from "../shared/decision.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { Refusal } from "../shared/refusal.ts";

/**
 * What a recheck makes of the findings that stand: those that failed go back to their owners, the numbers of all others are
 * cancelled, which needs proof on file (domain §6.4).
 */
export const recheckedFindings = (
  open: readonly Finding[],
  { failed, text, by, occasion }: Recheck,
): Change | Refusal => {
  const bare = open.filter(({ id, status }) => status !== "proved" && !failed.includes(id));
  if (bare.length > 0) return { code: "FindingsOpen", ids: { open: bare.map(({ id }) => id).join(" ") } };
  const save: Finding[] = [];
  const emit: Change["emit"][number][] = [];
  for (const finding of open) {
    const seen = failed.includes(finding.id)
      ? sendBack(finding, { by, occasion, reason: text })
      : cancelNumber(finding, { by, occasion, text });
    if ("code" in seen) return seen;
    save.push(seen.finding);
    emit.push(seen.event);
  }
  return { save, emit };
};

type Recheck = {
  /** Ids of findings that are not put right. */
  readonly failed: readonly string[];
  /** What the verifier saw. */
  readonly text: string;
  readonly by: EventActor;
  readonly occasion: Pick<Occasion, "now" | "calendar">;
};
