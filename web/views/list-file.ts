import * as z from "zod";
import { HistoryItem, LineRow, ListHead } from "./parts.ts";

/** One list as the office keeps it, with a page of its lines. */
export const ListFileView = z.object({
  list: ListHead,
  lines: z.array(LineRow),
  from: z.int(),
  next: z.int().exactOptional(),
  history: z.array(HistoryItem),
});
export type ListFileView = z.infer<typeof ListFileView>;
