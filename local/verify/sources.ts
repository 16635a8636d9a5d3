import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { DatabaseSync } from "node:sqlite";
import type { FoundItem } from "../../domain/history/check-items.ts";

/** Where a county's items come from; those of one partition together. */
export type ItemSource = {
  /** Items whose partition begins like this, after the county's code. */
  readonly under: (partition: string) => readonly FoundItem[];
  readonly all: () => Iterable<FoundItem>;
};

type Row = { id: number; pk: string; sk: string; version: number | null; body: string };

/** A text that is no JSON stays a text: whoever checks it names its place. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

const itemOf = ({ id, pk, sk, version, body }: Row): FoundItem => ({
  ...{ pk, sk, place: id },
  version: version ?? 1,
  body: parsed(body),
});

/** A county's SQLite file, opened for reading only and read row by row; what SQLite itself finds broken throws. */
export const sqliteSource = (path: string): ItemSource & { readonly close: () => void } => {
  const sqlite = new DatabaseSync(path, { readOnly: true });
  const [broken] = sqlite.prepare("PRAGMA integrity_check(1)").all() as { integrity_check: string }[];
  if (broken?.integrity_check !== "ok") throw new Error(broken?.integrity_check ?? "unreadable");
  const columns = "SELECT id, pk, sk, version, body FROM items";
  const first = sqlite.prepare("SELECT pk FROM items ORDER BY pk LIMIT 1").get() as { pk: string } | undefined;
  const county = first?.pk.split("#")[0] ?? "";
  return {
    under: (partition) => {
      const from = `${county}#${partition}`;
      const rows = sqlite.prepare(`${columns} WHERE pk >= ? AND pk < ? ORDER BY pk, sk`).all(from, `${from}\uFFFF`);
      return (rows as Row[]).map(itemOf);
    },
    all: function* () {
      for (const row of sqlite.prepare(`${columns} ORDER BY pk, sk`).iterate()) yield itemOf(row as Row);
    },
    close: () => sqlite.close(),
  };
};

const told = (line: string, name: string): string =>
  new RegExp(`"${name}":"((?:[^"\\\\]|\\\\.)*)"`).exec(line)?.[1] ?? "";

/** What a county on its way has beside its items: the head, the files, the end. */
const aroundItems = /^\{"(?:move|file|end)":/;

/** An exported history: one item `{"pk","sk","version","body"}` a line, in the order in which they were appended. */
export const linesSource = async (path: string): Promise<ItemSource> => {
  const partitions = new Map<string, FoundItem[]>();
  let place = 0;
  for await (const line of createInterface({ input: createReadStream(path, "utf8") })) {
    place += 1;
    if (line.trim() === "" || aroundItems.test(line)) continue;
    const { pk, sk, version, body } = itemIn(line, place);
    partitions.set(pk, [...(partitions.get(pk) ?? []), { pk, sk, version, place, body }]);
  }
  const under = (partition: string): readonly FoundItem[] =>
    [...partitions].flatMap(([pk, items]) => (pk.slice(pk.indexOf("#") + 1).startsWith(partition) ? items : []));
  return { under, all: () => under("") };
};

const itemIn = (line: string, place: number): Omit<FoundItem, "place"> => {
  const item = parsed(line);
  if (typeof item !== "object" || item === null)
    return { pk: told(line, "pk") || `?#line#${place}`, sk: told(line, "sk") || "history#", version: 1, body: line };
  const { pk, sk, version, body } = item as { [key: string]: unknown };
  return { pk: String(pk), sk: String(sk), version: Number(version ?? 1), body };
};
