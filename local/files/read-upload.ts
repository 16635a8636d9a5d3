import type { IncomingMessage } from "node:http";
import * as z from "zod";
import { maxUploadBytes } from "../../domain/file/stored-file.ts";

/** What an upload form sent. */
export type Upload = {
  readonly key: string;
  readonly text: string;
  readonly signature: string;
  readonly bytes: Uint8Array;
};

/** Room for the hidden fields and the borders of a multipart form, bytes. */
const formBytes = 64 * 1024;

const readWithin = async (request: IncomingMessage, limit: number): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // What is too much is read to its end, so that the browser hears the answer, and kept nowhere.
    if (size <= limit) chunks.push(chunk);
  }
  return size > limit ? undefined : Buffer.concat(chunks);
};

const Fields = z.object({ key: z.string(), policy: z.string(), signature: z.string() });

/** Reads a form with exactly one file; tells when it is larger than the store takes, or is not such a form. */
export const readUpload = async (request: IncomingMessage): Promise<Upload | "tooLarge" | "malformed"> => {
  const body = await readWithin(request, maxUploadBytes + formBytes);
  if (body === undefined) return "tooLarge";
  try {
    const headers = { "content-type": request.headers["content-type"] ?? "" };
    const form = await new Response(new Uint8Array(body), { headers }).formData();
    const files = [...form].filter(([, value]) => typeof value !== "string");
    const [only] = files;
    if (files.length !== 1 || only?.[0] !== "file" || typeof only[1] === "string") return "malformed";
    const { key, policy, signature } = Fields.parse(Object.fromEntries(form));
    return { key, text: policy, signature, bytes: new Uint8Array(await only[1].arrayBuffer()) };
  } catch {
    return "malformed";
  }
};
