import { createHmac, hash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** With what requests to a service outside are signed. */
export type Credentials = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
};

/** For what and when something is signed. */
export type Scope = {
  readonly credentials: Credentials;
  readonly region: string;
  /** The name requests are signed for, e.g. `states`. */
  readonly service: string;
  readonly at: Date;
};

const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();

/** A time as signatures have it, e.g. `20261123T010203Z`. */
export const timeOf = ({ at }: Scope): string => at.toISOString().replaceAll(/[-:]|\.\d+/g, "");

/** The day, region and service that a key is good for. */
export const scopeOf = (scope: Scope): string =>
  `${timeOf(scope).slice(0, 8)}/${scope.region}/${scope.service}/aws4_request`;

/** Signs a text (Signature Version 4). */
export const signatureOf = (text: string, scope: Scope): string =>
  hmac(
    scopeOf(scope).split("/").reduce<string | Buffer>(hmac, `AWS4${scope.credentials.secretAccessKey}`),
    text,
  ).toString("hex");

const coded = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** A query in the form it is signed in, without what signed it before. */
export const queryOf = (url: URL): string =>
  [...url.searchParams]
    .filter(
      ([name]) => !/^x-amz-(?:algorithm|credential|date|expires|signature|signedheaders|security-token)$/i.test(name),
    )
    .map(([name, value]) => `${coded(name)}=${coded(value)}`)
    .toSorted()
    .join("&");

const isReplaced = (name: string): boolean =>
  ["authorization", "host", "x-amz-date", "x-amz-security-token"].includes(name);

/** The headers of a request as whoever has these credentials would have sent it. */
export const signedHeaders = (
  request: { readonly method: string; readonly url: URL; readonly headers: IncomingHttpHeaders; readonly hash: string },
  scope: Scope,
): IncomingHttpHeaders => {
  const { sessionToken, accessKeyId } = scope.credentials;
  const headers: IncomingHttpHeaders = {
    ...Object.fromEntries(Object.entries(request.headers).filter(([name]) => !isReplaced(name))),
    host: request.url.host,
    "x-amz-date": timeOf(scope),
    ...(scope.service === "s3" && { "x-amz-content-sha256": request.hash }),
    ...(sessionToken !== undefined && { "x-amz-security-token": sessionToken }),
  };
  const signed = Object.keys(headers)
    .filter((name) => name === "host" || name === "content-type" || name.startsWith("x-amz-"))
    .toSorted();
  const canonical = [
    ...[request.method, request.url.pathname, queryOf(request.url)],
    ...signed.map((name) => `${name}:${String(headers[name]).trim()}`),
    ...["", signed.join(";"), request.hash],
  ].join("\n");
  const text = ["AWS4-HMAC-SHA256", timeOf(scope), scopeOf(scope), hash("sha256", canonical)].join("\n");
  const authorization = [
    `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scopeOf(scope)}`,
    `SignedHeaders=${signed.join(";")}`,
    `Signature=${signatureOf(text, scope)}`,
  ].join(", ");
  return { ...headers, authorization };
};
