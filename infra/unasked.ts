import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Parts of packages that are loaded and never asked: each is replaced by as much of itself as somebody imports. */
const unasked: readonly { readonly file: RegExp; readonly contents: string }[] = [
  {
    // 76 KB of file types, for the names of attachments; our mails have none.
    file: /nodemailer[\\/]dist[\\/]esm[\\/]mime-funcs[\\/]mime-types\.js$/,
    contents:
      'export const detectMimeType = () => "application/octet-stream"; export const detectExtension = () => "bin";',
  },
  {
    // 11 KB that read lists of addresses; ours are objects, each one address.
    file: /nodemailer[\\/]dist[\\/]esm[\\/]addressparser[\\/]index\.js$/,
    contents: 'export default () => { throw new Error("Mails parse no addresses"); };',
  },
  {
    // 8 KB that fetch attachments from the web, which `composeMail` forbids.
    file: /nodemailer[\\/]dist[\\/]esm[\\/]fetch[\\/]index\.js$/,
    contents: 'export default () => { throw new Error("Mails fetch nothing"); };',
  },
  {
    // 3 KB of English sentences; people read ours, and only what is missing is told by the sentence (`faultsOf`).
    file: /zod[\\/]v4[\\/]locales[\\/]en\.js$/,
    contents:
      'export default () => ({ localeError: ({ input }) => input === undefined ? "Invalid input: received undefined" : "Invalid input" });',
  },
  {
    // 3 KB that follow a value which contains itself; none comes out of a form, JSON or the table.
    file: /zod[\\/]v4[\\/]core[\\/]memoizer\.js$/,
    contents:
      "export const memoizer = () => undefined; export const isBackEdge = () => false; export const isRecursiveSchema = isBackEdge;",
  },
  {
    // 1 KB of ways to sort the faults of an error; ours are taken from its list of issues (`faultsOf`).
    file: /zod[\\/]v4[\\/]classic[\\/]errors\.js$/,
    contents: [
      'import { $constructor, $ZodError } from "../core/index.js";',
      'const asked = (error, issues) => { $ZodError.init(error, issues); error.name = "ZodError"; };',
      'export const ZodError = /*@__PURE__*/ $constructor("ZodError", asked);',
      'export const ZodRealError = /*@__PURE__*/ $constructor("ZodError", asked, undefined, { Parent: Error });',
    ].join("\n"),
  },
];

/** Leaves out of every bundle what is loaded with a package and never asked. */
export const noUnasked: Plugin = {
  name: "no-unasked",
  setup: ({ onLoad }) => {
    for (const { file, contents } of unasked) onLoad({ filter: file }, () => ({ contents }));
  },
};

/** Zod's way to JSON Schema, 18 KB, hangs on every schema; only the OpenAPI document goes it. */
export const noJsonSchema: Plugin = {
  name: "no-json-schema",
  setup: ({ onLoad }) => {
    const refuse = '() => { throw new Error("JSON Schema is not in this bundle"); }';
    onLoad({ filter: /zod[\\/]v4[\\/]core[\\/](to-json-schema|json-schema-processors)\.js$/ }, async ({ path }) => {
      const names = (await readFile(path, "utf8")).matchAll(/^export (?:function|const) (\w+)/gm);
      // Each schema is made with methods that these make: made they must be, called they never are.
      const stubs = [...names].map(([, name = ""]) => [name, name.startsWith("create") ? "() => refuse" : "refuse"]);
      const exported = stubs.map(([name, stub]) => `export const ${name} = ${stub};`).join("\n");
      return { contents: `const refuse = ${refuse};\n${exported}` };
    });
  },
};

/** Methods that zod's schemas call on themselves. */
const ownMethods = ["check", "clone", "safeParse"];

/** Every method that our files call on anything; `z.email()` makes a schema and needs no method of one. */
const namedMethods = async (): Promise<ReadonlySet<string>> => {
  const named = new Set(ownMethods);
  for await (const file of glob("{domain,functions,web,workflows}/**/*.{ts,tsx}", { cwd: root })) {
    const text = await readFile(join(root, file), "utf8");
    for (const [, name = ""] of text.matchAll(/(?<!\bz|\bz\.iso)\.(\w+)/g)) named.add(name);
  }
  return named;
};

const method = /^ {4}(?:async )?(?:[gs]et )?(\w+)(?:\(|: (?:async )?function ).*\{\n(?: {8}.*\n)* {4}\},\n/gm;

/** Zod's schemas carry all their methods, and these all kinds of schemas, 20 KB; what no file of ours names stays out. */
export const noUnaskedMethods: Plugin = {
  name: "no-unasked-methods",
  setup: ({ onLoad }) => {
    onLoad({ filter: /zod[\\/]v4[\\/]classic[\\/]schemas\.js$/ }, async ({ path }) => {
      const [schemas, named] = await Promise.all([readFile(path, "utf8"), namedMethods()]);
      const asked = schemas.replaceAll(method, (whole, name: string) => (named.has(name) ? whole : ""));
      if (asked === schemas) throw new Error("The methods of zod's schemas are not where they were");
      // By its own name the module gives only what is used of it.
      const contents = asked.replace('{ util } from "../core/index.js"', '* as util from "../core/util.js"');
      return { contents: contents.replaceAll("core.util.", "util.") };
    });
  },
};

/** Preact keeps pages alive in a browser, 21 KB; the pages of the house are drawn once, which takes a tenth of it. */
export const drawnOnce: Plugin = {
  name: "drawn-once",
  setup: ({ onResolve }) => {
    onResolve({ filter: /^preact(?:\/hooks|\/jsx-runtime|-render-to-string)?$/ }, () => ({
      path: join(root, "infra/drawing.ts"),
      sideEffects: false,
    }));
  },
};
