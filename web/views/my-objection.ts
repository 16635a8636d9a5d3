import * as z from "zod";
import { Instant } from "../../domain/calendar/time.ts";
import { Objection, objectionEffects, objectionSubjects } from "../../domain/objection/objection.ts";
import { TwoNames } from "./parts.ts";

const Answer = z.object({
  text: z.string(),
  at: Instant,
  result: z.enum(["upheld", "partlyUpheld", "notUpheld", "notAdmitted"]),
  effect: z.enum(objectionEffects),
});

/** An objection as whoever raised it reads it: what was said, where it stands, the answer, and what can be done next. */
export const OwnObjection = z.object({
  id: z.string(),
  /** The code that opens it again; shown only to the browser it was raised in, for a few minutes. */
  code: z.string().exactOptional(),
  listId: z.string(),
  level: Objection.shape.level,
  /** Who answers. */
  unit: TwoNames,
  what: z.enum(objectionSubjects),
  /** 0 where no line is concerned. */
  serial: z.int(),
  child: z.string().exactOptional(),
  nature: Objection.shape.nature,
  objector: z.enum(["named", "anonymous"]),
  status: Objection.shape.status,
  receivedAt: Instant,
  text: z.string(),
  answerBy: Instant,
  extension: z.object({ until: Instant, reason: z.string() }).exactOptional(),
  conversation: Objection.shape.conversation,
  reply: Answer.exactOptional(),
  /** Until when a review of the answer may be asked for. */
  reviewBy: Instant.exactOptional(),
  review: z
    .object({ askedAt: Instant, why: z.string(), dueAt: Instant, answer: Answer.exactOptional() })
    .exactOptional(),
  /** Whether a question waits for the objector's answer. */
  isAsked: z.boolean(),
});
export type OwnObjection = z.infer<typeof OwnObjection>;

/** Somebody's own objection; without one, the form that opens it. */
export const MyObjectionView = z.object({ number: z.string(), objection: OwnObjection.exactOptional() });
export type MyObjectionView = z.infer<typeof MyObjectionView>;
