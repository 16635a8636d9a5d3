import type { DatabaseSync } from "node:sqlite";
import type { Found, Section } from "./section.ts";

/** How far the readers of the history are, and what they could not handle. */
export const checkReaders = (sqlite: DatabaseSync): Section => {
  const readers = sqlite.prepare("SELECT name, cursor FROM history_readers").all() as {
    name: string;
    cursor: string;
  }[];
  const { last } = sqlite.prepare("SELECT coalesce(max(id), 0) AS last FROM items").get() as { last: number };
  const after = sqlite.prepare("SELECT count(*) AS n FROM items WHERE version IS NULL AND id > ?");
  const kept = sqlite.prepare("SELECT reader, pk, sk FROM history_set_aside ORDER BY reader, pk, sk").all() as {
    reader: string;
    pk: string;
    sk: string;
  }[];
  const found: readonly Found[] = readers
    .filter(({ cursor }) => /^\d+$/.test(cursor) && Number(cursor) > last)
    .map(({ name }) => ({ at: name, what: "has read further than the history goes" }));
  const behind = readers
    .filter(({ cursor }) => /^\d+$/.test(cursor))
    .map(({ name, cursor }) => ({ name, n: Number((after.get(Number(cursor)) as { n: number }).n) }));
  return {
    name: "readers",
    looked: readers.length,
    found: [
      ...found,
      ...kept.map(({ reader, pk, sk }) => ({ at: `${pk} ${sk}`, what: `${reader} could not handle it` })),
    ],
    notes: behind.filter(({ n }) => n > 0).map(({ name, n }) => `${name} has ${n} entries still to read`),
  };
};
