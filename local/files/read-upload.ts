import type { IncomingMessage } from "node:http";

/** How much of a form that was turned away is read to its end and kept nowhere, so that a browser hears the answer, bytes. */
const mostDiscarded = 16 * 1024 * 1024;

/** Room for the borders of a multipart form, bytes. */
const formBytes = 64 * 1024;

/** Reads on without keeping anything, and hangs up on whoever does not end. */
export const discard = (request: IncomingMessage): void => {
  let size = 0;
  request.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size > mostDiscarded) request.destroy();
  });
};

const readWithin = (request: IncomingMessage, limit: number): Promise<Buffer | "tooLarge" | "malformed"> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const keep = (chunk: Buffer): void => {
      size += chunk.length;
      if (size <= limit) return void chunks.push(chunk);
      request.off("data", keep);
      resolve("tooLarge");
    };
    request.on("data", keep);
    request.once("end", () => resolve(Buffer.concat(chunks)));
    // A telephone that lost its line sent half a form.
    request.once("error", () => resolve("malformed"));
  });

/** Reads a form with exactly one file of at most so many bytes; tells when it is larger, or is not such a form. */
export const readUpload = async (
  request: IncomingMessage,
  maxBytes: number,
): Promise<Uint8Array | "tooLarge" | "malformed"> => {
  if (Number(request.headers["content-length"] ?? 0) > maxBytes + formBytes) return "tooLarge";
  const body = await readWithin(request, maxBytes + formBytes);
  if (typeof body === "string") return body;
  try {
    const headers = { "content-type": request.headers["content-type"] ?? "" };
    const form = await new Response(new Uint8Array(body), { headers }).formData();
    const [only, ...others] = form;
    if (only?.[0] !== "file" || typeof only[1] === "string" || others.length > 0) return "malformed";
    return only[1].size > maxBytes ? "tooLarge" : new Uint8Array(await only[1].arrayBuffer());
  } catch {
    return "malformed";
  }
};
