import * as z from "zod";
import { Purpose } from "../../domain/wait/wait.ts";

/** Ids of what a workflow speaks about: an application or a list. */
export const SubjectInput = z.union([z.object({ applicationId: z.string() }), z.object({ listId: z.string() })]);
export type SubjectInput = z.infer<typeof SubjectInput>;

/** A workflow that begins to wait says who it is, where it stands and with which token it is resumed. */
export const WaitInput = z.intersection(
  SubjectInput,
  z.object({
    purpose: Purpose,
    execution: z.string(),
    state: z.string(),
    enteredAt: z.string(),
    resumeToken: z.string(),
  }),
);

/** A workflow that works on a list page by page. */
export const ListInput = z.object({ listId: z.string() });
