import type { Pupil } from "../../domain/county/pupil.ts";
import { DomainEvent } from "../../domain/history/domain-event.ts";
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
} from "../dependencies.ts";
import { TaskError } from "../task-error.ts";
import { keysFor } from "./keys.ts";
import type { Place } from "./place.ts";
import { placesOf } from "./places.ts";
import { opened, sealed } from "./sealed-fields.ts";

type Kind = Entity["kind"];
type Of<K extends Kind> = Extract<Entity, { kind: K }>;

/** The kinds of records that have a history of their own. */
const subjectKinds: readonly string[] = DomainEvent.shape.subject.shape.kind.options;

/** One entry of a record's history, as appended: the event, the record's version and the chain of hashes. */
export type HistoryEntry = {
  readonly event: DomainEvent;
  readonly version: number;
  readonly previous: string;
  readonly hash: string;
};

/** A page of records in key order, and where the next begins. */
export type RecordPage<Found> = { readonly records: readonly Found[]; readonly next?: string };

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
  const places = placesOf(county, pupilKeyOf);
  const placeOf = (entity: Entity) => places[entity.kind] as unknown as Place<Kind>;
  const keyOf = (entity: Entity): ItemKey => placeOf(entity).key(entity);
  const at = keysFor(county);

  const read = <K extends Kind>(kind: K, item: Item): Of<K> => {
    const { head, ...stored } = item.body;
    const { schema, short, sealed: paths = [] } = places[kind];
    try {
      const body = short ? short.read(stored) : stored;
      const plain = opened(body, paths, (text, path) => keys.decrypt(text, path));
      return schema.parse({ ...plain, kind, record: { version: item.version, head: head ?? "" } }) as Of<K>;
    } catch (error) {
      throw new TaskError("RecordBroken", `${item.pk} ${item.sk}`, { cause: error });
    }
  };

  const itemOf = (entity: Entity, head: string): Item => {
    const place = placeOf(entity);
    const { record, kind: _, ...plain } = entity;
    const body = sealed(plain as Item["body"], place.sealed ?? [], (text, path) => keys.encrypt(text, path));
    const expiresAt = place.expiresAt?.(entity);
    return {
      ...place.key(entity),
      version: record.version + 1,
      body: { ...(place.short ? place.short.write(body) : body), head },
      ...(place.indexes ? { indexes: place.indexes(entity) } : {}),
      ...(expiresAt === undefined ? {} : { expiresAt }),
    };
  };

  const chain = (change: Change): { heads: Map<string, string>; history: HistoryItem[] } => {
    const heads = new Map<string, string>();
    const history = change.emit.map((event, index): HistoryItem => {
      const { pk } = at.subject(event.subject);
      const subject = change.save.find((entity) => entity.kind === event.subject.kind && keyOf(entity).pk === pk);
      if (subject === undefined) throw new Error(`${event.type} tells of a record that the change does not save`);
      const version = subject.record.version + 1;
      const previous = heads.get(pk) ?? subject.record.head;
      const hash = keys.hash(`${previous}\n${version}\n${JSON.stringify(event)}`);
      heads.set(pk, hash);
      return { ...at.history(pk, version, index), body: { event: event as unknown as Json, version, previous, hash } };
    });
    return { heads, history };
  };

  return {
    at,
    pupilKeyOf,
    find: async <K extends Kind>(kind: K, key: ItemKey): Promise<Of<K> | undefined> => {
      const item = await table.get(key);
      return item === undefined ? undefined : read(kind, item);
    },
    findMany: async <K extends Kind>(kind: K, wanted: readonly ItemKey[]): Promise<readonly Of<K>[]> =>
      (await table.getMany(wanted)).map((item) => read(kind, item)),
    page: async <K extends Kind>(kind: K, query: TableQuery): Promise<RecordPage<Of<K>>> => {
      const { items, next } = await table.query(query);
      return { records: items.map((item) => read(kind, item)), ...(next === undefined ? {} : { next }) };
    },
    /** Every item of the county, history too, page by page as it lies in the store; for maintenance, never for a request. */
    walk: (page: { readonly limit: number; readonly after?: string }): Promise<ItemPage> =>
      table.walk({ of: `${county}#`, ...page }),
    historyOf: async (subject: DomainEvent["subject"]): Promise<readonly HistoryEntry[]> => {
      const { items } = await table.query({ pk: at.subject(subject).pk, prefix: "history#", limit: 500 });
      return items.map(({ body }) => historyEntry(body));
    },
    /** Commits a change with its history; `conflict` when a record was not at the version read: read again and decide again. */
    commit: async (change: Change): Promise<"committed" | "conflict"> => {
      const { heads, history } = chain(change);
      const changes: ItemChange[] = [
        ...change.save.map((entity) => {
          const { pk } = keyOf(entity);
          const isSubject = subjectKinds.includes(entity.kind);
          return {
            put: itemOf(entity, (isSubject ? heads.get(pk) : undefined) ?? entity.record.head),
            seen: entity.record.version,
          };
        }),
        ...(change.remove ?? []).map((entity) => ({ remove: keyOf(entity), seen: entity.record.version })),
      ];
      const outcome = await table.commit({ changes, history });
      return outcome.committed ? "committed" : "conflict";
    },
  };
};

/** Reads a history item's body. */
export const historyEntry = (body: HistoryItem["body"]): HistoryEntry => ({
  event: DomainEvent.parse(body["event"]),
  version: Number(body["version"]),
  previous: String(body["previous"]),
  hash: String(body["hash"]),
});
