import { mayBeFound } from "../../web/layout/may-be-found.ts";
import type { ApiRequest } from "./api-request.ts";
import { isLoopback } from "./cookies.ts";

const contentPolicy = (uploadOrigin: string | undefined): string => {
  const files = uploadOrigin === undefined ? "" : ` ${uploadOrigin}`;
  return [
    "default-src 'none'",
    "object-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    `img-src 'self' data:${files}`,
    `connect-src 'self'${files}`,
    `form-action 'self'${files}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join("; ");
};

/** Nothing of a telephone but its camera through a file field, which needs no permission. */
const noPermissions = ["camera", "geolocation", "microphone", "payment", "usb"]
  .map((feature) => `${feature}=()`)
  .join(", ");

const always = {
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": noPermissions,
};

/** The headers of every answer; few pages may be found by search engines. */
export const securityHeaders = ({ path, host, uploadOrigin }: Answered): { readonly [name: string]: string } => ({
  "content-security-policy": contentPolicy(uploadOrigin),
  ...always,
  ...(!isLoopback(host) && { "strict-transport-security": "max-age=63072000; includeSubDomains" }),
  ...(!mayBeFound(path) && { "x-robots-tag": "noindex, nofollow, noarchive" }),
});

type Answered = {
  readonly path: string;
  readonly host: string;
  /** Where files come from and forms and scripts send files to, if not here. */
  readonly uploadOrigin: string | undefined;
};

const reads: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);

/**
 * Whether another website's page made the browser send this. Our own pages are `no-referrer`, so browsers say `Origin: null`
 * for our own forms: then `Sec-Fetch-Site` decides, and where a browser does not send it, SameSite=Lax keeps the session at home.
 */
export const isForeign = ({ method, headers, host }: ApiRequest): boolean => {
  if (reads.has(method)) return false;
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site !== "same-origin" && site !== "none";
  const origin = headers["origin"];
  return origin !== undefined && origin !== "null" && hostOf(origin) !== host;
};
