import * as z from "zod";
import type { Application } from "../application/application.ts";
import { dayOf, Instant } from "../calendar/time.ts";
import { Stage } from "../county/school.ts";
import { type DomainEvent, system } from "../history/domain-event.ts";
import { ProgrammeCode } from "../programme/programmes.ts";
import type { Change } from "../shared/decision.ts";
import type { Entity } from "../shared/entity.ts";
import { RecordMark, unrecorded } from "../shared/record-mark.ts";
import { RetentionRule } from "./rules.ts";

/** What remains of an application for the statistics: nothing that tells of a person. */
const StatisticsLine = z.object({
  campaignId: z.string(),
  programme: ProgrammeCode,
  stage: Stage,
  status: z.string(),
  /** Fen, of what was granted. */
  amount: z.int().exactOptional(),
});

/** The proof of one erasure (销毁记录): what went, how much of it, by which rule, when; of ids only their hashes. */
export const Erasure = z.object({
  kind: z.literal("erasure"),
  record: RecordMark,
  /** `XH`, the day, random digits. */
  id: z.string(),
  rule: RetentionRule,
  at: Instant,
  removed: z.array(z.object({ what: z.string(), count: z.int().positive() })),
  /** SHA-256 over the keys of all that went, in their order. */
  digest: z.string(),
  /** SHA-256 of `kind#id` of each record whose history stays: a history without its record is explained by it. */
  histories: z.array(z.string()),
  statistics: z.array(StatisticsLine),
});
export type Erasure = z.infer<typeof Erasure>;

const withHistory: readonly Entity["kind"][] = ["application", "objection", "makeup", "change", "dataRequest"];

const named = (entity: Entity): readonly string[] =>
  withHistory.includes(entity.kind) && "id" in entity ? [`${entity.kind}#${entity.id}`] : [];

const lineOf = (application: Application): Erasure["statistics"][number] => {
  const { campaignId, programme, stage, status } = application;
  const award = "award" in application ? application.award : undefined;
  return { campaignId, programme, stage, status, ...(award && { amount: award.amount }) };
};

/** Erases these records, and proves it in the same commit. */
export const erase = ({ entities, files = 0, rule, now, digits, keyOf, hash }: Erase): Change => {
  const counts = Map.groupBy(entities, ({ kind }) => kind);
  const erasure: Erasure = {
    kind: "erasure",
    record: unrecorded,
    id: `XH${dayOf(now).replaceAll("-", "")}${digits}`,
    rule,
    at: now,
    removed: [
      ...[...counts].map(([what, { length: count }]) => ({ what, count })),
      ...(files > 0 ? [{ what: "bytes", count: files }] : []),
    ].toSorted((one, other) => (one.what < other.what ? -1 : 1)),
    digest: hash(entities.map(keyOf).toSorted().join("\n")),
    histories: entities.flatMap(named).map(hash).toSorted(),
    statistics: entities.flatMap((entity) => (entity.kind === "application" ? [lineOf(entity)] : [])),
  };
  return { save: [erasure], remove: entities, emit: [erased(erasure)] };
};

/** What the history tells of an erasure. */
const erased = ({ id, at, rule, removed, digest }: Erasure): DomainEvent => ({
  type: "DataErased",
  subject: { kind: "erasure", id },
  at,
  actor: system,
  words: { rule, records: removed.reduce((sum, { count }) => sum + count, 0), digest },
});

type Erase = {
  readonly entities: readonly Entity[];
  /** Files whose bytes went before. */
  readonly files?: number;
  readonly rule: RetentionRule;
  readonly now: Instant;
  /** Fresh random digits. */
  readonly digits: string;
  /** The key under which a record lies. */
  readonly keyOf: (entity: Entity) => string;
  readonly hash: (text: string) => string;
};
