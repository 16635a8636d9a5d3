import { Instant } from "../../domain/calendar/time.ts";
import type { PageContext } from "../../web/layout/page-context.ts";

/** The context of a page in a test: a Chinese page of the synthetic county, unless said otherwise. */
export const aContext = (differences: Partial<PageContext> = {}): PageContext => ({
  language: "zh-CN",
  path: "/specimen",
  county: { name: "安禾县", englishName: "Anhe County", phone: "0990-1234567" },
  now: Instant.parse("2026-09-07T09:00:00.000Z"),
  ...differences,
});
