import type { Logger } from "./dependencies.ts";

/** Writes one JSON line per event: when, a level, a code and identifiers (style habit 23), by the names that Lambda looks for. */
export const createLogger = (write: (line: string) => void, now: () => string): Logger => {
  const line = (level: "info" | "error") => (code: string, ids?: { readonly [key: string]: string | number }) =>
    write(JSON.stringify({ timestamp: now(), level, code, ...ids }));
  return { info: line("info"), error: line("error") };
};
