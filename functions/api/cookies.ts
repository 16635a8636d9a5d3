/** A cookie to set; always HttpOnly and SameSite=Lax, and Secure unless the browser speaks with this very machine. */
export type Cookie = {
  readonly name: string;
  readonly value: string;
  /** Seconds it lives; 0 removes it, absent lets it end with the browser's session. */
  readonly maxAgeSeconds?: number;
  /** Defaults to the whole site. */
  readonly path?: string;
};

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Reads the `name=value` pairs of a request; of repeated names the first counts. */
export const parseCookies = (pairs: readonly string[]): ReadonlyMap<string, string> => {
  const cookies = new Map<string, string>();
  for (const pair of pairs.flatMap((header) => header.split(";"))) {
    const at = pair.indexOf("=");
    const name = pair.slice(0, at).trim();
    if (at > 0 && !cookies.has(name)) cookies.set(name, readValue(pair.slice(at + 1).trim()));
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
export const serializeCookie = ({ name, value, maxAgeSeconds, path = "/" }: Cookie, host: string): string =>
  [
    `${name}=${encodeURIComponent(value)}`,
    `Path=${path}`,
    ...(maxAgeSeconds === undefined ? [] : [`Max-Age=${maxAgeSeconds}`]),
    "HttpOnly",
    "SameSite=Lax",
    ...(loopback.test(host) ? [] : ["Secure"]),
  ].join("; ");
