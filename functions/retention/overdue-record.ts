import type { Instant } from "../../domain/calendar/time.ts";
import { acceptedKey } from "../../domain/file/stored-file.ts";
import { snapshotKey } from "../../domain/publicity/evidence.ts";
import { isHeld } from "../../domain/retention/file-due.ts";
import { keptUntil, type RetentionRule } from "../../domain/retention/rules.ts";
import type { Entity } from "../../domain/shared/entity.ts";
import type { Dependencies, Item } from "../dependencies.ts";
import { receiptsOf } from "./receipts-of.ts";
import { standingHolds } from "./standing-holds.ts";
import { keyParts } from "./walk-on.ts";

/** Hears when something that is kept will be due. */
type Later = (at: Instant) => void;

/** What goes, by which rule, and the family whose hold stops it. */
export type Overdue = {
  readonly rule: RetentionRule;
  readonly entities: readonly Entity[];
  readonly receipts: readonly string[];
};

/** A record that is no part of a family's file and whose time is over; undefined while it is kept. */
export const overdueRecord = async (deps: Dependencies, item: Item, later: Later): Promise<Overdue | undefined> => {
  const { kind, id, part } = keyParts(item);
  const when = async (
    rule: RetentionRule,
    entity: Entity | undefined,
    ended: Instant | undefined,
    of = { kind, id },
  ): Promise<Overdue | undefined> => {
    if (entity === undefined || ended === undefined) return undefined;
    later(keptUntil(rule, ended));
    if (keptUntil(rule, ended) > deps.clock.now()) return undefined;
    return { rule, entities: [entity], receipts: await receiptsOf(deps, of) };
  };
  if (part === "draft") {
    const draft = await deps.recognitions.draft(id);
    return when("draft", draft, draft?.startedAt);
  }
  if (kind === "objection" && part === "case") {
    const objection = await deps.objections.find(id);
    return when("objection", objection, objection?.status === "closed" ? objection.dueAt : undefined);
  }
  if (kind === "makeup" && part === "case") {
    const makeup = await deps.makeups.find(id);
    return when("makeup", makeup, makeup?.answeredAt);
  }
  if (kind === "change" && part === "case") {
    const change = await deps.changes.find(id);
    return when("change", change, change?.decided?.at);
  }
  if (part === "access") {
    const access = await deps.accesses.at(item);
    // What a look names is a receipt or an objection, whatever it lies under.
    const of = { kind: access?.fileId.startsWith("SQ") ? "recognition" : "objection", id: access?.fileId ?? "" };
    return when("access", access, access?.at, of);
  }
  if (kind === "dataRequest" && part === "case") {
    const request = await deps.dataRequests.find(id);
    // A granted wish goes with the file, and not before.
    const waits = request?.status === "granted" && request.wish === "delete";
    if (waits && (await deps.recognitions.find(request.receiptNo))) return undefined;
    return when("dataRequest", request, request?.decided?.at);
  }
  return part === "evidence" ? snapshotOverdue(deps, item, later) : undefined;
};

/** Evidence of a list goes together, with its bytes: two snapshots of the same page lie under one hash. */
const snapshotOverdue = async (deps: Dependencies, item: Item, later: Later): Promise<Overdue | undefined> => {
  const evidence = await deps.evidence.at(item);
  if (evidence === undefined) return undefined;
  const all = await deps.evidence.of(evidence.listId);
  const last =
    all
      .map(({ at }) => keptUntil("snapshot", at))
      .toSorted()
      .at(-1) ?? evidence.at;
  later(last);
  if (last > deps.clock.now()) return undefined;
  // Bytes that have gone do not come back.
  if (isHeld([], await standingHolds(deps))) return undefined;
  const { shows } = evidence;
  const gone = { rule: "snapshot", receipts: [] } as const;
  if ("snapshot" in shows) await Promise.all(shows.snapshot.pages.map((page) => deps.files.remove(snapshotKey(page))));
  if (!("photo" in shows)) return { ...gone, entities: [evidence] };
  const { fileId } = shows.photo;
  await deps.files.remove(acceptedKey(fileId));
  const photo = await deps.storedFiles.find(fileId);
  return { ...gone, entities: photo ? [evidence, photo] : [evidence] };
};
