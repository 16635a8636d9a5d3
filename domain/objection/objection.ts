import * as z from "zod";
import { Instant } from "../calendar/time.ts";
import { RecordMark } from "../shared/record-mark.ts";

/** An objection to a posted list (domain §2.7); named or anonymous, about a line or a missing child. */
export const Objection = z.object({
  kind: z.literal("objection"),
  record: RecordMark,
  id: z.string(),
  listId: z.string(),
  level: z.enum(["school", "county"]),
  /** School code, or `county`: who answers. */
  unit: z.string(),
  about: z.discriminatedUnion("what", [
    z.object({ what: z.literal("line"), serial: z.int().positive(), applicationId: z.string() }),
    z.object({ what: z.literal("list") }),
  ]),
  text: z.string(),
  /** Never shown to the family or the school; sealed at rest. Empty when anonymous. */
  contact: z.string(),
  raisedAt: Instant,
  answerBy: Instant,
  status: z.enum(["received", "upheld", "notUpheld"]),
  reply: z.object({ text: z.string(), by: z.string(), at: Instant }).exactOptional(),
});
export type Objection = z.infer<typeof Objection>;
