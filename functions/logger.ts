import type { Logger } from "./dependencies.ts";

/** Writes one JSON line per event: a level, a code and identifiers (style habit 23). */
export const createLogger = (write: (line: string) => void, now: () => string): Logger => {
  const line = (level: "info" | "error") => (code: string, ids?: { readonly [key: string]: string | number }) =>
    write(JSON.stringify({ at: now(), level, code, ...ids }));
  return { info: line("info"), error: line("error") };
};
