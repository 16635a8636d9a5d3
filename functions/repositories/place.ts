import type { Entity } from "../../domain/shared/entity.ts";
import type { Item, ItemKey } from "../dependencies.ts";

/** The kinds of records there are. */
export type Kind = Entity["kind"];
type Of<K extends Kind> = Extract<Entity, { kind: K }>;

/** How one kind of record lies in the table: its schema, key, places in the sparse indexes, sealed fields and end of life. */
export type Place<K extends Kind> = {
  readonly schema: { readonly parse: (stored: unknown) => Of<K> };
  readonly key: (entity: Of<K>) => ItemKey;
  readonly indexes?: (entity: Of<K>) => NonNullable<Item["indexes"]>;
  /** Paths of fields sealed at rest, together (domain §4.1: classes A and M, and whoever can be reached). */
  readonly sealed?: readonly (readonly string[])[];
  /** How the record is written shorter, and read again. */
  readonly short?: { readonly [way in "write" | "read"]: (body: Item["body"]) => Item["body"] };
  readonly expiresAt?: (entity: Of<K>) => number;
};
