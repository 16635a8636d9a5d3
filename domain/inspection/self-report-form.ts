import * as z from "zod";
import { decimal, text, ticked, wholeNumber } from "../shared/form-fields.ts";
import { inspectionRead } from "./may-act.ts";

/** A line a unit may add to its answer. */
const note = text(300);

const version = inspectionRead.version;

/** The whole self-report with the attestation that it is true and exact (真实、准确, S2-19). */
const FileForm = z.object({
  act: z.literal("file"),
  ...inspectionRead,
  answers: z
    .array(
      z.object({
        indicator: text(10),
        score: wholeNumber(0, 100),
        value: decimal(0, 1_000_000_000).exactOptional(),
        note: note.exactOptional(),
      }),
    )
    .max(60, "tooMany"),
  attestation: ticked,
});

/** What stands in the form so far, as it was typed, to go on with later on any device. */
const KeepForm = z.object({
  act: z.literal("keep"),
  version,
  answers: z
    .array(
      z.object({
        indicator: text(10),
        score: text(20).exactOptional(),
        value: text(20).exactOptional(),
        note: note.exactOptional(),
      }),
    )
    .max(60, "tooMany"),
});

/** A self-report that is filed, or only kept. */
export const SelfReportForm = z.discriminatedUnion("act", [FileForm, KeepForm], { error: "required" });
export type SelfReportForm = z.infer<typeof SelfReportForm>;
/** A self-report that is filed. */
export type FileSelfReportForm = z.infer<typeof FileForm>;
/** A self-report that is kept unfinished. */
export type KeepSelfReportForm = z.infer<typeof KeepForm>;
