import type { Source } from "./source.ts";

/** Files that import themselves through others, as `a → b → a`; imports of types alone are gone before a file is loaded. */
export const importCycles = (sources: readonly Source[]): readonly string[] => {
  const known = new Map(sources.map((source) => [source.path, source]));
  const finished = new Set<string>();
  const cycles: string[] = [];
  const walk = (path: string, above: readonly string[]): void => {
    if (above.includes(path)) cycles.push([...above.slice(above.indexOf(path)), path].join(" → "));
    if (above.includes(path) || finished.has(path)) return;
    for (const { target, typeOnly } of known.get(path)?.imports ?? []) {
      if (!typeOnly && known.has(target)) walk(target, [...above, path]);
    }
    finished.add(path);
  };
  for (const { path } of sources) walk(path, []);
  return cycles;
};
