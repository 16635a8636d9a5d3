import * as z from "zod";
import { PublicityWindow } from "../../domain/calendar/publicity-window.ts";
import { Day, Instant } from "../../domain/calendar/time.ts";
import { Stage } from "../../domain/county/school.ts";
import { AidList } from "../../domain/publicity/aid-list.ts";
import { ShownLine } from "../../domain/publicity/shown-line.ts";

/** A list that hangs, as the index names it. */
export const HangingList = z.object({
  id: z.string(),
  level: AidList.shape.level,
  unit: z.object({ name: z.string(), englishName: z.string() }),
  /** Of a county list. */
  stage: Stage.exactOptional(),
  round: z.int(),
  schoolYear: z.string(),
  term: z.enum(["1", "2"]),
  lines: z.int(),
  endsAt: Instant,
});
export type HangingList = z.infer<typeof HangingList>;

/** The lists that hang at present. */
export const ListsView = z.object({ lists: z.array(HangingList) });
export type ListsView = z.infer<typeof ListsView>;

/** A page of a list inside its window, and why the window ends when it does. */
export const ListView = z.object({
  list: HangingList,
  window: PublicityWindow,
  /** Days between the first and the last that do not count. */
  daysOff: z.array(Day),
  page: z.int(),
  pageSize: z.int(),
  pages: z.int(),
  lines: z.array(ShownLine),
});
export type ListView = z.infer<typeof ListView>;

/** The form for an objection; after it was raised, the number under which the answer can be read. */
export const ObjectionView = z.object({
  listId: z.string(),
  /** Absent once the list has been taken down. */
  list: HangingList.exactOptional(),
  serial: z.string(),
  raised: z
    .object({
      id: z.string(),
      serial: z.int().exactOptional(),
      answerBy: Instant,
      status: z.enum(["received", "upheld", "notUpheld"]),
      reply: z.string().exactOptional(),
    })
    .exactOptional(),
});
export type ObjectionView = z.infer<typeof ObjectionView>;
