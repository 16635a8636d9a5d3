import { buildSync } from "esbuild";

const sources = { visit: "visit.ts", worker: "worker/visit-worker.ts" } as const;
type Island = keyof typeof sources;

const compiled = (source: string): string => {
  const { outputFiles } = buildSync({
    entryPoints: [`${import.meta.dirname}/islands/${source}`],
    bundle: true,
    write: false,
    minify: true,
    charset: "utf8",
    format: "iife",
    target: "es2022",
    legalComments: "none",
  });
  return outputFiles[0]?.text ?? "";
};

const known = new Map<Island, string>();

/** What a browser runs of an island; compiled once when it is first asked for, on AWS before the function is packed. */
export const islandScript = (island: Island): string => {
  const script = known.get(island) ?? compiled(sources[island]);
  known.set(island, script);
  return script;
};
