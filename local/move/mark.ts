import type * as z from "zod";
import { Transfer } from "../../domain/transfer/transfer.ts";

/** The note in a directory whose county was forgotten. */
export const goneNote = "gone.json";

/** What a county's house says of its transfer. */
export const Mark = Transfer.pick({ is: true, at: true, file: true, run: true, workflow: true, forgotten: true });
export type Mark = z.infer<typeof Mark>;

/** Throws for a county of which something may be erased already: it is neither carried out again nor opened. */
export const requireKept = (mark: Mark | undefined): void => {
  if (mark?.forgotten === undefined) return;
  const { since, livesIn } = mark.forgotten;
  throw new Error(`the county is forgotten here since ${since}; it lives in ${livesIn}`);
};
