import { join } from "node:path";
import type { Counts } from "./counts.ts";
import { scaleTables } from "./tables.ts";
import type { Times } from "./times.ts";

/** Where the tables of cost and scale stand, with prose around them. */
export const scalePage = join(import.meta.dirname, "../../../docs/scale.md");

/** Puts every table in its place of the page; what people wrote around them stays. Throws if a table has no place. */
export const withTables = (page: string, counts: Counts, times: Times): string =>
  Object.entries(scaleTables).reduce((text, [place, table]) => {
    const marked = new RegExp(`<!-- ${place} -->\\n[\\s\\S]*?<!-- /${place} -->`);
    if (!marked.test(text)) throw new Error(`docs/scale.md has no place for ${place}`);
    return text.replace(marked, () => `<!-- ${place} -->\n${table(counts, times).join("\n")}\n<!-- /${place} -->`);
  }, page);
