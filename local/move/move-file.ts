import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import * as z from "zod";
import { Instant } from "../../domain/calendar/time.ts";
import { syncPath } from "../sync-path.ts";

/** The form of the file; a house reads only forms it knows. */
const format = 1;

/** A table does not know what the readers of its stream have handled; a directory does, entry by entry. */
const Head = z.object({
  format: z.literal(format),
  county: z.string().length(6),
  madeAt: Instant,
  from: z.enum(["directory", "table"]),
});
type Head = z.infer<typeof Head>;
const KeyPlace = z.object({ pk: z.string(), sk: z.string() });

/**
 * A stored item on its way: as it lies in the store, a history entry without a version. `untold` names the readers of the
 * history that had not handled an entry when the county left.
 */
const MovedItem = z.object({
  pk: z.string(),
  sk: z.string(),
  version: z.int().positive().exactOptional(),
  body: z.record(z.string(), z.json()),
  indexes: z
    .object({ work: KeyPlace.exactOptional(), queue: KeyPlace.exactOptional(), lists: KeyPlace.exactOptional() })
    .exactOptional(),
  expiresAt: z.number().exactOptional(),
  untold: z.array(z.string()).exactOptional(),
});
export type MovedItem = z.infer<typeof MovedItem>;

const MovedFile = z.object({ key: z.string().regex(/^[a-z0-9][\w-]*(?:\/[\w-]+)+$/), bytes: z.base64() });

/** A file on its way, sealed by the county's keys. */
export type MovedFile = { readonly key: string; readonly bytes: Uint8Array };

const Totals = z.object({
  records: z.int(),
  history: z.int(),
  files: z.int(),
  /** The keys without which what is sealed cannot be read. */
  keyIds: z.array(z.string()),
  /** Files that records name and the house did not have. */
  missing: z.array(z.string()),
});

/** What is in a moved county's file. */
export type Totals = z.infer<typeof Totals>;

const End = z.object({ ...Totals.shape, sha256: z.string() });

/** Words that other programs take for the ends of lines are told by their numbers. */
const lineOf = (value: unknown): string =>
  `${JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029")}\n`;

const ownerOnly = 0o600;
const bufferedBytes = 1024 * 1024;

/**
 * Begins the file of a county on its way, line by line: a head, its items, its files, an end with totals and the hash of
 * all lines before. Nobody finds half of one under `path`, none is overwritten, and only its owner may read it.
 */
export const createMoveFile = async (path: string, head: Omit<Head, "format">) => {
  if (existsSync(path)) throw new Error(`${path} is there already; an export overwrites nothing`);
  const part = `${path}.part`;
  const file = await open(part, "wx", ownerOnly).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "EEXIST")
      throw new Error(`${part} is there: an export is running, or one was killed; then remove it`);
    throw error;
  });
  const hash = createHash("sha256");
  let waiting: string[] = [];
  let bytes = 0;
  const flush = async (): Promise<void> => {
    const text = waiting.join("");
    waiting = [];
    bytes = 0;
    hash.update(text);
    await file.appendFile(text);
  };
  const write = async (value: unknown): Promise<void> => {
    const line = lineOf(value);
    waiting.push(line);
    bytes += line.length;
    if (bytes >= bufferedBytes) await flush();
  };
  await write({ move: { format, ...head } });
  return {
    item: (item: MovedItem): Promise<void> => write(item),
    file: ({ key, bytes: sealed }: MovedFile): Promise<void> =>
      write({ file: { key, bytes: Buffer.from(sealed).toString("base64") } }),
    /** The file is whole and on the disk, and not yet under its name. */
    end: async (totals: Totals): Promise<void> => {
      await flush();
      await file.appendFile(lineOf({ end: { ...totals, sha256: hash.digest("hex") } }));
      await file.sync();
      await file.close();
    },
    publish: async (): Promise<void> => {
      await rename(part, path);
      await syncPath(dirname(path));
    },
    giveUp: async (): Promise<void> => {
      await file.close().catch(() => undefined);
      await rm(part, { force: true });
    },
  };
};

/** A line of a moved county's file, by what it says. */
export type MoveLine =
  | { readonly is: "head"; readonly head: Head }
  | { readonly is: "item"; readonly item: MovedItem }
  | { readonly is: "file"; readonly file: MovedFile }
  | { readonly is: "end"; readonly totals: z.infer<typeof End> };

const headIn = (line: { readonly [word: string]: unknown }, path: string): MoveLine => {
  const told = z.object({ format: z.int() }).safeParse(line["move"]).data;
  if (told === undefined) throw new Error(`${path} is no county on its way`);
  if (told.format !== format)
    throw new Error(
      `${path} is of form ${told.format}; this house reads form ${format}: take the version that wrote it`,
    );
  return { is: "head", head: Head.parse(line["move"]) };
};

const lineIn = (line: { readonly [word: string]: unknown }): MoveLine => {
  if ("end" in line) return { is: "end", totals: End.parse(line["end"]) };
  if (!("file" in line)) return { is: "item", item: MovedItem.parse(line) };
  const { key, bytes } = MovedFile.parse(line["file"]);
  return { is: "file", file: { key, bytes: Buffer.from(bytes, "base64") } };
};

/**
 * Reads a county's file line by line; throws where it is cut, changed, or of an unknown form, at its end at the latest. So
 * nothing is done with it before it was once read to its end.
 */
export async function* readMoveFile(path: string): AsyncGenerator<MoveLine> {
  const hash = createHash("sha256");
  let place = 0;
  let ended = false;
  for await (const text of createInterface({ input: createReadStream(path, "utf8"), crlfDelay: 0 })) {
    place += 1;
    if (ended) throw new Error(`${path} goes on behind its end, at line ${place}`);
    const line = parsedLine(text, { path, place });
    const read = place === 1 ? headIn(line, path) : told(() => lineIn(line), { path, place });
    if (read.is === "end") {
      ended = true;
      if (hash.digest("hex") !== read.totals.sha256) throw new Error(`${path} was changed since it was written`);
    } else hash.update(`${text}\n`);
    yield read;
  }
  if (!ended) throw new Error(`${path} is cut: it ends after line ${place}`);
}

type Where = { readonly path: string; readonly place: number };

const parsedLine = (text: string, { path, place }: Where): { readonly [word: string]: unknown } => {
  const value = told(() => JSON.parse(text) as unknown, { path, place });
  if (typeof value === "object" && value !== null) return value as { readonly [word: string]: unknown };
  throw new Error(`${path} cannot be read at line ${place}`);
};

/** What stands in a line is for nobody's log: only the line is named. */
const told = <Found>(read: () => Found, { path, place }: Where): Found => {
  try {
    return read();
  } catch {
    throw new Error(place === 1 ? `${path} is no county on its way` : `${path} cannot be read at line ${place}`);
  }
};
