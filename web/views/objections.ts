import * as z from "zod";
import { Instant } from "../../domain/calendar/time.ts";
import { NeedCategory, NeedLevel } from "../../domain/need/need-categories.ts";
import { Objection, objectionEffects, objectionSubjects } from "../../domain/objection/objection.ts";
import { HistoryItem, LineRow, TwoNames } from "./parts.ts";

/** One objection in a queue: what it is about and until when it must be answered; never who raised it. */
export const ObjectionRow = z.object({
  objectionId: z.string(),
  listId: z.string(),
  level: Objection.shape.level,
  unit: TwoNames,
  what: z.enum(objectionSubjects),
  /** 0 where no line is concerned. */
  serial: z.int(),
  /** What came after the window is a complaint. */
  nature: Objection.shape.nature,
  status: Objection.shape.status,
  receivedAt: Instant,
  /** When the answer was promised. */
  answerBy: Instant,
  /** When the present step is due. */
  dueAt: Instant,
  daysLeft: z.int(),
});
export type ObjectionRow = z.infer<typeof ObjectionRow>;

/** The objections of the units a person answers for, open ones first. */
export const ObjectionsView = z.object({
  units: z.array(
    z.object({
      unit: z.string(),
      names: TwoNames,
      objections: z.array(ObjectionRow),
      next: z.string().exactOptional(),
    }),
  ),
  /** Whether the reader writes down what comes by phone or on paper. */
  may: z.enum(["register", "read"]),
});
export type ObjectionsView = z.infer<typeof ObjectionsView>;

const Answer = z.object({
  text: z.string(),
  name: z.string(),
  at: Instant,
  result: z.enum(["upheld", "partlyUpheld", "notUpheld", "notAdmitted"]),
  effect: z.enum(objectionEffects),
});

/** One objection as staff read it; what was said stays with whoever looks into it and the county. */
export const ObjectionView = ObjectionRow.extend({
  version: z.int(),
  channel: Objection.shape.channel,
  registered: z.object({ name: z.string(), at: Instant, was: z.enum(["inTime", "late"]) }).exactOptional(),
  /** What was said, for those who look into it; nothing for others. */
  said: z
    .object({
      text: z.string(),
      child: z.object({ name: z.string(), note: z.string() }).exactOptional(),
      school: TwoNames.exactOptional(),
      conversation: Objection.shape.conversation,
    })
    .exactOptional(),
  line: LineRow.exactOptional(),
  /** Whether somebody waits for the answer; never who. */
  objector: z.enum(["named", "anonymous"]),
  /** Whether the reader may ask to see who objected. */
  mayReadObjector: z.enum(["yes", "no"]),
  /** Who has it now. */
  holder: z.string().exactOptional(),
  admission: z.object({ name: z.string(), at: Instant }).exactOptional(),
  extension: z.object({ name: z.string(), at: Instant, reason: z.string(), until: Instant }).exactOptional(),
  reply: Answer.exactOptional(),
  review: z
    .object({
      askedAt: Instant,
      /** Like what was said. */
      why: z.string().exactOptional(),
      answer: Answer.extend({ outcome: z.enum(["confirmed", "changed"]) }).exactOptional(),
    })
    .exactOptional(),
  /** What the reader can do now. */
  may: z.enum(["admit", "decide", "review", "release", "read"]),
  mayExtend: z.enum(["yes", "no"]),
  /** What an upheld objection can bring about now. */
  effects: z.array(z.enum(objectionEffects)),
  /** What the application was granted, and each level that could be right with its amount in fen. */
  award: z
    .object({
      category: NeedCategory,
      level: NeedLevel,
      amount: z.int(),
      options: z.array(z.object({ level: NeedLevel, amount: z.int().exactOptional() })),
    })
    .exactOptional(),
  /** The open task, when it is the reader's. */
  taskId: z.string().exactOptional(),
  history: z.array(HistoryItem),
});
export type ObjectionView = z.infer<typeof ObjectionView>;

/** Who objected, shown once to the aid centre, which said why it must know. */
export const ObjectorView = z.object({
  objectionId: z.string(),
  name: z.string(),
  contact: z.string(),
});
export type ObjectorView = z.infer<typeof ObjectorView>;

/** The form with which staff write an objection down. */
export const RegistrationView = z.object({
  /** Lists that can be objected to, of the units the reader registers for. */
  lists: z.array(
    z.object({
      listId: z.string(),
      unit: TwoNames,
      level: z.enum(["school", "county"]),
      scope: z.string(),
      round: z.int(),
    }),
  ),
  /** Schools a missing child may go to, for a list of the county. */
  schools: z.array(TwoNames.extend({ code: z.string() })),
});
export type RegistrationView = z.infer<typeof RegistrationView>;

/** What whoever objected takes home: the number, and the code that is shown this once. */
export const RegisteredView = z.object({
  objectionId: z.string(),
  code: z.string(),
  nature: Objection.shape.nature,
  answerBy: Instant,
});
export type RegisteredView = z.infer<typeof RegisteredView>;
