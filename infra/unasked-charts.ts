import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

/** The one curve our charts draw: straight from point to point. */
const drawn = "Linear";

const curve = /^(\w+)\.prototype = \{\n(?: .*\n|\n)*?\};\n/gm;

/** Between two numbers, which is all that a scale of ours lies between. */
const between = "(from, to) => (at) => from * (1 - at) + to * at";
const numbersOnly = ["interpolateNumber", "interpolate", "interpolateRound", "piecewise"]
  .map((name) => `export const ${name} = ${between};`)
  .join("\n");

const unwritten = '() => { throw new Error("Charts write their numbers themselves"); }';

/** Our pages write every number in the reader's own language. */
const noFormats = ["format", "formatPrefix", "formatSpecifier", "precisionFixed", "precisionPrefix", "precisionRound"]
  .map((name) => `export const ${name} = ${unwritten};`)
  .join("\n");

/** A chart of ours is bars, lines and shares: colours, formats and sixteen other curves of d3, 35 KB, stay out. */
export const noUnaskedCharts: Plugin = {
  name: "no-unasked-charts",
  setup: ({ onLoad }) => {
    onLoad({ filter: /d3-interpolate[\\/]dist[\\/]d3-interpolate\.mjs$/ }, () => ({ contents: numbersOnly }));
    onLoad({ filter: /d3-format[\\/]dist[\\/]d3-format\.mjs$/ }, () => ({ contents: noFormats }));
    onLoad({ filter: /d3-shape[\\/]dist[\\/]d3-shape\.mjs$/ }, async ({ path }) => {
      const shapes = await readFile(path, "utf8");
      const asked = shapes.replaceAll(curve, (whole, name: string) => (name === drawn ? whole : ""));
      if (asked === shapes) throw new Error("The curves of d3 are not where they were");
      return { contents: asked };
    });
  },
};
