import { expect, test } from "vitest";
import { growsOn, regularExpressions } from "./regular-expressions.ts";

/** Expressions that are slow on long texts, and why none ever meets one. */
const short: { readonly [place: string]: string } = {
  "domain/money/fen.ts /\\B(?=(\\d{3})+$)/": "an amount has at most sixteen digits",
  "web/texts/format.ts /\\B(?=(\\d{3})+$)/": "a number has at most sixteen digits",
  'functions/adapters/mail/sender.ts /^\\s*"?(.*?)"?\\s*<([^<>]+)>\\s*$/': "the sender is a setting",
  "web/styles/smaller.ts /\\s*([{};])\\s*/": "style sheets are ours",
  "workflows/drawing.ts /(\\w+) = true %\\}$/": "workflow files are ours",
};

const all = regularExpressions(["domain", "functions", "web", "workflows", "local"]);

test("no text makes a regular expression of the house slow", { timeout: 180_000 }, () => {
  const slow = all.flatMap((found) => {
    const place = `${found.file} /${found.source}/${found.flags}`;
    if (place in short) return [];
    const again = growsOn(found);
    return again === undefined ? [] : [`${place} on ${JSON.stringify(again)}`];
  });

  expect(slow).toEqual([]);
});

test("the expressions that may be slow are still there", () => {
  const places = all.map(({ file, source, flags }) => `${file} /${source}/${flags}`);

  expect(Object.keys(short).filter((place) => !places.includes(place))).toEqual([]);
});

test.each([
  ["(a+)+$", "a"],
  ["^(\\d+)*x", "1"],
  ["\\s+$", " "],
  ["^(a|aa)+$", "a"],
])("an expression that can be made slow is found: %s", { timeout: 30_000 }, (source) => {
  expect(growsOn({ file: "", source, flags: "" })).toBeDefined();
});

test("expressions of all kinds of files are read", () => {
  expect(all.length).toBeGreaterThan(150);
  expect(new Set(all.map(({ file }) => file.split("/")[0]))).toEqual(
    new Set(["domain", "functions", "web", "workflows", "local"]),
  );
});
