import * as z from "zod";

/** The look-up form; a receipt number that came with the printed code is filled in. */
export const StatusView = z.object({ receiptNo: z.string() });
export type StatusView = z.infer<typeof StatusView>;
