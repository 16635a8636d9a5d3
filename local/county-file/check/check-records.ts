import * as z from "zod";
import { DomainEvent } from "../../../domain/history/domain-event.ts";
import type { Entity } from "../../../domain/shared/entity.ts";
import { indexNames } from "../../../functions/adapters/table/index-names.ts";
import type { Item, Keys } from "../../../functions/dependencies.ts";
import type { Kind, Place } from "../../../functions/repositories/place.ts";
import { placesOf } from "../../../functions/repositories/places.ts";
import { createRecordStore } from "../../../functions/repositories/record-store.ts";
import { kindOf } from "../kind-of.ts";
import type { StoredRow } from "../stored-rows.ts";
import type { Found, Section } from "./section.ts";

const HistoryBody = z.object({ event: DomainEvent, version: z.int(), previous: z.string(), hash: z.string() });

/** Where and by which rule a schema refused a record, never what stands there. */
const whyBroken = (error: unknown): string => {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof z.ZodError)
    return `does not fit its schema: ${cause.issues.map(({ path, code }) => `${path.join(".")} ${code}`).join(", ")}`;
  return "cannot be opened or read";
};

/**
 * Checks items one by one: each is JSON and of a known kind; with the county's keys each record also fits its schema and lies
 * where what it says places it, in the table and in every index.
 */
export const createRecordCheck = ({ county, keys }: Given) => {
  const found: Found[] = [];
  let looked = 0;
  let atHand: Item | undefined;
  const unused = () => Promise.reject(new Error("the check reads one item at a time"));
  const store =
    keys &&
    createRecordStore({
      table: { get: async () => atHand, getMany: unused, query: unused, walk: unused, commit: unused },
      keys,
      county,
    });
  const places = store && placesOf(county, { pupilKeyOf: store.pupilKeyOf, mailKeyOf: store.mailKeyOf });

  const misplaced = (row: StoredRow, entity: Entity): readonly string[] => {
    const place = places?.[entity.kind] as unknown as Place<Kind> | undefined;
    if (place === undefined) return [];
    const key = place.key(entity);
    const indexes = place.indexes?.(entity) ?? {};
    return [
      ...(key.pk === row.pk && key.sk === row.sk ? [] : ["its key"]),
      ...indexNames.filter((name, n) => {
        const [pk, sk] = [row.places[2 * n] ?? undefined, row.places[2 * n + 1] ?? undefined];
        return indexes[name]?.pk !== pk || indexes[name]?.sk !== sk;
      }),
      ...(place.expiresAt?.(entity) === (row.expiresAt ?? undefined) ? [] : ["its end of life"]),
    ];
  };

  const wrongIn = async (row: StoredRow): Promise<{ readonly why?: string; readonly entity?: Entity }> => {
    const { pk, sk, version, body } = row;
    if (body === undefined) return { why: "is no JSON object" };
    if (version === null)
      return HistoryBody.safeParse(body).success ? {} : { why: "is no entry of a history that can be read" };
    const kind = kindOf(row);
    if (kind === undefined) return { why: "is of no known kind" };
    if (store === undefined) return {};
    try {
      atHand = { pk, sk, version, body };
      const entity = await store.find(kind, { pk, sk });
      const places = entity === undefined ? [] : misplaced(row, entity);
      if (places.length > 0) return { why: `does not lie where it belongs: ${places.join(", ")}` };
      return entity === undefined ? {} : { entity };
    } catch (error) {
      return { why: whyBroken(error) };
    }
  };

  return {
    /** The record in a row; undefined for a history entry, for what is broken, and without keys. */
    take: async (row: StoredRow): Promise<Entity | undefined> => {
      looked += 1;
      const { why, entity } = await wrongIn(row);
      if (why !== undefined) found.push({ at: `${row.pk} ${row.sk}`, what: why });
      return entity;
    },
    section: (): Section => ({
      name: "records",
      looked,
      found,
      notes: keys ? [] : ["without the county's keys: JSON and kinds only, no schemas"],
    }),
  };
};

type Given = { readonly county: string; readonly keys: Keys | undefined };
