import { randomFrom } from "../../../../local/demo/random.ts";

const lastEveningSeconds = 7200;

/** Where in the last two hours a form is sent: the rate grows evenly, and is twice the mean when the window shuts. */
const towardsTheEnd = (share: number): number => Math.floor(Math.sqrt(share) * lastEveningSeconds);

/** Forms sent in each second of the last two hours before a window shuts; the same seed gives the same evening. */
export const lastEvening = (forms: number, seed: string): readonly number[] => {
  const random = randomFrom(seed);
  const seconds = Array<number>(lastEveningSeconds).fill(0);
  // Far more forms than seconds: drawn in bundles, so that a country takes no longer than a county.
  const bundle = Math.max(1, Math.floor(forms / 200_000));
  for (let left = forms; left > 0; left -= bundle) {
    const second = towardsTheEnd(random.below(1_000_000) / 1_000_000);
    seconds[second] = (seconds[second] ?? 0) + Math.min(bundle, left);
  }
  return seconds;
};

/** Applications released in each second when counties sign: each county's lists side by side, so many lines a second each, until the longest is through. */
export const signing = ({ counties, lists, linesASecond }: Signing): readonly number[] => {
  const seconds = Math.ceil(Math.max(...lists) / linesASecond);
  const released = (lines: number, second: number) =>
    Math.max(0, Math.min(linesASecond, lines - second * linesASecond));
  return Array.from(
    { length: seconds },
    (_, second) => counties * lists.reduce((sum, lines) => sum + released(lines, second), 0),
  );
};

/** Counties that begin one after the other, so many seconds apart. */
export const staggered = (one: Omit<Signing, "counties">, counties: number, apart: number): readonly number[] => {
  const alone = signing({ ...one, counties: 1 });
  const seconds = Array<number>(alone.length + (counties - 1) * apart).fill(0);
  for (let county = 0; county < counties; county += 1)
    for (const [second, lines] of alone.entries()) {
      const at = county * apart + second;
      seconds[at] = (seconds[at] ?? 0) + lines;
    }
  return seconds;
};

type Signing = {
  readonly counties: number;
  /** Lines of each list of one county. */
  readonly lists: readonly number[];
  readonly linesASecond: number;
};
