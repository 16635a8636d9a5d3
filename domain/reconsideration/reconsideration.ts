import * as z from "zod";
import { Day, Instant } from "../calendar/time.ts";
import { Reason } from "../review/reason.ts";

/** Who looks at a rejection again: the aid centre, then the deputy director's group, final inside the bureau (domain §2.8). */
export const Instance = z.enum(["centre", "deputy"]);
export type Instance = z.infer<typeof Instance>;

/** What an instance can find: aid is granted, the named step examines the file again, or the rejection stands. */
export const Finding = z.enum(["award", "schoolCheck", "countyRecheck", "notUpheld"]);
export type Finding = z.infer<typeof Finding>;

const Answer = z.object({
  finding: Finding,
  by: z.string(),
  at: Instant,
  /** For the family: what a person found, in a person's words. */
  text: z.string(),
  /** Why the rejection stands. */
  code: Reason.shape.code.exactOptional(),
});

/** One request that a rejection be looked at again (复核), with its answer once there is one. */
export const Reconsideration = z.object({
  instance: Instance,
  /** Receipt number of the family, or id of whoever registered it for the family. */
  askedBy: z.string(),
  askedAt: Instant,
  /** Day on which the letter came in: it is in time by this day, and is answered counted from it. */
  receivedOn: Day.exactOptional(),
  grounds: z.string(),
  answerBy: Instant,
  answer: Answer.exactOptional(),
});
export type Reconsideration = z.infer<typeof Reconsideration>;
