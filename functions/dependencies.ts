import type { Instant } from "../domain/calendar/time.ts";
import type { Calendar } from "../domain/calendar/working-days.ts";
import type { RecordStore } from "./repositories/record-store.ts";
import type { Repositories } from "./repositories/repositories.ts";

/** A value that survives JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Primary key of an item; both parts sort by UTF-8 bytes. Every `pk` begins with the county code. */
export type ItemKey = { readonly pk: string; readonly sk: string };

/** The sparse indexes of the one table: work of a person, queue of a school, lists by state. */
export type IndexName = "work" | "queue" | "lists";

/** One aggregate as stored: its version (1 for the first), its body, its places in sparse indexes, its end of life. */
export type Item = ItemKey & {
  readonly version: number;
  readonly body: { readonly [key: string]: Json };
  readonly indexes?: { readonly [name in IndexName]?: ItemKey };
  /** Epoch seconds after which the item may be deleted at any time; readers must compare the time themselves. */
  readonly expiresAt?: number;
};

/** One conditional change: `seen` is the version the writer read; 0 means the item must not exist. */
export type ItemChange =
  | { readonly put: Item; readonly seen: number }
  | { readonly remove: ItemKey; readonly seen: number }
  | { readonly check: ItemKey; readonly seen: number };

/** One append to the history, told to dispatch exactly as committed, in commit order; it can never be changed or removed. */
export type HistoryItem = ItemKey & { readonly body: { readonly [key: string]: Json } };

/** An entry as it is told, with the readers that heard of it already in the house from which the county came. */
export type ToldItem = HistoryItem & { readonly toldTo?: readonly string[] };

/** Up to 100 conditional changes and appends that happen together or not at all; a key stands in it once. */
export type TableCommit = { readonly changes: readonly ItemChange[]; readonly history: readonly HistoryItem[] };

/** What became of a commit: stored, or refused because at least these items were not at the version seen. */
export type CommitOutcome =
  | { readonly committed: true }
  | { readonly committed: false; readonly conflicts: readonly ItemKey[] };

/** A page of an ordered query; `after` is the opaque cursor of the page before. History items are found by their keys too. */
export type TableQuery = {
  readonly index?: IndexName;
  readonly pk: string;
  /** Only sort keys that begin with this. */
  readonly prefix?: string;
  /** Only sort keys from this one (inclusive), to this one (exclusive). */
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
  readonly after?: string;
  readonly newestFirst?: boolean;
};

/** A page of items in sort-key order, perhaps shorter than asked; `next` is absent only when nothing follows. */
export type ItemPage = { readonly items: readonly Item[]; readonly next?: string };

/** A page of a walk over everything whose partition begins with `of`, a county's code with its `#`; history is in it too. */
export type TableWalk = {
  readonly of: string;
  readonly limit: number;
  readonly after?: string;
  /** For half the price what was written a moment ago may be missing, or be as it was before. */
  readonly mayBeStale?: boolean;
};

/**
 * The store of all records. Its contract is DynamoDB's: queries of an index may be stale, all other reads are strongly
 * consistent; a request beyond DynamoDB's limits throws a TableError.
 */
export type Table = {
  readonly get: (key: ItemKey) => Promise<Item | undefined>;
  /** Strongly consistent reads of many keys; missing ones are absent from the answer, which is in no particular order. */
  readonly getMany: (keys: readonly ItemKey[]) => Promise<readonly Item[]>;
  readonly query: (query: TableQuery) => Promise<ItemPage>;
  /**
   * For maintenance, never for a request: reads everything there is, in an order of the store's own, but the items of one
   * partition together and by sort key; what is there all the time is seen exactly once. A page may be empty and not the last:
   * where counties share a store, items of the others count for `limit` too.
   */
  readonly walk: (walk: TableWalk) => Promise<ItemPage>;
  /** A put raises the version above the one seen; throws a `Transient` TaskError when the store stays busy or is full. */
  readonly commit: (commit: TableCommit) => Promise<CommitOutcome>;
};

/** The tail of the history in commit order (DynamoDB: per aggregate). A reader keeps its own cursor and may see an entry twice. */
export type HistoryFeed = {
  readonly read: (
    after: string | undefined,
    limit: number,
  ) => Promise<{ readonly entries: readonly ToldItem[]; readonly cursor: string | undefined }>;
  /** Resolves when something may have been appended since the last read, or after `ms`. */
  readonly waitForMore: (ms: number) => Promise<void>;
};

/** A history entry that its reader cannot handle, by its key: since when it is there and the name of the error, no content. */
export type SetAside = ItemKey & { readonly reader: string; readonly since: Instant; readonly error: string };

/** Where readers of the history put aside what they cannot handle; throws when it could not be kept. */
export type Shelf = { readonly put: (entries: readonly SetAside[]) => Promise<void> };

/** How far a reader of the history is behind: minutes since it last had nothing more to read, and entries it could not handle. */
export type ReaderProgress = { readonly reader: string; readonly minutesBehind: number; readonly setAside: number };

/** Where an execution stands, as operators and tests see it. */
export type ExecutionDescription = {
  readonly workflow: string;
  readonly name: string;
  readonly status: "RUNNING" | "SUCCEEDED" | "FAILED" | "TIMED_OUT" | "ABORTED";
  readonly error?: string;
  readonly cause?: string;
};

/** Step Functions Standard, on AWS or embedded. Answers come after the engine has committed. */
export type WorkflowEngine = {
  /** Starting the same workflow with the same name and input again is harmless. */
  readonly start: (start: {
    readonly workflow: string;
    readonly name: string;
    readonly input: Json;
  }) => Promise<"started" | "alreadyStarted">;
  /** `gone`: the token was used, timed out or its execution ended; the record tells the truth. */
  readonly resume: (answer: { readonly resumeToken: string; readonly output: Json }) => Promise<"resumed" | "gone">;
  readonly fail: (answer: {
    readonly resumeToken: string;
    readonly error: string;
    readonly cause: string;
  }) => Promise<"failed" | "gone">;
  readonly stop: (stop: { readonly workflow: string; readonly name: string; readonly cause: string }) => Promise<void>;
  readonly describe: (of: {
    readonly workflow: string;
    readonly name: string;
  }) => Promise<ExecutionDescription | undefined>;
  /** A page of the names of running executions, up to 1,000; the latest starts and ends may not show yet. */
  readonly running: (of: {
    readonly workflow: string;
    readonly after?: string;
  }) => Promise<{ readonly names: readonly string[]; readonly next?: string }>;
};

/** One mail, ready to send; `reference` is stable over retries and becomes the header `X-Zhuxue-Reference`. */
export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly reference: string;
  /** Whom or what it tells of, in ids, e.g. `staff S1`: the header `X-Zhuxue-About`, by which a bounce is understood. */
  readonly about?: string;
  /** Its county's code where many counties send by one address: the header `X-Zhuxue-County`. */
  readonly county?: string;
};

/** Sends mail; throws a `Transient` TaskError when sending may succeed later, `mailDeclined` when that is this mail's alone. */
export type MailSender = { readonly send: (mail: Mail) => Promise<void> };

/** Encryption, keyed hashes and randomness; where keys are rotated while the house runs, the newest are used. */
export type Keys = {
  /** AES-256-GCM; the key's id stands in the value, `context` is authenticated (e.g. the field's name). */
  readonly encrypt: (plain: string, context: string) => string;
  readonly decrypt: (sealed: string, context: string) => string;
  /** The ids of all keys that open; the last one seals. */
  readonly keyIds: () => readonly string[];
  /** The same for bytes, without the detour over text. */
  readonly seal: (plain: Uint8Array, context: string) => Uint8Array;
  readonly open: (sealed: Uint8Array, context: string) => Uint8Array;
  /** HMAC-SHA-256 in hex, for looking up a value without storing it. */
  readonly keyedHash: (plain: string, context: string) => string;
  /** 256 random bits, base64url (43 characters). */
  readonly newSecret: () => string;
  /** So many random decimal digits. */
  readonly newDigits: (count: number) => string;
  /** SHA-256 in hex, for files and for secrets that are random themselves. */
  readonly hash: (plain: string | Uint8Array) => string;
};

/** A plain multipart form for one file: where it posts to, its hidden fields; the input `file` comes last. */
type UploadForm = { readonly action: string; readonly fields: { readonly [name: string]: string } };

/** Bytes by key, on S3 or in a directory, sealed at rest; keys are paths of plain words and tell of nobody. */
export type FileStore = {
  /** A form that stores one file of at most so many bytes under exactly this key, then leads on to `thenTo`, an absolute address. */
  readonly uploadForm: (wanted: {
    readonly key: string;
    readonly maxBytes: number;
    readonly validSeconds: number;
    readonly thenTo: string;
  }) => Promise<UploadForm>;
  readonly read: (key: string) => Promise<Uint8Array | undefined>;
  /** Writing the same bytes again is harmless; other bytes under a key that is taken throw `RecordBroken`. */
  readonly write: (file: {
    readonly key: string;
    readonly bytes: Uint8Array;
    readonly contentType: string;
  }) => Promise<void>;
  /** Removing what is not there is harmless. */
  readonly remove: (key: string) => Promise<void>;
  /** An address that shows the file for a short time to whoever has it; ask first who is asking. */
  readonly address: (wanted: {
    readonly key: string;
    readonly validSeconds: number;
    readonly fileName: string;
    readonly contentType: string;
  }) => Promise<string>;
};

/** What the public website answered: evidence that a page is there, or no longer. */
type SiteAnswer = {
  readonly status: number;
  /** The headers that tell of the page's age and of caches on the way. */
  readonly headers: { readonly [name: string]: string };
  /** SHA-256 of the body, hex. */
  readonly bodySha256: string;
};

/** The county's own website, asked from outside as everybody sees it; throws a `Transient` TaskError when it does not answer. */
export type Site = { readonly probe: (path: string, accept: "text/html" | "application/json") => Promise<SiteAnswer> };

/** Gives the time; tests and the demo may move it. */
export type Clock = { readonly now: () => Instant };

/** Structured log lines: a code and identifiers, never personal data. */
export type Logger = {
  readonly info: (code: string, ids?: { readonly [key: string]: string | number }) => void;
  readonly error: (code: string, ids?: { readonly [key: string]: string | number }) => void;
};

/** What every handler may use; made once per process by one of the two composition roots. */
export type Dependencies = Repositories & {
  readonly store: RecordStore;
  readonly engine: WorkflowEngine;
  readonly mail: MailSender;
  readonly files: FileStore;
  readonly site: Site;
  readonly keys: Keys;
  readonly clock: Clock;
  /** Which days the county works, by the tables and days off it has noted; half a minute old at most. */
  readonly calendar: { readonly get: () => Promise<Calendar> };
  readonly logger: Logger;
  readonly settings: Settings;
  /** How far the readers of the history are; absent where the platform tells it, by a stream's iterator age. */
  readonly readers?: () => readonly ReaderProgress[];
};

/** What the handlers know of where they run. */
export type Settings = {
  /** Origin of the links in mails, e.g. `http://127.0.0.1:3000`. */
  readonly publicUrl: string;
  readonly countyCode: string;
};
