import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
const document = read("docs/security.md");

const cellsOf = (row: string): readonly string[] =>
  row.split(" | ").map((cell) => cell.replaceAll(/^\| ?| ?\|$/g, "").trim());

/** The lines of the tables that name a threat, each with the tests in its last cell. */
const lines = document
  .split("\n")
  .filter((line) => /^\| [STRIDE] \| /.test(line))
  .map((line) => {
    const [letter = "", threat = "", measure = "", tests = ""] = cellsOf(line);
    const named = [...tests.matchAll(/`(test\/[^`]+)`((?: “[^”]+”)+)/g)].flatMap(([, file = "", names = ""]) =>
      [...names.matchAll(/“([^”]+)”/g)].map(([, name = ""]) => ({ file, name })),
    );
    return { letter, threat, measure, named };
  });

const isTest = (source: string, name: string): boolean =>
  ['"', "'", "`"].some((quote) => source.includes(`${quote}${name}${quote}`));

test("every line of the threat model says a measure and names a test", () => {
  const bare = lines.filter(({ measure, named }) => measure === "" || named.length === 0);

  expect(lines.length).toBeGreaterThan(60);
  expect(bare.map(({ threat }) => threat)).toEqual([]);
});

test("every test it names exists, in the file it names", () => {
  const missing = lines.flatMap(({ named }) =>
    named.filter(({ file, name }) => !existsSync(fileURLToPath(new URL(file, root))) || !isTest(read(file), name)),
  );

  expect(missing).toEqual([]);
});

test("every kind of threat is thought of", () => {
  expect(new Set(lines.map(({ letter }) => letter))).toEqual(new Set("STRIDE"));
});
