import type { IncomingMessage, ServerResponse } from "node:http";
import { shownAs } from "../../functions/adapters/files/shown-as.ts";
import type { Clock, Keys } from "../../functions/dependencies.ts";
import type { DirectoryStore } from "./directory-store.ts";
import { readUpload } from "./read-upload.ts";
import { permittedShow, permittedUpload } from "./signed-words.ts";

/** Answers a request for a file, or lets it pass: `POST /files` takes one, `GET /files/{place}/{key}` shows one. */
export type FileDoor = (request: IncomingMessage, response: ServerResponse) => Promise<"answered" | "passed">;

type Answer = {
  readonly status: number;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: Uint8Array | string;
};

const guards = {
  "cache-control": "private, no-store",
  "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-robots-tag": "noindex",
};

const said = (status: number, body: string): Answer => ({
  status,
  headers: { "content-type": "text/plain; charset=utf-8" },
  body,
});

type Parts = {
  readonly files: DirectoryStore;
  readonly keys: Keys;
  readonly clock: Clock;
  /** Told before the browser is sent on that a file lies under this key. */
  readonly arrived: (key: string) => Promise<void>;
};

const take = async ({ files, keys, clock, arrived }: Parts, request: IncomingMessage): Promise<Answer> => {
  const upload = await readUpload(request);
  if (upload === "tooLarge") return said(413, "文件过大。The file is too large.");
  if (upload === "malformed") return said(400, "表单不完整。The form is not complete.");
  const policy = permittedUpload({ keys, now: clock.now(), wanted: upload });
  if (policy === undefined)
    return said(403, "表单已失效，请返回重新打开。This form is no longer valid; go back and reload.");
  if (upload.bytes.length > policy.maxBytes) return said(413, "文件过大。The file is too large.");
  await files.put({ key: policy.key, bytes: upload.bytes });
  await arrived(policy.key);
  return { status: 303, headers: { location: policy.thenTo } };
};

const show = async ({ files, keys, clock }: Parts, url: URL): Promise<Answer> => {
  const wanted = {
    key: url.pathname.slice("/files/".length),
    text: url.searchParams.get("show") ?? "",
    signature: url.searchParams.get("signature") ?? "",
  };
  const shown = permittedShow({ keys, now: clock.now(), wanted });
  const bytes = shown && (await files.read(shown.key));
  if (shown === undefined || bytes === undefined) return said(403, "地址已失效。This address is no longer valid.");
  return {
    status: 200,
    headers: {
      "content-type": shown.contentType,
      "content-disposition": shownAs(shown.contentType, shown.fileName),
    },
    body: bytes,
  };
};

/** Opens the door of the directory store; it knows nobody: whoever has a signed form or address may use it for its short time. */
export const createFileDoor =
  (parts: Parts): FileDoor =>
  async (request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const asks = `${request.method} ${url.pathname}`;
    const answer =
      asks === "POST /files"
        ? await take(parts, request)
        : /^(?:GET|HEAD) \/files\/[^/]+\/[^/]+$/.test(asks)
          ? await show(parts, url)
          : undefined;
    if (answer === undefined) return "passed";
    response.writeHead(answer.status, { ...guards, ...answer.headers });
    response.end(request.method === "HEAD" ? undefined : answer.body);
    return "answered";
  };
