import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";

const read = (file: string): Promise<string> => readFile(file, "utf8");
const pages = ["README.md", "README.zh-CN.md", "infra/README.md", "docs/operations.md", "docs/scale.md"] as const;
const { scripts } = JSON.parse(await read("package.json")) as { readonly scripts: { readonly [name: string]: string } };

/** What engineers run while they work; who runs a county needs none of it. */
const ofEngineers: readonly string[] = ["check", "coverage", "dynamodb", "format"];

const named = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(([, run, own]) => run ?? own ?? ""));

describe("commands", () => {
  test.each(["README.md", "README.zh-CN.md"] as const)("are all in %s", async (page) => {
    const told = named(await read(page));

    const untold = Object.keys(scripts).filter((name) => !told.has(name) && !ofEngineers.includes(name));

    expect(untold).toEqual([]);
  });

  test.each(pages)("that %s names are there", async (page) => {
    const told = [...named(await read(page))];

    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  test("of the runbook call a routine without waiting: the AWS CLI would give up after a minute and call it again", async () => {
    const calls = (await read("docs/operations.md")).match(/`aws lambda invoke [^`]+`/g) ?? [];

    expect(calls.length).toBeGreaterThan(0);
    expect(calls.filter((call) => !call.includes("--invocation-type Event"))).toEqual([]);
  });
});
