import type { FlowScope } from "./engine-views.ts";

/** A way between two states of one scope, however many errors or conditions lead along it. */
export type FlowEdge = {
  readonly from: string;
  readonly to: string;
  readonly by: "next" | "choice" | "catch";
  readonly on: readonly string[];
  readonly times: number;
  /** Whether it leads up again, to a state from which its own can be reached. */
  readonly direction: "down" | "up";
};

/** What lies in a rank: a state, or the lane by which ways pass this rank on their way to `of`. */
export type Place = { readonly id: string; readonly rank: number; readonly state?: string };

/** A scope in ranks: every way is a chain of places, each one rank beside the next. */
export type RankedFlow = {
  readonly ranks: readonly (readonly Place[])[];
  readonly chains: readonly { readonly edge: FlowEdge; readonly places: readonly Place[] }[];
  /** Ways from a state to itself. */
  readonly loops: readonly FlowEdge[];
};

type Ways = Omit<FlowEdge, "direction">;

const waysOf = ({ states }: FlowScope): readonly Ways[] => {
  const merged = new Map<string, Ways>();
  for (const { name: from, ways } of states)
    for (const { to, by, on, times } of ways) {
      const key = JSON.stringify([from, to]);
      const known = merged.get(key);
      // The plain way on says more than the errors that lead to the same place.
      merged.set(key, known ? { ...known, on: [...known.on, ...on] } : { from, to, by, on, times });
    }
  return [...merged.values()];
};

/** Tells ways down from ways up by walking from the start; what nothing leads to is walked last. */
const directed = ({ start, states }: FlowScope, ways: readonly Ways[]): readonly FlowEdge[] => {
  const leaving = Map.groupBy(ways, ({ from }) => from);
  const done = new Set<string>();
  const up = new Set<Ways>();
  const walk = (name: string, above: ReadonlySet<string>): void => {
    if (done.has(name)) return;
    const path = new Set(above).add(name);
    for (const way of leaving.get(name) ?? []) {
      if (path.has(way.to)) up.add(way);
      else walk(way.to, path);
    }
    done.add(name);
  };
  for (const name of [start, ...states.map((state) => state.name)]) walk(name, new Set());
  return ways.map((way) => ({ ...way, direction: up.has(way) ? ("up" as const) : ("down" as const) }));
};

const endsOf = ({ from, to, direction }: FlowEdge) =>
  direction === "down" ? { upper: from, lower: to } : { upper: to, lower: from };

/** Each state as far down as the longest way to it; ways up are as long as the way they lead back. */
const ranksOf = ({ states }: FlowScope, edges: readonly FlowEdge[]): ReadonlyMap<string, number> => {
  const above = Map.groupBy(edges.map(endsOf), ({ lower }) => lower);
  const ranks = new Map<string, number>();
  const rankOf = (name: string): number => {
    const known = ranks.get(name);
    if (known !== undefined) return known;
    const rank =
      Math.max(-1, ...(above.get(name) ?? []).flatMap(({ upper }) => (upper === name ? [] : rankOf(upper)))) + 1;
    ranks.set(name, rank);
    return rank;
  };
  for (const { name } of states) rankOf(name);
  return ranks;
};

const crossingsOf = (links: readonly (readonly [number, number])[]): number => {
  let crossings = 0;
  for (const [index, [a, b]] of links.entries())
    for (const [c, d] of links.slice(index + 1)) if ((a - c) * (b - d) < 0) crossings += 1;
  return crossings;
};

const sweeps = 24;

/** Orders every rank by where its neighbours lie, to and fro, and keeps the order with the fewest crossings. */
const ordered = (ranks: readonly (readonly Place[])[], links: ReadonlyMap<string, ReadonlySet<string>>) => {
  const indexIn = (rank: readonly Place[] = []) => new Map(rank.map(({ id }, index) => [id, index]));
  const crossings = (all: readonly (readonly Place[])[]): number =>
    all.reduce((sum, rank, number) => {
      const below = indexIn(all[number + 1]);
      const pairs = rank.flatMap(({ id }, index) =>
        [...(links.get(id) ?? [])].flatMap((other) => {
          const place = below.get(other);
          return place === undefined ? [] : [[index, place] as const];
        }),
      );
      return sum + crossingsOf(pairs);
    }, 0);
  const sorted = (rank: readonly Place[], beside: readonly Place[] | undefined): readonly Place[] => {
    const index = indexIn(beside);
    const own = indexIn(rank);
    const weight = ({ id }: Place): number => {
      const seen = [...(links.get(id) ?? [])].flatMap((other) => index.get(other) ?? []);
      return seen.length === 0 ? (own.get(id) ?? 0) : seen.reduce((sum, each) => sum + each, 0) / seen.length;
    };
    return rank.toSorted((one, other) => weight(one) - weight(other));
  };
  let current = ranks;
  let best = { ranks, crossings: crossings(ranks) };
  for (let sweep = 0; sweep < sweeps && best.crossings > 0; sweep += 1) {
    const next = [...current];
    const isDown = sweep % 2 === 0;
    for (let step = 1; step < next.length; step += 1) {
      const number = isDown ? step : next.length - 1 - step;
      next[number] = sorted(next[number] ?? [], next[isDown ? number - 1 : number + 1]);
    }
    current = next;
    const found = crossings(current);
    if (found < best.crossings) best = { ranks: current, crossings: found };
  }
  return best.ranks;
};

/** Puts the states of a scope into ranks from its start downwards; ways to one state share one lane. */
export const rankedFlow = (scope: FlowScope): RankedFlow => {
  const edges = directed(scope, waysOf(scope));
  const rankBy = ranksOf(scope, edges);
  const places = new Map<string, Place>();
  const place = (each: Place): Place => {
    const known = places.get(each.id);
    if (known) return known;
    places.set(each.id, each);
    return each;
  };
  const stateAt = (name: string): Place => place({ id: `state ${name}`, rank: rankBy.get(name) ?? 0, state: name });
  for (const { name } of scope.states) stateAt(name);
  const chains = edges
    .filter(({ from, to }) => from !== to && rankBy.has(to))
    .map((edge) => {
      const { upper, lower } = endsOf(edge);
      const [first, last] = [stateAt(upper), stateAt(lower)];
      const lanes = Array.from({ length: last.rank - first.rank - 1 }, (_, step) => {
        const rank = first.rank + 1 + step;
        return place({
          id: `lane ${edge.direction} ${edge.by === "catch" ? "catch" : "next"} ${edge.to} ${rank}`,
          rank,
        });
      });
      return { edge, places: [first, ...lanes, last] };
    });
  const links = new Map<string, Set<string>>();
  const link = (one: string, other: string) => links.set(one, (links.get(one) ?? new Set()).add(other));
  for (const { places: chain } of chains)
    for (const [index, { id }] of chain.entries()) {
      const next = chain[index + 1]?.id;
      if (next === undefined) continue;
      link(id, next);
      link(next, id);
    }
  const all = [...places.values()];
  const depth = Math.max(0, ...all.map(({ rank }) => rank));
  const ranks = Array.from({ length: depth + 1 }, (_, rank) => all.filter((each) => each.rank === rank));
  const loops = edges.filter(({ from, to }) => from === to);
  return { ranks: ordered(ranks, links), chains, loops };
};
