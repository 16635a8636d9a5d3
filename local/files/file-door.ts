import type { IncomingMessage, ServerResponse } from "node:http";
import { shownAs } from "../../functions/adapters/files/shown-as.ts";
import { problemOfFailure } from "../../functions/api/failure.ts";
import type { Clock, Keys } from "../../functions/dependencies.ts";
import type { DirectoryStore } from "./directory-store.ts";
import { discard, readUpload } from "./read-upload.ts";
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
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-robots-tag": "noindex",
};

const said = (status: number, body: string): Answer => ({
  status,
  headers: { "content-type": "text/plain; charset=utf-8" },
  body,
});

const retrySeconds = "5";

const later = (body: string): Answer => {
  const { headers, ...answer } = said(503, body);
  return { ...answer, headers: { ...headers, "retry-after": retrySeconds } };
};

/** What stands in an address of this door, still to be judged. */
const signedWords = ({ searchParams }: URL, name: "policy" | "show") => ({
  key: searchParams.get("key") ?? "",
  text: searchParams.get(name) ?? "",
  signature: searchParams.get("signature") ?? "",
});

type Parts = {
  readonly files: DirectoryStore;
  readonly keys: Keys;
  readonly clock: Clock;
  /** Told before the browser is sent on that a file lies under this key. */
  readonly arrived: (key: string) => Promise<void>;
};

type Permitted = NonNullable<ReturnType<typeof permittedUpload>>;

const store = async ({ files, arrived }: Parts, request: IncomingMessage, policy: Permitted): Promise<Answer> => {
  const bytes = await readUpload(request, policy.maxBytes);
  if (bytes === "tooLarge") return said(413, "文件过大。The file is too large.");
  if (bytes === "malformed") return said(400, "表单不完整。The form is not complete.");
  try {
    await files.put({ key: policy.key, bytes });
    await arrived(policy.key);
  } catch (error) {
    if (problemOfFailure(error) === "Unexpected") throw error;
    return later("现在无法保存文件，请稍后再上传。The file cannot be kept for the moment; please send it again later.");
  }
  return { status: 303, headers: { location: policy.thenTo } };
};

/** Uploads that may lie in memory at a time; each takes a few times the size of its file. */
const mostAtOnce = 8;

/** Takes uploads: nothing is read of a form that was not made here, and of a good one no more than it permits. */
const uploads = (parts: Parts) => {
  let underWay = 0;
  return async (request: IncomingMessage, url: URL): Promise<Answer> => {
    const policy = permittedUpload({ keys: parts.keys, now: parts.clock.now(), wanted: signedWords(url, "policy") });
    if (policy === undefined)
      return said(403, "表单已失效，请返回重新打开。This form is no longer valid; go back and reload.");
    if (underWay >= mostAtOnce)
      return later("上传的人较多，请稍后再试。Many files are being sent; please try again in a moment.");
    underWay += 1;
    try {
      return await store(parts, request, policy);
    } finally {
      underWay -= 1;
    }
  };
};

const show = async ({ files, keys, clock }: Parts, url: URL): Promise<Answer> => {
  const wanted = { ...signedWords(url, "show"), key: url.pathname.slice("/files/".length) };
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
export const createFileDoor = (parts: Parts): FileDoor => {
  const take = uploads(parts);
  return async (request, response) => {
    // A target such as `//` names no address at all.
    const url = URL.parse(request.url ?? "/", "http://localhost");
    if (url === null) return "passed";
    const asks = `${request.method} ${url.pathname}`;
    const answer =
      asks === "POST /files"
        ? await take(request, url)
        : /^(?:GET|HEAD) \/files\/[^/]+\/[^/]+$/.test(asks)
          ? await show(parts, url)
          : undefined;
    if (answer === undefined) return "passed";
    discard(request);
    response.writeHead(answer.status, { ...guards, ...answer.headers });
    response.end(request.method === "HEAD" ? undefined : answer.body);
    return "answered";
  };
};
