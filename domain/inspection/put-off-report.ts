import type { Instant } from "../calendar/time.ts";
import type { Inspection } from "./inspection.ts";
import { reportDue } from "./step-due.ts";

/** An inspection whose report on rectification is due later because one of its findings was put off; undefined where nothing moves. */
export const putOffReport = (inspection: Inspection, until: Instant): Inspection | undefined => {
  const { opinion, status } = inspection;
  if (status !== "rectifying" || opinion === undefined || until <= opinion.rectifyBy) return undefined;
  return { ...inspection, dueAt: reportDue(until), opinion: { ...opinion, rectifyBy: until } };
};
