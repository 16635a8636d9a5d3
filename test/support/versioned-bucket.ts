import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { S3Client } from "@aws-sdk/client-s3";

/** A version of an object; without bytes it is the note that the object was deleted. */
type Version = { readonly key: string; readonly id: string; readonly bytes: Buffer | undefined };

const textIn = (xml: string, name: string): string => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? "";

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
};

const lineOf = ({ key, id, bytes }: Version): string =>
  bytes === undefined
    ? `<DeleteMarker><Key>${key}</Key><VersionId>${id}</VersionId></DeleteMarker>`
    : `<Version><Key>${key}</Key><VersionId>${id}</VersionId><Size>${bytes.length}</Size></Version>`;

/**
 * A bucket that keeps every version, as much of it as is needed to fill it and to empty it: puts, deletions by key, listings
 * of versions in pages of three, deletions of versions. What `refuses` names a code for is not deleted.
 */
export const startVersionedBucket = async (
  bucket: string,
  refuses: (key: string) => string | undefined = () => undefined,
) => {
  let versions: readonly Version[] = [];
  let made = 0;
  const add = (key: string, bytes: Buffer | undefined): void => {
    made += 1;
    versions = [...versions, { key, id: `v${String(made).padStart(6, "0")}`, bytes }];
  };

  const listed = (query: URLSearchParams): string => {
    const after = `${query.get("key-marker") ?? ""} ${query.get("version-id-marker") ?? ""}`;
    const placed = versions.map((each) => ({ each, place: `${each.key} ${each.id}` }));
    const found = placed
      .filter(({ each, place }) => each.key.startsWith(query.get("prefix") ?? "") && (after === " " || place > after))
      .toSorted((one, other) => (one.place < other.place ? -1 : 1))
      .map(({ each }) => each);
    const page = found.slice(0, 3);
    const { key, id } = page.at(-1) ?? {};
    const next = `<NextKeyMarker>${key}</NextKeyMarker><NextVersionIdMarker>${id}</NextVersionIdMarker>`;
    const isCut = found.length > page.length;
    return `<ListVersionsResult>${page.map(lineOf).join("")}<IsTruncated>${isCut}</IsTruncated>${isCut ? next : ""}</ListVersionsResult>`;
  };

  const removed = (xml: string): string => {
    const errors: string[] = [];
    for (const [, object = ""] of xml.matchAll(/<Object>(.*?)<\/Object>/gs)) {
      const [key, id] = [textIn(object, "Key"), textIn(object, "VersionId")];
      const code = refuses(key);
      if (code === undefined) versions = versions.filter((each) => each.key !== key || each.id !== id);
      else errors.push(`<Error><Key>${key}</Key><VersionId>${id}</VersionId><Code>${code}</Code></Error>`);
    }
    return `<DeleteResult>${errors.join("")}</DeleteResult>`;
  };

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const key = decodeURIComponent(url.pathname.slice(bucket.length + 2));
    const body = await bodyOf(request);
    const answer = (xml: string) => response.writeHead(200, { "content-type": "application/xml" }).end(xml);
    if (request.method === "GET") return answer(listed(url.searchParams));
    if (request.method === "POST") return answer(removed(body.toString()));
    add(key, request.method === "PUT" ? body : undefined);
    return response.writeHead(request.method === "PUT" ? 200 : 204).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const client = new S3Client({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...{ region: "us-east-1", credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "double-secret" } },
    ...{ forcePathStyle: true, maxAttempts: 1, requestChecksumCalculation: "WHEN_REQUIRED" as const },
  });
  return {
    client,
    versions: () => versions,
    close: async () => {
      client.destroy();
      server.close();
      server.closeAllConnections();
    },
  };
};
