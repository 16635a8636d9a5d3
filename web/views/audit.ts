import * as z from "zod";
import { ProgrammeCode } from "../../domain/programme/programmes.ts";

/** Where an audit begins, and the applications of a number that was looked for. */
export const AuditView = z.object({
  no: z.string().exactOptional(),
  found: z
    .array(
      z.object({
        applicationId: z.string(),
        receiptNo: z.string(),
        programme: ProgrammeCode,
        /** The page of its present or latest step, where there is one to read. */
        taskId: z.string().exactOptional(),
      }),
    )
    .exactOptional(),
});
export type AuditView = z.infer<typeof AuditView>;
