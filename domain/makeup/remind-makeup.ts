import { halfTime } from "../calendar/office-hours.ts";
import { dayOf } from "../calendar/time.ts";
import type { County } from "../county/county.ts";
import type { School } from "../county/school.ts";
import { lastDayOf } from "../notice/digest.ts";
import type { StaffNews } from "../notice/news-for.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { MakeupCase } from "./makeup-case.ts";
import { makeupHearers } from "./makeup-hearers.ts";

/**
 * Who is told of an open case on the morning of a working day: the school at half time and from the last day on, the
 * centre's head once the time has passed (domain §2.5).
 */
export const makeupReminders = ({ makeupCase, school, county, occasion }: Reminded): readonly StaffNews[] => {
  const { id, status, openedAt, answerBy } = makeupCase;
  if (status !== "open") return [];
  const { now, calendar } = occasion;
  const today = dayOf(now);
  const isDue = lastDayOf(answerBy) <= today;
  const isHalfOver = dayOf(halfTime(calendar, { from: openedAt, to: answerBy })) === today;
  return [
    ...(isDue || isHalfOver
      ? makeupHearers(school).map((staffId) => ({ staffId, news: { about: "missed" as const, id } }))
      : []),
    ...(answerBy <= now
      ? [{ staffId: county.offices.centerHeadId, news: { about: "missedOverdue" as const, id } }]
      : []),
  ];
};

type Reminded = {
  readonly makeupCase: MakeupCase;
  readonly school: School;
  readonly county: County;
  readonly occasion: Pick<Occasion, "now" | "calendar">;
};
