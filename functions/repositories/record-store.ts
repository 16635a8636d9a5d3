import type { FrozenForm } from "../../domain/application/recognition.ts";
import type { Pupil } from "../../domain/county/pupil.ts";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import { canonicalJson } from "../../domain/history/canonical.ts";
import { DomainEvent } from "../../domain/history/domain-event.ts";
import { entryHash, stateHash } from "../../domain/history/entry.ts";
import { formHash } from "../../domain/history/redaction.ts";
import type { Change } from "../../domain/shared/decision.ts";
import type { Entity } from "../../domain/shared/entity.ts";
import type {
  HistoryItem,
  Item,
  ItemChange,
  ItemKey,
  ItemPage,
  Json,
  Keys,
  Table,
  TableQuery,
  TableWalk,
} from "../dependencies.ts";
import { TaskError } from "../task-error.ts";
import { keysFor } from "./keys.ts";
import type { Place } from "./place.ts";
import { placesOf } from "./places.ts";
import { opened, openedSingly, sealed, sealedTexts, withValue } from "./sealed-fields.ts";

type Kind = Entity["kind"];
type Of<K extends Kind> = Extract<Entity, { kind: K }>;

/** The kinds of records that have a history of their own. */
const subjectKinds: readonly string[] = DomainEvent.shape.subject.shape.kind.options;

/** One entry of a record's history, as appended: the event, the record's version, what it binds and the chain of hashes. */
export type HistoryEntry = {
  readonly event: DomainEvent;
  readonly version: number;
  readonly previous: string;
  readonly binds: { readonly [what: string]: string };
  readonly hash: string;
};

/** A page of records in key order, and where the next begins. */
export type RecordPage<Found> = { readonly records: readonly Found[]; readonly next?: string };

/** Whoever goes on past records that cannot be read is told of each; for everybody else the page fails. */
export type Past = { readonly broken?: (key: ItemKey) => void };
type PageQuery = TableQuery & Past;

/** Reads and writes records over the Table port: parsed on the way out, sealed on the way in, history in the same commit. */
export type RecordStore = ReturnType<typeof createRecordStore>;

/** Makes the record store of one county. */
export const createRecordStore = ({
  table,
  keys,
  county,
}: {
  readonly table: Table;
  readonly keys: Keys;
  readonly county: string;
}) => {
  const pupilKeyOf = (pupil: Pick<Pupil, "idNo">): string => keys.keyedHash(pupil.idNo, "pupil");
  const mailKeyOf = ({ email }: Pick<StaffMember, "email">): string =>
    keys.keyedHash(email.trim().toLowerCase(), "staffEmail");
  const places = placesOf(county, { pupilKeyOf, mailKeyOf });
  const placeOf = (entity: Entity) => places[entity.kind] as unknown as Place<Kind>;
  const keyOf = (entity: Entity): ItemKey => placeOf(entity).key(entity);
  const at = keysFor(county);

  const read = <K extends Kind>(kind: K, item: Item): Of<K> => {
    const { head, ...stored } = item.body;
    const { schema, short, sealed: paths = [] } = places[kind];
    try {
      const plain =
        stored["sealed"] === undefined
          ? openedSingly(stored, paths, keys.decrypt)
          : opened(stored, (text) => keys.decrypt(text, contextOf(item)));
      return schema.parse({
        ...(short ? short.read(plain) : plain),
        kind,
        record: { version: item.version, head: head ?? "" },
      }) as Of<K>;
    } catch (error) {
      // The key of what another instance has just sealed is not here yet.
      if (error instanceof TaskError && error.name === "Transient") throw error;
      throw new TaskError("RecordBroken", `${item.pk} ${item.sk}`, { cause: error });
    }
  };

  const itemOf = (entity: Entity): Item => {
    const place = placeOf(entity);
    const { record, kind: _, ...plain } = entity;
    const key = place.key(entity);
    const short = place.short ? place.short.write(plain as Item["body"]) : (plain as Item["body"]);
    const expiresAt = place.expiresAt?.(entity);
    return {
      ...key,
      version: record.version + 1,
      body: sealed(short, place.sealed ?? [], (text) => keys.encrypt(text, contextOf(key))),
      ...(place.indexes ? { indexes: place.indexes(entity) } : {}),
      ...(expiresAt === undefined ? {} : { expiresAt }),
    };
  };

  /** Forms are bound field by field, each with a salt of its own: one can be blackened without breaking the chain. */
  const boundIn = ({ save }: Change): { readonly [what: string]: string } =>
    Object.fromEntries(
      save.flatMap((entity) => {
        if (entity.kind === "form")
          return [[`form#${entity.formVersion}`, formHash(entity.content, saltsOf(keys, entity), keys.hash)]];
        if (entity.kind !== "evidence") return [];
        const { kind: _, record: __, ...plain } = entity;
        return [[`evidence#${entity.shows.what}`, keys.hash(canonicalJson(plain))]];
      }),
    );

  const chain = (change: Change, items: readonly Item[]): { heads: Map<string, string>; history: HistoryItem[] } => {
    const heads = new Map<string, string>();
    const counts = new Map<string, number>();
    const bound = boundIn(change);
    const history = change.emit.map((event, n): HistoryItem => {
      const { pk } = at.subject(event.subject);
      const position = change.save.findIndex(({ kind }, m) => kind === event.subject.kind && items[m]?.pk === pk);
      const [subject, item] = [change.save[position], items[position]];
      if (subject === undefined || item === undefined)
        throw new Error(`${event.type} tells of a record that the change does not save`);
      const index = counts.get(pk) ?? 0;
      const { version } = item;
      const previous = heads.get(pk) ?? subject.record.head;
      // Of several entries of one commit the last one binds the record, so that a missing last one is told from a wrong mark.
      const isLast = !change.emit.some(({ subject: other }, m) => m > n && at.subject(other).pk === pk);
      const binds = { ...bound, ...(isLast ? { record: stateHash(item.body, keys.hash) } : {}) };
      const said = { event, version, index, previous, binds };
      const hash = entryHash(said, keys.hash);
      heads.set(pk, hash);
      counts.set(pk, index + 1);
      return { ...at.history(pk, version, index), body: { ...said, event: event as unknown as Json, hash } };
    });
    return { heads, history };
  };

  return {
    at,
    keyOf,
    pupilKeyOf,
    mailKeyOf,
    find: async <K extends Kind>(kind: K, key: ItemKey): Promise<Of<K> | undefined> => {
      const item = await table.get(key);
      return item === undefined ? undefined : read(kind, item);
    },
    findMany: async <K extends Kind>(kind: K, wanted: readonly ItemKey[]): Promise<readonly Of<K>[]> =>
      (await table.getMany(wanted)).map((item) => read(kind, item)),
    page: async <K extends Kind>(kind: K, { broken, ...query }: PageQuery): Promise<RecordPage<Of<K>>> => {
      const { items, next } = await table.query(query);
      const records = items.flatMap((item): Of<K>[] => {
        try {
          return [read(kind, item)];
        } catch (error) {
          if (!broken) throw error;
          broken(item);
          return [];
        }
      });
      return { records, ...(next === undefined ? {} : { next }) };
    },
    /** Every item of the county, history too, page by page as it lies in the store; for maintenance, never for a request. */
    walk: (page: Omit<TableWalk, "of">): Promise<ItemPage> => table.walk({ of: `${county}#`, ...page }),
    /** Where a record stands: its version, the hash of its last entry, the hash of what lies in the store. */
    standOf: async (subject: DomainEvent["subject"]) => {
      const item = await table.get(at.subject(subject));
      if (item === undefined) return undefined;
      return { version: item.version, head: String(item.body["head"] ?? ""), state: stateHash(item.body, keys.hash) };
    },
    /** A record and everything under it, history too, as it lies in the store. */
    storedAt: async (subject: DomainEvent["subject"]): Promise<readonly Item[]> =>
      (await table.query({ pk: at.subject(subject).pk, limit: 500 })).items,
    /** A record's history exactly as it lies in the store, for whoever takes it outside. */
    storedHistoryOf: async (subject: DomainEvent["subject"]) => {
      const { items } = await table.query({ pk: at.subject(subject).pk, prefix: "history#", limit: 500 });
      return items.map(({ sk, body }) => ({ sk, body }));
    },
    /** One history entry as it was appended, for whoever was told of it by its key alone. */
    entry: async (key: ItemKey): Promise<HistoryItem | undefined> => {
      const item = await table.get(key);
      return item && { pk: item.pk, sk: item.sk, body: item.body };
    },
    /** Seals an item of a walk with the newest key, if it was sealed with another; tells which key it now has. */
    reseal: async (item: Item): Promise<string | undefined> => {
      const texts = sealedTexts(item.body);
      if (texts.length === 0) return undefined;
      const newest = keys.keyIds().at(-1);
      const older = texts.filter(({ text }) => keyIdOf(text) !== newest);
      const [oldest] = older;
      if (oldest === undefined) return newest;
      const body = older.reduce((whole, { path, text }) => {
        const field = path.join(".");
        const context = field === "sealed" ? contextOf(item) : field;
        return withValue(whole, path, keys.encrypt(keys.decrypt(text, context), context));
      }, item.body);
      const put = { ...item, version: item.version + 1, body };
      const { committed } = await table.commit({ changes: [{ put, seen: item.version }], history: [] });
      // Whoever wrote meanwhile sealed with the newest key.
      return committed ? newest : keyIdOf(oldest.text);
    },
    historyOf: async (subject: DomainEvent["subject"]): Promise<readonly HistoryEntry[]> => {
      const { items } = await table.query({ pk: at.subject(subject).pk, prefix: "history#", limit: 500 });
      return items.map(({ body }) => historyEntry(body));
    },
    /** Commits a change with its history; `conflict` when a record was not at the version read: read again and decide again. */
    commit: async (change: Change): Promise<"committed" | "conflict"> => {
      const items = change.save.map(itemOf);
      const { heads, history } = chain(change, items);
      const changes: ItemChange[] = [
        ...items.map((item, n) => {
          const { kind, record } = change.save[n] as Entity;
          const head = (subjectKinds.includes(kind) ? heads.get(item.pk) : undefined) ?? record.head;
          return { put: { ...item, body: { ...item.body, head } }, seen: record.version };
        }),
        ...(change.remove ?? []).map((entity) => ({ remove: keyOf(entity), seen: entity.record.version })),
      ];
      const outcome = await table.commit({ changes, history });
      return outcome.committed ? "committed" : "conflict";
    },
  };
};

/** What is sealed can be opened in its own place only: nobody moves one family's words into another's record. */
const contextOf = ({ pk, sk }: ItemKey): string => `${pk} ${sk}`;

const keyIdOf = (text: string): string => text.slice(0, text.indexOf("."));

/** The salt of each field of a frozen form: nobody without the county's key can guess a blackened field by trying. */
export const saltsOf =
  (keys: Pick<Keys, "keyedHash">, { receiptNo, formVersion }: Pick<FrozenForm, "receiptNo" | "formVersion">) =>
  (path: string): string =>
    keys.keyedHash(`${receiptNo}\n${formVersion}\n${path}`, "redaction");

/** Reads a history item's body. */
export const historyEntry = (body: HistoryItem["body"]): HistoryEntry => ({
  event: DomainEvent.parse(body["event"]),
  version: Number(body["version"]),
  previous: String(body["previous"]),
  binds: body["binds"] as HistoryEntry["binds"],
  hash: String(body["hash"]),
});
