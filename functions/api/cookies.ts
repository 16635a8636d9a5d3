/** A cookie to set; always HttpOnly and SameSite=Lax, and Secure unless the browser speaks with this very machine. */
export type Cookie = {
  readonly name: string;
  readonly value: string;
  /** Seconds it lives; 0 removes it, absent lets it end with the browser's session. */
  readonly maxAgeSeconds?: number;
};

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Whether the browser speaks with this very machine, where there is no TLS. */
export const isLoopback = (host: string): boolean => loopback.test(host);

/** What a browser takes from this host alone, over TLS: no neighbouring host can set or replace such a cookie. */
const prefixAt = (host: string): string => (isLoopback(host) ? "" : "__Host-");

/** Reads the `name=value` pairs of a request to this host; of repeated names the first counts. */
export const parseCookies = (pairs: readonly string[], host: string): ReadonlyMap<string, string> => {
  const cookies = new Map<string, string>();
  const prefix = prefixAt(host);
  for (const pair of pairs.flatMap((header) => header.split(";"))) {
    const at = pair.indexOf("=");
    const sent = at > 0 ? pair.slice(0, at).trim() : "";
    const name = sent.startsWith(prefix) ? sent.slice(prefix.length) : "";
    if (name !== "" && !cookies.has(name)) cookies.set(name, readValue(pair.slice(at + 1).trim()));
  }
  return cookies;
};

const readValue = (raw: string): string => {
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
};

/** Writes a `Set-Cookie` value for an answer of this host. */
export const serializeCookie = ({ name, value, maxAgeSeconds }: Cookie, host: string): string =>
  [
    `${prefixAt(host)}${name}=${encodeURIComponent(value)}`,
    "Path=/",
    ...(maxAgeSeconds === undefined ? [] : [`Max-Age=${maxAgeSeconds}`]),
    "HttpOnly",
    "SameSite=Lax",
    ...(isLoopback(host) ? [] : ["Secure"]),
  ].join("; ");
