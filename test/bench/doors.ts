import { setTimeout as pause } from "node:timers/promises";

/** Latencies of one door in milliseconds. */
export type DoorFigures = { readonly door: string; readonly p50: number; readonly p99: number; readonly bytes: number };

/** Asks doors at a steady rate, so many requests a second in all, and measures each answer. */
export const benchDoors = async (
  url: string,
  paths: readonly string[],
  { rate, seconds }: { readonly rate: number; readonly seconds: number },
): Promise<readonly DoorFigures[]> => {
  const taken = new Map(paths.map((path) => [path, [] as number[]]));
  const sizes = new Map<string, number>();
  const asked: Promise<void>[] = [];
  for (let count = 0; count < rate * seconds; count += 1) {
    const path = paths[count % paths.length] ?? "/";
    asked.push(
      (async () => {
        const begun = performance.now();
        const response = await fetch(new URL(path, url), { headers: { accept: "text/html" } });
        const body = await response.arrayBuffer();
        taken.get(path)?.push(performance.now() - begun);
        sizes.set(path, body.byteLength);
      })(),
    );
    await pause(1000 / rate);
  }
  await Promise.all(asked);
  return paths.map((door) => {
    const sorted = (taken.get(door) ?? []).sort((one, other) => one - other);
    const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
    return { door, p50: at(0.5), p99: at(0.99), bytes: sizes.get(door) ?? 0 };
  });
};
