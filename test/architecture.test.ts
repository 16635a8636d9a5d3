import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { importCycles } from "./architecture/import-cycles.ts";
import { rules } from "./architecture/rules.ts";
import { sourceOf, sources } from "./architecture/source.ts";

/** The page of bad samples: the rule each breaks, where it pretends to lie, and what of it must be found. */
const badSamples = [
  ...readFileSync(join(import.meta.dirname, "architecture/bad-samples.md"), "utf8").matchAll(
    /^## (.+)\n\n`(.+?)` breaks it by (.+):\n\n```ts\n([\s\S]*?)```/gm,
  ),
].map(([, says = "", path = "", faults = "", text = ""]) => ({
  says,
  path,
  text,
  faults: [...faults.matchAll(/`([^`]+)`/g)].map(([, fault]) => fault),
}));

const faultsOf = (says: string, path: string, text: string) =>
  rules.filter((rule) => rule.says === says).flatMap((rule) => rule.faultsOf(sourceOf(path, text)));

describe("the house", () => {
  test.each(rules)("$says", (rule) => {
    const faults = sources.flatMap((source) => rule.faultsOf(source).map((fault) => `${source.path}: ${fault}`));

    expect(faults).toEqual([]);
  });

  test("no file imports itself through others", () => {
    const cycles = importCycles(sources);

    expect(cycles).toEqual([]);
  });

  test("every part of it is read, with its imports", () => {
    const parts = new Set(sources.filter(({ imports }) => imports.length > 0).map(({ path }) => path.split("/")[0]));

    expect([...parts]).toEqual(expect.arrayContaining(["domain", "functions", "local", "test", "web", "workflows"]));
  });
});

describe("the rules see", () => {
  test.each(badSamples)("$path breaking: $says", ({ says, path, text, faults }) => {
    const found = faultsOf(says, path, text);

    expect(found).toEqual(faults);
  });

  test("a file of 301 lines", () => {
    const found = faultsOf("no file is longer than 300 lines", "domain/wait/wait.ts", "\n".repeat(301));

    expect(found).toEqual(["301 lines"]);
  });

  test("a circle of three files, but not one of types", () => {
    const circle = [
      sourceOf("domain/a.ts", 'import { b } from "./b.ts";'),
      sourceOf("domain/b.ts", 'import { c } from "./c.ts";'),
      sourceOf("domain/c.ts", 'import { a } from "./a.ts";\nimport type { B } from "./b.ts";'),
    ];

    expect(importCycles(circle)).toEqual(["domain/a.ts → domain/b.ts → domain/c.ts → domain/a.ts"]);
  });

  test("something for each rule", () => {
    const sampled = new Set([...badSamples.map(({ says }) => says), "no file is longer than 300 lines"]);

    expect(rules.map(({ says }) => says).filter((says) => !sampled.has(says))).toEqual([]);
  });
});
