import { bulletinIdOf } from "../../domain/bulletin/draft-bulletin.ts";
import { dayOf, type Instant, yearOf } from "../../domain/calendar/time.ts";
import type { Escalation } from "../../domain/escalation/escalation.ts";
import type { Dependencies } from "../dependencies.ts";
import { allRecords } from "../repositories/all-pages.ts";

/**
 * The year and number of the next bulletin. An index may be late, so the numbers after the last one it knows are looked
 * up themselves: none is left out, and of two writers the second finds the first one's record.
 */
export const nextBulletin = async (
  deps: Dependencies,
  now: Instant,
): Promise<{ readonly year: number; readonly number: number }> => {
  const year = yearOf(dayOf(now));
  const [latest] = (await deps.bulletins.all({ limit: 1 })).records;
  let number = latest?.year === year ? latest.number + 1 : 1;
  while ((await deps.bulletins.find(bulletinIdOf(year, number))) !== undefined) number += 1;
  return { year, number };
};

/** Every step of the ladder that is not closed, the most urgent first. */
export const openSteps = (deps: Dependencies): Promise<readonly Escalation[]> =>
  allRecords((page) => deps.escalations.open(page));
