import type { Day, Instant } from "../../domain/calendar/time.ts";
import { usePage } from "../layout/page-context.ts";

type WhyDateProps = {
  /** The day or instant the count begins with, which is not counted itself; today where nobody knows any more. */
  readonly from?: Day | Instant;
  /** The end of the limit: its last day, or the instant 24:00 of it. */
  readonly to: Day | Instant;
};

const label = { "zh-CN": "为什么是这一天", en: "Why this date" } as const;

/** A small link beside a computed date to the page that counts up to it day by day. */
export const WhyDate = ({ from, to }: WhyDateProps) => (
  <a href={`/working-days?${from === undefined ? "" : `from=${from}&`}to=${to}`}>{label[usePage().language]}</a>
);
