import type { Instant } from "../../domain/calendar/time.ts";
import { acceptedKey } from "../../domain/file/stored-file.ts";
import { snapshotKey } from "../../domain/publicity/evidence.ts";
import { keptUntil, type RetentionRule } from "../../domain/retention/rules.ts";
import type { Entity } from "../../domain/shared/entity.ts";
import type { Dependencies, Item } from "../dependencies.ts";
import { keyParts } from "./walk-on.ts";

/** Hears when something that is kept will be due. */
type Later = (at: Instant) => void;
type Overdue = { readonly rule: RetentionRule; readonly entities: readonly Entity[] };

/** A record that is no part of a family's file and whose time is over; undefined while it is kept. */
export const overdueRecord = async (deps: Dependencies, item: Item, later: Later): Promise<Overdue | undefined> => {
  const { kind, id, part } = keyParts(item);
  const when = (rule: RetentionRule, entity: Entity | undefined, ended: Instant | undefined): Overdue | undefined => {
    if (entity === undefined || ended === undefined) return undefined;
    later(keptUntil(rule, ended));
    return keptUntil(rule, ended) <= deps.clock.now() ? { rule, entities: [entity] } : undefined;
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
    return when("access", access, access?.at);
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
  const { shows } = evidence;
  if ("snapshot" in shows) await Promise.all(shows.snapshot.pages.map((page) => deps.files.remove(snapshotKey(page))));
  if (!("photo" in shows)) return { rule: "snapshot", entities: [evidence] };
  const { fileId } = shows.photo;
  await deps.files.remove(acceptedKey(fileId));
  const photo = await deps.storedFiles.find(fileId);
  return { rule: "snapshot", entities: photo ? [evidence, photo] : [evidence] };
};
