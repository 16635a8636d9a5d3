import type { Instant } from "../calendar/time.ts";
import type { Finding } from "./finding.ts";
import { isOverdue } from "./overdue-finding.ts";

/** How far a ledger of problems is: what stands, of it what is open, overdue, proved and closed; withdrawn ones do not count. */
export const ledgerSums = (findings: readonly Finding[], now: Instant) => {
  const counted = findings.filter(({ status }) => status !== "withdrawn");
  const countOf = (...of: readonly Finding["status"][]) => counted.filter(({ status }) => of.includes(status)).length;
  return {
    all: counted.length,
    open: countOf("noted", "open"),
    overdue: counted.filter((finding) => isOverdue(finding, now)).length,
    proved: countOf("proved"),
    closed: countOf("closed"),
  };
};
