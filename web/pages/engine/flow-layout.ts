import type { FlowScope, FlowState } from "./engine-views.ts";
import { type FlowEdge, type Place, rankedFlow } from "./flow-order.ts";

/** A point of a drawing, in pixels from its upper left corner. */
export type Point = readonly [x: number, y: number];

/** A rectangle of a drawing, in pixels. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** A state as it is drawn; the scopes of a Parallel or Map lie inside it as drawings of their own. */
export type DrawnState = Box & {
  readonly state: FlowState;
  readonly lines: readonly string[];
  readonly inner: readonly (Box & { readonly layout: FlowLayout })[];
};

/** A way as it is drawn, from the edge of one state to that of another. */
export type DrawnWay = FlowEdge & { readonly points: readonly Point[] };

/** Where everything of a scope is drawn. */
export type FlowLayout = {
  readonly width: number;
  readonly height: number;
  readonly states: readonly DrawnState[];
  readonly ways: readonly DrawnWay[];
};

/** Sizes of a drawing, in pixels. */
export const sizes = { state: 176, line: 20, note: 17, pad: 10, inner: 16, gapX: 20, laneX: 14, gapY: 46, margin: 14 };

const longestLine = 18;

/** A name in lines short enough for its box. */
export const linesOf = (name: string): readonly string[] => {
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= longestLine) lines[lines.length - 1] = `${last} ${word}`;
    else for (let at = 0; at < word.length; at += longestLine) lines.push(word.slice(at, at + longestLine));
  }
  return lines;
};

type Sized = Pick<DrawnState, "lines" | "inner" | "width" | "height" | "state">;

const sizeOf = (state: FlowState): Sized => {
  const lines = linesOf(state.name);
  const notes = 1 + (state.standing === "never" ? 0 : 1) + (state.failures > 0 ? 1 : 0);
  const head = sizes.pad * 2 + lines.length * sizes.line + notes * sizes.note;
  const inner: (Box & { readonly layout: FlowLayout })[] = [];
  let x = sizes.inner;
  for (const scope of state.scopes) {
    const layout = layoutOf(scope);
    inner.push({ x, y: head, width: layout.width, height: layout.height, layout });
    x += layout.width + sizes.inner;
  }
  if (inner.length === 0) return { state, lines, inner, width: sizes.state, height: head };
  const height = head + Math.max(...inner.map((each) => each.height)) + sizes.inner;
  return { state, lines, inner, width: Math.max(sizes.state, x), height };
};

type Wish = { readonly at: number; readonly weight: number; readonly half: number };

/** The centres nearest to the wishes that keep every neighbour apart and in its order (pool adjacent violators). */
const apart = (wishes: readonly Wish[], gap: (index: number) => number): readonly number[] => {
  const offsets: number[] = [];
  for (const [index, { half }] of wishes.entries()) {
    const before = wishes[index - 1];
    offsets.push(before === undefined ? 0 : (offsets[index - 1] ?? 0) + before.half + gap(index) + half);
  }
  const blocks: { at: number; weight: number; count: number }[] = [];
  for (const [index, { at, weight }] of wishes.entries()) {
    let block = { at: at - (offsets[index] ?? 0), weight, count: 1 };
    for (let last = blocks.at(-1); last !== undefined && last.at > block.at; last = blocks.at(-1)) {
      blocks.pop();
      const sum = last.weight + block.weight;
      block = {
        at: (last.at * last.weight + block.at * block.weight) / sum,
        weight: sum,
        count: last.count + block.count,
      };
    }
    blocks.push(block);
  }
  return blocks
    .flatMap(({ at, count }) => Array<number>(count).fill(at))
    .map((at, index) => at + (offsets[index] ?? 0));
};

type Columns = {
  readonly ranks: readonly (readonly Place[])[];
  readonly chains: readonly { readonly places: readonly Place[] }[];
  readonly widthOf: (place: Place) => number;
};

const passes = 16;

/** The centre of every place: near its neighbours above, then near those below, to and fro. */
const centresOf = ({ ranks, chains, widthOf }: Columns): ReadonlyMap<string, number> => {
  const beside = new Map<string, { readonly other: Place; readonly weight: number }[]>();
  const note = (one: Place, other: Place, weight: number) =>
    beside.set(one.id, [...(beside.get(one.id) ?? []), { other, weight }]);
  for (const { places } of chains)
    for (const [index, place] of places.entries()) {
      const next = places[index + 1];
      if (next === undefined) continue;
      const weight = 1 + (place.state === undefined ? 2 : 0) + (next.state === undefined ? 2 : 0);
      note(place, next, weight);
      note(next, place, weight);
    }
  const centres = new Map<string, number>();
  const settle = (rank: readonly Place[], from: (rank: number) => boolean) => {
    const wishes = rank.map((place): Wish => {
      const seen = (beside.get(place.id) ?? []).filter(({ other }) => from(other.rank) && centres.has(other.id));
      const weight = seen.reduce((sum, each) => sum + each.weight, 0);
      const at = seen.reduce((sum, each) => sum + (centres.get(each.other.id) ?? 0) * each.weight, 0) / weight;
      return { at: weight === 0 ? (centres.get(place.id) ?? 0) : at, weight: weight || 0.1, half: widthOf(place) / 2 };
    });
    const isLane = (index: number): boolean => rank[index]?.state === undefined;
    const found = apart(wishes, (index) => (isLane(index) && isLane(index - 1) ? sizes.laneX : sizes.gapX));
    for (const [index, place] of rank.entries()) centres.set(place.id, found[index] ?? 0);
  };
  for (let pass = 0; pass < passes; pass += 1) {
    for (const [number, rank] of ranks.entries()) settle(rank, (other) => other < number);
    for (const [number, rank] of [...ranks.entries()].reverse()) settle(rank, (other) => other > number);
  }
  for (const [number, rank] of ranks.entries()) settle(rank, (other) => other !== number);
  return centres;
};

/** Where each of several ways meets the edge of a state: side by side, in the order in which they come. */
const portsOf = (box: Box, neighbours: readonly { readonly id: string; readonly x: number }[]) => {
  const sorted = [...new Map(neighbours.map((each) => [each.id, each])).values()].sort((one, other) => one.x - other.x);
  const room = Math.min(box.width * 0.7, (sorted.length - 1) * 22);
  const step = sorted.length > 1 ? room / (sorted.length - 1) : 0;
  return new Map(sorted.map(({ id }, index) => [id, box.x + box.width / 2 - room / 2 + index * step]));
};

/** A way out of a state's right side and back into it, within the gap to its neighbour. */
const loopBeside = ({ x, y, width, height }: Box): readonly Point[] => {
  const [right, middle, reach] = [x + width, y + height / 2, sizes.pad];
  return [
    [right, middle - reach],
    [right + reach, middle],
    [right, middle + reach],
  ];
};

/** Lays a scope out in ranks from its start downwards: no state on another, no way through a state. */
export const layoutOf = (scope: FlowScope): FlowLayout => {
  const { ranks, chains, loops } = rankedFlow(scope);
  const sized = new Map(scope.states.map((state) => [state.name, sizeOf(state)]));
  const sizeAt = (place: Place): Sized | undefined => (place.state === undefined ? undefined : sized.get(place.state));
  const widthOf = (place: Place): number => sizeAt(place)?.width ?? 2;
  const centres = centresOf({ ranks, chains, widthOf });
  const centre = (place: Place): number => centres.get(place.id) ?? 0;
  const all = ranks.flat();
  const left = Math.min(...all.map((place) => centre(place) - widthOf(place) / 2)) - sizes.margin;
  const right = Math.max(...all.map((place) => centre(place) + widthOf(place) / 2)) + sizes.margin;
  const bands: { readonly top: number; readonly bottom: number }[] = [];
  for (const rank of ranks) {
    const top = (bands.at(-1)?.bottom ?? sizes.margin - sizes.gapY) + sizes.gapY;
    bands.push({ top, bottom: top + Math.max(0, ...rank.map((place) => sizeAt(place)?.height ?? 0)) });
  }
  const bandOf = ({ rank }: Place) => bands[rank] ?? { top: 0, bottom: 0 };
  const states = new Map(
    all.flatMap((place) => {
      const size = sizeAt(place);
      return size
        ? [[place.id, { ...size, x: centre(place) - left - size.width / 2, y: bandOf(place).top }] as const]
        : [];
    }),
  );
  const ports = new Map(
    [...states].map(([id, box]) => {
      const at = (step: number) =>
        chains.flatMap(({ places }) => {
          const index = places.findIndex((place) => place.id === id);
          const other = index < 0 ? undefined : places[index + step];
          return other ? [{ id: other.id, x: centre(other) - left }] : [];
        });
      return [id, { above: portsOf(box, at(-1)), below: portsOf(box, at(1)) }] as const;
    }),
  );
  const ways = chains.map(({ edge, places }): DrawnWay => {
    const points = places.flatMap((place, index): Point[] => {
      const box = states.get(place.id);
      const { top, bottom } = bandOf(place);
      const x = centre(place) - left;
      if (box === undefined)
        return [
          [x, top],
          [x, bottom],
        ];
      const [before, after] = [places[index - 1], places[index + 1]];
      const low = after && (ports.get(place.id)?.below.get(after.id) ?? x);
      // Below a short state its way goes straight down to the end of the rank, past taller neighbours.
      if (low !== undefined)
        return [[low, box.y + box.height], ...(box.y + box.height < bottom ? [[low, bottom] as const] : [])];
      return before ? [[ports.get(place.id)?.above.get(before.id) ?? x, box.y]] : [];
    });
    return { ...edge, points: edge.direction === "down" ? points : points.toReversed() };
  });
  const turns = loops.flatMap((edge) => {
    const box = states.get(`state ${edge.from}`);
    return box ? [{ ...edge, points: loopBeside(box) }] : [];
  });
  const bottom = (bands.at(-1)?.bottom ?? 0) + sizes.margin;
  return { width: right - left, height: bottom, states: [...states.values()], ways: [...ways, ...turns] };
};
