import * as z from "zod";
import { Access } from "../../domain/access/access.ts";
import { Consent } from "../../domain/application/consent.ts";
import { SectionName } from "../../domain/application/draft-form.ts";
import { Instant } from "../../domain/calendar/time.ts";
import { NoticeRecord } from "../../domain/notice/notice-record.ts";
import { ProgrammeCode } from "../../domain/programme/programmes.ts";
import { DataRequest } from "../../domain/retention/data-request.ts";
import { Erasure } from "../../domain/retention/erasure.ts";
import { RetentionHold } from "../../domain/retention/hold.ts";
import { RoundUnderWay } from "../../domain/retention/routine-walk.ts";
import { RetentionRule } from "../../domain/retention/rules.ts";
import { SectionFields, SectionOffers } from "./apply.ts";
import { TwoNames } from "./parts.ts";

/** A request about stored data as its own family sees it. */
const OwnRequest = DataRequest.pick({
  id: true,
  wish: true,
  text: true,
  askedAt: true,
  answerBy: true,
  status: true,
}).extend({ decided: DataRequest.shape.decided.unwrap().omit({ by: true }).exactOptional() });

/** Everything stored about a pupil and its guardian, numbers masked, with who had it and how long it is kept. */
export const MyDataView = z.object({
  receiptNo: z.string(),
  pupilName: z.string(),
  savedAt: Instant,
  answers: z.partialRecord(SectionName, SectionFields),
  offers: SectionOffers,
  applications: z.array(z.object({ id: z.string(), programme: ProgrammeCode, status: z.string() })),
  papers: z.array(z.object({ document: z.string(), at: Instant, status: z.string() })),
  notices: z.array(NoticeRecord.pick({ notice: true, channel: true, createdAt: true, sentAt: true, heldBack: true })),
  /** Who has the data by the work itself. */
  recipients: z.object({ school: TwoNames, publicLists: z.int() }),
  looks: z.array(Access.pick({ at: true, role: true, fields: true, why: true })),
  /** What was agreed to, and the way notices come now. */
  consents: z.array(Consent.omit({ by: true })),
  channel: z.enum(["email", "paper"]),
  requests: z.array(OwnRequest),
  kept: z.object({ rule: RetentionRule, until: Instant }),
});
export type MyDataView = z.infer<typeof MyDataView>;

/** A request that was made. */
export const DataRequestReceipt = z.object({ id: z.string() });

/** What families ask about their data, as the aid centre answers it. */
export const DataRequestsView = z.object({
  may: z.enum(["answer", "read"]),
  requests: z.array(
    DataRequest.omit({ kind: true, record: true }).extend({
      /** Whether the applications have all ended, so that a wish to be erased can be granted. */
      file: z.enum(["ended", "running", "gone"]),
    }),
  ),
});
export type DataRequestsView = z.infer<typeof DataRequestsView>;

/** What is kept how long, what is held, and what was erased. */
export const RetentionView = z.object({
  may: z.enum(["hold", "read"]),
  rules: z.array(z.object({ rule: RetentionRule, days: z.int().exactOptional(), years: z.int().exactOptional() })),
  holds: z.array(RetentionHold.omit({ kind: true, record: true, released: true })),
  lastRound: z.object({ startedAt: Instant, endedAt: Instant }).exactOptional(),
  /** The round that goes through everything and takes more than a night. */
  round: RoundUnderWay.exactOptional(),
  /** The same, of the round that seals anew. */
  sealing: RoundUnderWay.exactOptional(),
  /** How many records lie under which key; absent until they were counted whole after the last rotation. */
  keys: z.array(z.object({ id: z.string(), records: z.int().exactOptional(), use: z.enum(["seals", "opens"]) })),
  erasures: z.array(Erasure.omit({ kind: true, record: true, histories: true, statistics: true })),
});
export type RetentionView = z.infer<typeof RetentionView>;

/** A hold that was set or released. */
export const HoldReceipt = z.object({ id: z.string() });
