import { type Bounce, mailboxAbsenceId, mailboxBounced } from "../../domain/absence/mailbox-bounced.ts";
import { dayOf } from "../../domain/calendar/time.ts";
import { handOverWork } from "../absence/hand-over-work.ts";
import type { Dependencies } from "../dependencies.ts";
import { commitChange } from "../repositories/unit-of-work.ts";
import { TaskError } from "../task-error.ts";
import { tellStaff } from "./tell-staff.ts";

/** When more mailboxes than this fail in one day it is the mail server's fault, and nobody's work changes hands for it. */
const mostInOneDay = 10;

type Bounced = { readonly staffId: string; readonly reference: string; readonly why: Bounce };

/**
 * A mail to somebody of the office came back for good: the mailbox counts as failed until the office says otherwise, the
 * person's open work goes to others at once, and the centre hears of it. The same mail noted twice is harmless.
 */
export const noteBounce = async (deps: Dependencies, { staffId, reference, why }: Bounced): Promise<void> => {
  const today = dayOf(deps.clock.now());
  const failing = ((await deps.absences.standing(today)) ?? []).filter(
    ({ cause, from }) => cause === "mailbox" && from === today,
  );
  if (failing.length >= mostInOneDay) {
    deps.logger.error("tooManyMailboxesFail", { staffId, reference });
    return tellCentre(deps, staffId, reference);
  }
  const noted = await commitChange(deps, async () => {
    const now = deps.clock.now();
    const known = await deps.absences.find(mailboxAbsenceId(staffId));
    return mailboxBounced({ staffId, known, why, occasion: { now } });
  });
  await handOverWork(deps, { staffId, why: "mailbox" });
  if (noted !== undefined) await tellCentre(deps, staffId, reference);
};

/** Work that nobody hears of must have somebody who does (design §7). */
const tellCentre = async (deps: Dependencies, staffId: string, reference: string): Promise<void> => {
  const county = await deps.county.get();
  if (county === undefined) throw new TaskError("RecordBroken", "county");
  const { centerHeadId, deputyDirectorId } = county.offices;
  const other = staffId === centerHeadId ? deputyDirectorId : centerHeadId;
  await tellStaff(deps, { staffId: other, news: { about: "undeliverable", id: reference } });
};
