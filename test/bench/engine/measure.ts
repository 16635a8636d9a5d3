import { bareLoop, latency, openMany, restart, throughput } from "./measures.ts";

const measures: { readonly [name: string]: (folder: string, given: never) => Promise<object> } = {
  throughput,
  bareLoop,
  latency,
  openMany,
  restart,
};

/** Runs one measure in a process of its own and prints its figures: `node measure.ts NAME FOLDER JSON`. */
const [name = "", folder = "", given = "{}"] = process.argv.slice(2);
const measure = measures[name];
if (!measure) throw new Error(`there is no measure ${name}`);
console.log(JSON.stringify(await measure(folder, JSON.parse(given) as never)));
