import * as z from "zod";
import { ListFinding } from "../../domain/publicity/list-finding.ts";
import { HistoryItem, LineRow, ListHead } from "./parts.ts";

/** One list as the office keeps it, with a page of its lines. */
export const ListFileView = z.object({
  list: ListHead,
  findings: z.array(ListFinding),
  /** Persons whose class, grade or name is not published, because too few share it. */
  hidden: z.object({ class: z.int(), grade: z.int(), name: z.int() }),
  lines: z.array(LineRow),
  from: z.int(),
  next: z.int().exactOptional(),
  history: z.array(HistoryItem),
});
export type ListFileView = z.infer<typeof ListFileView>;
