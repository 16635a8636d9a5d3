import { timingSafeEqual } from "node:crypto";
import * as z from "zod";
import { Instant, later } from "../../domain/calendar/time.ts";
import type { FileStore, Keys } from "../../functions/dependencies.ts";

/** What an upload form permits: this key, so many bytes, until then; afterwards the browser reads on at `thenTo`. */
const UploadPolicy = z.object({ key: z.string(), maxBytes: z.int().positive(), until: Instant, thenTo: z.url() });
type UploadPolicy = z.infer<typeof UploadPolicy>;

/** What an address shows: this key under this name, until then. */
const ShownFile = z.object({ key: z.string(), until: Instant, fileName: z.string(), contentType: z.string() });
type ShownFile = z.infer<typeof ShownFile>;

const contexts = { upload: "file upload", show: "file address" } as const;

type Sign = { readonly keys: Keys; readonly context: string };

const signed = (words: object, { keys, context }: Sign) => {
  const text = Buffer.from(JSON.stringify(words)).toString("base64url");
  return { text, signature: keys.keyedHash(text, context) };
};

const sameSignature = (given: string, made: string): boolean =>
  given.length === made.length && timingSafeEqual(Buffer.from(given), Buffer.from(made));

const opened = <Words>(
  schema: z.ZodType<Words>,
  { text, signature }: Given,
  { keys, context }: Sign,
): Words | undefined =>
  /^[\w-]{1,4000}$/.test(text) &&
  /^[0-9a-f]{64}$/.test(signature) &&
  sameSignature(signature, keys.keyedHash(text, context))
    ? schema.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")))
    : undefined;

type Given = { readonly text: string; readonly signature: string };
type Made<Wanted> = { readonly keys: Keys; readonly now: Instant; readonly wanted: Wanted };

/** Where an upload form posts to; its policy stands in the address, so that it can be judged before the file is read. */
export const uploadAddress = ({ keys, now, wanted }: Made<Parameters<FileStore["uploadForm"]>[0]>): string => {
  const { validSeconds, ...rest } = wanted;
  const policy: UploadPolicy = { ...rest, until: later(now, validSeconds * 1000) };
  const { text, signature } = signed(policy, { keys, context: contexts.upload });
  return `/files?${new URLSearchParams({ key: wanted.key, policy: text, signature })}`;
};

/** What a form may store now; undefined when it was not made here, was changed, or is too old. */
export const permittedUpload = ({ keys, now, wanted }: Made<Given & { readonly key: string }>) => {
  const policy = opened(UploadPolicy, wanted, { keys, context: contexts.upload });
  return policy !== undefined && policy.key === wanted.key && now < policy.until ? policy : undefined;
};

/** The path and query of a file's short-lived address. */
export const signedAddress = ({ keys, now, wanted }: Made<Parameters<FileStore["address"]>[0]>): string => {
  const { validSeconds, ...rest } = wanted;
  const shown: ShownFile = { ...rest, until: later(now, validSeconds * 1000) };
  const { text, signature } = signed(shown, { keys, context: contexts.show });
  return `/files/${wanted.key}?${new URLSearchParams({ show: text, signature })}`;
};

/** What an address shows now; undefined when it was not made here, was changed, or is too old. */
export const permittedShow = ({ keys, now, wanted }: Made<Given & { readonly key: string }>) => {
  const shown = opened(ShownFile, wanted, { keys, context: contexts.show });
  return shown !== undefined && shown.key === wanted.key && now < shown.until ? shown : undefined;
};
