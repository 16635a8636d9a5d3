import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const pages = [
  "README.md",
  "README.zh-CN.md",
  "CHANGELOG.md",
  "workflows/README.md",
  ...readdirSync(join(root, "docs"), { recursive: true }).map((name) => `docs/${name}`),
].filter((name) => name.endsWith(".md"));

const linksOf = (page: string): readonly string[] =>
  [...readFileSync(join(root, page), "utf8").matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].flatMap(([, target]) =>
    target?.includes("://") ? [] : (target ?? []),
  );

test.each(pages)("every place that %s names exists", (page) => {
  const missing = linksOf(page).filter((target) => !existsSync(join(root, dirname(page), decodeURIComponent(target))));

  expect(missing).toEqual([]);
});
