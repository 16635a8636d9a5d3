import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Files that compare something named like a secret with `===`, and why the time this takes tells nobody anything. */
const harmless: { readonly [file: string]: string } = {
  "domain/link/confirm-link.ts": "keyed hashes of codes: without the key nobody can steer where two differ",
  "domain/link/step-up.ts": "keyed hashes of codes, as above",
  "domain/objection/open-objection.ts": "keyed hashes of codes, as above",
  "domain/application/application-form.ts": "a signature is the signer's own name, typed in the same form",
  "domain/application/renew-application.ts": "a signature is the signer's own name",
  "domain/history/check-anchors.ts": "hashes of the history are no secrets",
  "domain/history/pack.ts": "hashes of the history are no secrets",
  "local/move/new-house.ts": "hashes of anchors are printed for everybody",
  "functions/adapters/keys/keys.ts":
    "both are the deployment's own: the keys in use, and those an operator put beside them",
  "functions/api/end-session.ts": "the short name of a session, shown to its owner",
  "functions/api/show-sessions.ts": "both are the caller's own",
  "local/stepfunctions/expressions/evaluation.ts": "a token is a word of an expression that failed",
  "local/stepfunctions/expressions/strict-json.ts": "a token is a sign of a JSON text",
};

const name = String.raw`[\w.?]*(?:[sS]ecret|[sS]ignature|[pP]assword|[tT]oken|[hH]ash)\)?`;
const nothing = '(?:undefined|null|"")';
const compared = new RegExp(`${name} [!=]== (?!${nothing})|(?<!typeof [\\w.]+ )[!=]== ${name}(?![\\w.(])`);

const comparing = (code: string): boolean =>
  code.split("\n").some((line) => !/^\s*(?:\/\/|\*|\/\*)/.test(line) && compared.test(line));

const files = globSync(["domain", "functions", "local"].map((folder) => `${folder}/**/*.ts`)).filter(
  (file) => !file.startsWith("local/verify/"),
);

test("nothing named like a secret is compared where the time could tell", () => {
  const found = files.filter((file) => comparing(readFileSync(file, "utf8")));

  expect(found.filter((file) => !(file in harmless))).toEqual([]);
});

test("every file with such a comparison still has one", () => {
  const gone = Object.keys(harmless).filter((file) => !comparing(readFileSync(file, "utf8")));

  expect(gone).toEqual([]);
});

test.each(["if (given.secret === link.secret)", "given !== session.token", "code.hash === typedHash"])(
  "a comparison of secrets is found: %s",
  (line) => {
    expect(comparing(line)).toBe(true);
  },
);

test("the signature of forms and addresses is compared in constant time", () => {
  expect(readFileSync("local/files/signed-words.ts", "utf8")).toContain(
    "timingSafeEqual(Buffer.from(given), Buffer.from(made))",
  );
});

test("the secret of the edge is compared in constant time", () => {
  expect(readFileSync("functions/counties/edge.ts", "utf8")).toContain("timingSafeEqual(digest(each), known)");
});
