import * as z from "zod";
import { Instant } from "../../domain/calendar/time.ts";
import { CycleName } from "./bulletin.ts";

/** The published results of inspections, the latest first. */
export const ResultsView = z.object({
  results: z.array(
    z.object({
      announcementId: z.string(),
      cycle: CycleName.exactOptional(),
      units: z.int(),
      publishedAt: Instant,
    }),
  ),
  next: z.string().exactOptional(),
});
export type ResultsView = z.infer<typeof ResultsView>;

/** One published announcement. */
export const ResultView = z.object({
  announcementId: z.string(),
  cycle: CycleName.exactOptional(),
  publishedAt: Instant,
  parts: z.array(z.object({ heading: z.string(), text: z.string() })),
});
export type ResultView = z.infer<typeof ResultView>;
