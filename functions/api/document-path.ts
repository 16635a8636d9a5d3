import * as z from "zod";

/** The path of one file of a family's own. */
export const DocumentPath = z.object({ fileId: z.string().regex(/^[\w-]{43}$/) });
