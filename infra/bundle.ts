import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, type Metafile, type Plugin } from "esbuild";
import { routes } from "../functions/api/routes.ts";
import { createAskedRecords, onlyAskedRecords } from "./asked-records.ts";
import { onlyAskedTexts, wordsOf } from "./asked-texts.ts";
import { areaOf } from "./door-areas.ts";
import type { HouseFunction } from "./functions.ts";
import { drawnOnce, noJsonSchema, noUnasked, noUnaskedMethods } from "./unasked.ts";
import { noUnaskedCharts } from "./unasked-charts.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/** One function's code: the folder Lambda gets, its bytes, and the files of the repository and packages in it. */
export type Bundle = { readonly folder: string; readonly bytes: number; readonly inputs: readonly string[] };

/** Entries exist as text only, and no module of ours does anything by being imported, so what is not used stays out. */
const houseModules = (functions: readonly HouseFunction[]): Plugin => {
  const entries = new Map(functions.map(({ name, entry }) => [name, entry]));
  return {
    name: "house-modules",
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^entry:/ }, ({ path }) => ({ path: path.slice("entry:".length), namespace: "entry" }));
      onLoad({ filter: /.*/, namespace: "entry" }, ({ path }) => ({
        contents: entries.get(path) ?? "",
        loader: "ts",
        resolveDir: root,
      }));
      // The runtime brings the SDK; a client nobody makes is not even loaded.
      onResolve({ filter: /^@aws-sdk\// }, ({ path }) => ({ path, external: true, sideEffects: false }));
      onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) =>
        resolveDir.includes("node_modules") ? undefined : { path: join(resolveDir, path), sideEffects: false },
      );
    },
  };
};

/** A page only names the stylesheet, by an address that is worked out here; one function carries its 20 KB. */
const stylesheetByAddress: Plugin = {
  name: "stylesheet-by-address",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /\/styles\/stylesheet\.ts$/ }, ({ path, resolveDir, importer }) =>
      importer.endsWith("page.tsx") ? { path: join(resolveDir, path), namespace: "address" } : undefined,
    );
    onLoad({ filter: /.*/, namespace: "address" }, async ({ path }) => {
      const { stylesheet }: { stylesheet: { path: string } } = await import(pathToFileURL(path).href);
      return { contents: `export const stylesheet = { path: ${JSON.stringify(stylesheet.path)} };` };
    });
  },
};

/** Browsers' scripts are compiled here, so that the function that hands them out carries text and no compiler. */
const compiledIslands: Plugin = {
  name: "compiled-islands",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /\/island-scripts\.ts$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path),
      namespace: "islands",
    }));
    onLoad({ filter: /.*/, namespace: "islands" }, async ({ path }) => {
      const { islandScript }: { islandScript: (island: string) => string } = await import(pathToFileURL(path).href);
      const scripts = Object.fromEntries(["visit", "worker"].map((island) => [island, islandScript(island)]));
      return {
        contents: `const scripts = ${JSON.stringify(scripts)}; export const islandScript = (island) => scripts[island];`,
      };
    });
  },
};

const describesSchemas = ({ name }: HouseFunction): boolean => name === "show-openapi";

/** Without an `outdir` nothing is written: then only what is in each bundle is told. */
const bundleWith = async (extra: readonly Plugin[], functions: readonly HouseFunction[], outdir?: string) => {
  const { metafile, outputFiles = [] } = await build({
    entryPoints: functions.map(({ name }) => ({ in: `entry:${name}`, out: `${name}/index` })),
    ...(outdir === undefined ? { outdir: "told", write: false, minify: false } : { outdir, minify: true }),
    absWorkingDir: root,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    charset: "utf8",
    format: "esm",
    platform: "node",
    target: "node24",
    jsx: "automatic",
    jsxImportSource: "preact",
    legalComments: "none",
    plugins: [
      stylesheetByAddress,
      compiledIslands,
      noUnasked,
      noUnaskedCharts,
      drawnOnce,
      ...extra,
      houseModules(functions),
    ],
    metafile: true,
    logLevel: "silent",
  });
  return Object.entries(metafile.outputs).map(([path, output]) => ({
    ...output,
    text: outputFiles.find((file) => file.path === join(root, path))?.text ?? "",
  }));
};

/** Files that were read but of which nothing is left do not count. */
const filesIn = (inputs: Metafile["outputs"][string]["inputs"]): readonly string[] =>
  Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file.replace(/\?.*$/, "")] : []));

type Outputs = Awaited<ReturnType<typeof bundleWith>>;

const outputOf = (outputs: Outputs, name: string): Outputs[number] => {
  const output = outputs.find(({ entryPoint }) => entryPoint === `entry:${name}`);
  if (output === undefined) throw new Error(`${name} was not bundled`);
  return output;
};

type Build = { readonly functions: readonly HouseFunction[]; readonly told: Outputs; readonly outdir: string };

/** Builds some functions with only the kinds of records each reads, and only the texts that some of them name, as their files tell. */
const bundleAsked = async ({ functions, told, outdir }: Build): Promise<Outputs> => {
  const askedIn = await createAskedRecords();
  const files = new Map(functions.map(({ name }) => [name, filesIn(outputOf(told, name).inputs)]));
  const asked = await Promise.all([...files].map(async ([name, inputs]) => [name, await askedIn(inputs)] as const));
  const words = await wordsOf([...files.values()].flat());
  const schemas = functions.some(describesSchemas) ? [] : lean;
  return bundleWith([...schemas, onlyAskedRecords(new Map(asked)), onlyAskedTexts(words)], functions, outdir);
};

const lean = [noJsonSchema, noUnaskedMethods];

const areas = new Map<string, string>(routes.map(({ name, path }) => [name, areaOf(path)]));

/** So many functions, the largest, are built each by itself: what only others of their area say stays out of them. */
const largest = 24;

/** What is built together: the functions of an area; each of the largest alone, and what describes schemas. */
const buildsOf = (functions: readonly HouseFunction[], told: Outputs): readonly (readonly HouseFunction[])[] => {
  const bytesOf = ({ name }: HouseFunction): number => outputOf(told, name).bytes;
  const bySize = functions.toSorted((one, other) => bytesOf(other) - bytesOf(one));
  const alone = (one: HouseFunction): boolean => describesSchemas(one) || bySize.indexOf(one) < largest;
  const together = Map.groupBy(
    functions.filter((one) => !alone(one)),
    ({ name }) => areas.get(name),
  );
  return [...together.values(), ...functions.filter(alone).map((one) => [one])];
};

/** What esbuild writes above each module's code while nothing is minified. */
const heading = /^\/\/ (?=(?:entry:|[\w@./-]+\.\w+$))/m;

/** The code each function carries, before it is minified: of each module of the repository as much as is reached. */
export const carriedCode = async (
  functions: readonly HouseFunction[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> => {
  const told = await bundleWith(lean, functions);
  return new Map(
    functions.map(({ name }) => {
      const modules = outputOf(told, name).text.split(heading).slice(1);
      return [
        name,
        new Map(
          modules.map((module): readonly [string, string] => {
            const end = module.indexOf("\n");
            return [module.slice(0, end), module.slice(end)];
          }),
        ),
      ];
    }),
  );
};

/** Bundles every function into a folder of its own, area by area; the AWS SDK is the runtime's. */
export const bundleFunctions = async (
  functions: readonly HouseFunction[],
  outdir: string,
): Promise<ReadonlyMap<string, Bundle>> => {
  const told = await bundleWith(lean, functions);
  const builds = buildsOf(functions, told).map((together) => bundleAsked({ functions: together, told, outdir }));
  const outputs = (await Promise.all(builds)).flat();
  return new Map(
    functions.map(({ name }) => {
      const { bytes, inputs } = outputOf(outputs, name);
      return [name, { folder: join(outdir, name), bytes, inputs: filesIn(inputs) }];
    }),
  );
};
