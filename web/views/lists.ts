import * as z from "zod";
import { ExplainedDay } from "../../domain/calendar/explain-days.ts";
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

/** An objection that was answered, as everybody may know it; its number is half of what opens it. */
const AnsweredObjection = z.object({
  /** 0 where no line is concerned. */
  serial: z.int(),
  result: z.enum(["upheld", "partlyUpheld", "notUpheld", "notAdmitted"]),
  at: Instant,
});
export type AnsweredObjection = z.infer<typeof AnsweredObjection>;

/** A page of a list inside its window, and why the window ends when it does. */
export const ListView = z.object({
  list: HangingList,
  window: PublicityWindow,
  /** Every day from the posting to the last, and why it counts or not. */
  days: z.array(ExplainedDay),
  /** Counted days on which the school, and its notice board, may be closed. */
  recess: z.array(Day),
  page: z.int(),
  pageSize: z.int(),
  pages: z.int(),
  lines: z.array(ShownLine),
  /** Objections to this list that were answered: the result only, for those who objected without a name. */
  answered: z.array(AnsweredObjection),
});
export type ListView = z.infer<typeof ListView>;

/** The form for an objection to a list that hangs; on a county list the schools a missing child may go to. */
export const ObjectionFormView = z.object({
  list: HangingList,
  serial: z.string(),
  schools: z.array(z.object({ code: z.string(), name: z.string(), englishName: z.string() })),
});
export type ObjectionFormView = z.infer<typeof ObjectionFormView>;

/** What whoever objected takes along: the number, and the code that is told this once. */
export const RaisedView = z.object({ objectionId: z.string(), code: z.string(), answerBy: Instant });
export type RaisedView = z.infer<typeof RaisedView>;
