import type { Campaign } from "../campaign/campaign.ts";
import type { AidList, ListLine } from "./aid-list.ts";
import { shownLines } from "./shown-line.ts";

type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain };

/** The one way to write a value down: names in order, nothing between; the same value always gives the same text. */
export const canonicalJson = (value: Plain): string => {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const entries = Object.entries(value as { readonly [name: string]: Plain }).toSorted(([one], [other]) =>
    one < other ? -1 : 1,
  );
  return `{${entries.map(([name, each]) => `${JSON.stringify(name)}:${canonicalJson(each)}`).join(",")}}`;
};

/** The head of a list as the public sees it, with its window. */
export const publicHead = (list: AidList, { schoolYear, term }: Pick<Campaign, "schoolYear" | "term">): string => {
  const { id, level, scope, unitName, round, lines, window } = list;
  const shown = window && {
    postedAt: window.postedAt,
    effectiveFrom: window.effectiveFrom,
    workingDays: window.workingDays,
    days: window.days,
    lastDay: window.lastDay,
    endsAt: window.endsAt,
  };
  return `${canonicalJson({ id, level, scope, unitName, round, lines, schoolYear, term, window: shown ?? null })}\n`;
};

/** Lines as the public sees them, one below the other (domain §2.6). */
export const publicLines = (list: AidList, lines: readonly ListLine[]): string =>
  shownLines(list, lines)
    .map((line) => `${canonicalJson(line)}\n`)
    .join("");
