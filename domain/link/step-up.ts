import { type Instant, later } from "../calendar/time.ts";
import type { County } from "../county/county.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import type { Session } from "./link.ts";
import { mailedCode } from "./send-code.ts";

const provenMinutes = 30;

/** Whether a code from the mailbox was typed in this session within the last half hour. */
export const isProven = ({ provenAt }: Session, now: Instant): boolean =>
  provenAt !== undefined && now < later(provenAt, provenMinutes * 60_000);

/** Notes the code that has been mailed to prove a session; an earlier one stops counting. */
export const askProof = (session: Session, codeHash: string, now: Instant): Session => ({
  ...session,
  code: mailedCode(codeHash, now),
});

/** Takes the code that was typed; it is good for ten minutes and for one use. */
export const giveProof = (session: Session, codeHash: string, now: Instant): Decision => {
  const { code, ...kept } = session;
  return code !== undefined && now < code.expiresAt && code.hash === codeHash
    ? accept({ save: [{ ...kept, provenAt: now }], emit: [] })
    : refuse({ code: "StepUpNeeded", faults: [{ field: "stepUpCode", code: "wrongCode" }] });
};

const wrongCodes = 5;

/** A session after a wrong code was typed: the fifth takes the mailed code away, so that another must be asked for. */
export const afterWrongCode = ({ code, ...kept }: Session): Session => {
  const wrong = (code?.wrong ?? 0) + 1;
  return code === undefined || wrong >= wrongCodes ? kept : { ...kept, code: { ...code, wrong } };
};

/** The most applications that may be approved together without a code where a county says nothing else. */
const bulkWithoutCode = 20;

/** Whether so many decisions at once need a code. */
export const needsCode = (decisions: number, county: Pick<County, "bulkWithoutCode"> | undefined): boolean =>
  decisions > (county?.bulkWithoutCode ?? bulkWithoutCode);
