import type * as z from "zod";
import { Transfer } from "../../domain/transfer/transfer.ts";

/** The note in a directory whose county was forgotten. */
export const goneNote = "gone.json";

/** What a county's house says of its transfer. */
export const Mark = Transfer.pick({ is: true, at: true, file: true, run: true, workflow: true, forgotten: true });
export type Mark = z.infer<typeof Mark>;

/** Throws for a county of which not all is here, still or as yet: it is neither carried out nor opened. */
export const requireKept = (mark: Mark | undefined): void => {
  if (mark?.is === "arriving")
    throw new Error(
      `the county came in only in part, since ${mark.at}: import its file again, or have npm run forget erase what came of it`,
    );
  if (mark?.forgotten === undefined) return;
  const { since, livesIn } = mark.forgotten;
  throw new Error(`the county is forgotten here since ${since}; it lives in ${livesIn}`);
};
