import { expect, test } from "vitest";
import { growsOn, regularExpressions } from "./regular-expressions.ts";

/** Expressions that are slow on long texts, and why none ever meets one. */
const short: { readonly [place: string]: string } = {
  "domain/money/fen.ts /\\B(?=(\\d{3})+$)/g": "an amount has at most sixteen digits",
  "web/texts/format.ts /\\B(?=(\\d{3})+$)/g": "a number has at most sixteen digits",
  'functions/adapters/mail/sender.ts /^\\s*"?(.*?)"?\\s*<([^<>]+)>\\s*$/': "the sender is a setting",
  "web/styles/smaller.ts /\\s*([{};])\\s*/g": "style sheets are ours",
  "local/stepfunctions/expressions/evaluation.ts /^\\d{4}(-[01]\\d)*(-[0-3]\\d)*(T[0-2]\\d:[0-5]\\d:[0-5]\\d)*(\\.\\d+)?([+-][0-2]\\d:?[0-5]\\d|Z)?$/":
    "a time has at most 64 characters",
  "workflows/drawing.ts /(\\w+) = true %\\}$/": "workflow files are ours",
};

const all = regularExpressions(["domain", "functions", "web", "workflows", "local"]);
const placeOf = ({ file, source, flags }: (typeof all)[number]): string => `${file} /${source}/${flags}`;

test("no text makes a regular expression of the house slow", { timeout: 300_000 }, async () => {
  const slow: string[] = [];
  for (const found of all) {
    if (placeOf(found) in short) continue;
    const text = await growsOn(found);
    if (text !== undefined) slow.push(`${placeOf(found)} on ${text}`);
  }

  expect(slow).toEqual([]);
});

test("the expressions that may be slow are still there", () => {
  const places = all.map(placeOf);

  expect(Object.keys(short).filter((place) => !places.includes(place))).toEqual([]);
});

test.each(["(a+)+$", "^(\\d+)*x", "\\s+$", "^(a|aa)+$", "\\[.*$"])(
  "an expression that can be made slow is found: %s",
  { timeout: 120_000 },
  async (source) => {
    expect(await growsOn({ source, flags: "" })).toBeDefined();
  },
);

test("an expression nobody can judge is not passed over", async () => {
  expect(await growsOn({ source: "a", flags: "v" })).toContain("unknown flag");
});

test("expressions of all kinds of files are read", () => {
  expect(all.length).toBeGreaterThan(150);
  expect(new Set(all.map(({ file }) => file.split("/")[0]))).toEqual(
    new Set(["domain", "functions", "web", "workflows", "local"]),
  );
});
