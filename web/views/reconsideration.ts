import * as z from "zod";
import { Award } from "../../domain/application/application.ts";
import { Day, Instant } from "../../domain/calendar/time.ts";
import { ProgrammeCode } from "../../domain/programme/programmes.ts";
import { Finding, Instance } from "../../domain/reconsideration/reconsideration.ts";
import { reasonCodes } from "../../domain/review/reason.ts";
import { ApplicationHead, HistoryItem } from "./parts.ts";
import { FormChanges, ReviewView } from "./task.ts";

const code = z.enum(reasonCodes);

const asked = {
  instance: Instance,
  askedAt: Instant,
  /** Day on which a letter came in; absent when the family asked itself. */
  receivedOn: Day.exactOptional(),
  grounds: z.string(),
  answerBy: Instant,
};

const answered = { finding: Finding, at: Instant, text: z.string(), code: code.exactOptional() };

/** One request as its family reads it: its own grounds, until when it is answered, and the answer; never who gave it. */
export const RequestShown = z.object({ ...asked, answer: z.object(answered).exactOptional() });
export type RequestShown = z.infer<typeof RequestShown>;

/** The same as staff read it, with the names of those who registered and answered it. */
export const RequestOnFile = z.object({
  ...asked,
  registeredBy: z.string().exactOptional(),
  answer: z.object({ ...answered, by: z.string() }).exactOptional(),
});
export type RequestOnFile = z.infer<typeof RequestOnFile>;

/** Whom a family may ask to look at its rejection again, and until when. */
export const RightToAsk = z.object({
  instance: Instance,
  /** Absent while the notice has not reached the family: its days have not begun. */
  until: Instant.exactOptional(),
  /** When the days began: with the decision, or with its notice. */
  from: Instant.exactOptional(),
  /** Working days. */
  daysLeft: z.int().exactOptional(),
  /** Working days until the answer. */
  answerDays: z.int(),
});
export type RightToAsk = z.infer<typeof RightToAsk>;

/** What has become of a rejection: the right to have it looked at again, and every request so far. */
export const ReconsiderationStanding = z.object({
  right: RightToAsk.exactOptional(),
  /** Why there is no right any more: its time is over, or every level has answered. */
  over: z.enum(["late", "answered"]).exactOptional(),
  requests: z.array(RequestShown),
});
export type ReconsiderationStanding = z.infer<typeof ReconsiderationStanding>;

const rejection = {
  level: z.enum(["school", "county", "objection"]),
  reason: z.object({ code, text: z.string().exactOptional() }),
};

/** A rejected application in front of the family that disputes it. */
export const ReconsiderationFormView = z.object({
  id: z.string(),
  version: z.int(),
  pupilName: z.string(),
  programme: ProgrammeCode,
  ...rejection,
  right: RightToAsk,
});
export type ReconsiderationFormView = z.infer<typeof ReconsiderationFormView>;

/** A family's letter in front of whoever registers it; without a number, the question for one. */
export const ReconsiderationLetterView = z.object({
  application: ReconsiderationFormView.exactOptional(),
  /** Whether one has just been registered. */
  registered: z.boolean(),
  today: Day,
});
export type ReconsiderationLetterView = z.infer<typeof ReconsiderationLetterView>;

const { taskId, version, openedAt, dueAt, daysLeft, escalations, may } = ReviewView.shape;
const { checks, facts, perCapitaIncome, awardOptions } = ReviewView.shape;

/** A rejection in front of whoever looks at it again: the whole file, what was decided and why, what the family says. */
export const ReconsiderationView = z.object({
  is: z.literal("reconsideration"),
  ...{ taskId, version, openedAt, dueAt, daysLeft, escalations, may },
  application: ApplicationHead,
  submittedAt: Instant,
  ...rejection,
  rejectedAt: Instant,
  /** What had been granted before. */
  formerAward: Award.exactOptional(),
  requests: z.array(RequestOnFile),
  ...{ checks, facts, perCapitaIncome, awardOptions },
  /** What the family has changed in its file since the rejection. */
  changes: FormChanges,
  /** What may be found here; an award only while enough persons are left to carry it to its approval. */
  findings: z.array(Finding),
  history: z.array(HistoryItem),
});
export type ReconsiderationView = z.infer<typeof ReconsiderationView>;
