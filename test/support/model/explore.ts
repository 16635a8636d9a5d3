/** One thing somebody does, or that happens, in the office's words; `undefined` where it is refused or changes nothing. */
export type Step<State> = { readonly words: string; readonly lead: () => State | undefined };

/** What is explored: where it begins, what is tried in a state, and what must hold in every one. */
export type Model<State> = {
  readonly start: State;
  readonly stepsOf: (state: State) => readonly Step<State>[];
  /** States with the same key have the same future, as far as the model looks. */
  readonly keyOf: (state: State) => string;
  /** What must not be in a state, or on the way to it from the one before, in words. */
  readonly faultsOf: (state: State, before: State) => readonly string[];
  readonly isEnd: (state: State) => boolean;
  /** From how many states it goes on at most; then nothing is said of ends. */
  readonly most?: number;
};

/** The shortest way to a state that must not be. */
type CounterExample = { readonly fault: string; readonly path: readonly string[] };

/** What an exploration saw: how many states, ways between them, attempts that were refused, and ends. */
export type Exploration = {
  readonly states: number;
  readonly transitions: number;
  readonly refused: number;
  readonly ends: number;
  readonly counterExample?: CounterExample;
};

type Node<State> = {
  readonly state: State;
  readonly from?: Node<State>;
  readonly words: string;
  /** Nodes that lead here. */
  readonly before: Node<State>[];
};

/**
 * Visits every state that can be reached, breadth first, so that what is found wrong is found by its shortest way: a fault,
 * or a state from which no end can be reached any more.
 */
export const explore = <State>({
  start,
  stepsOf,
  keyOf,
  faultsOf,
  isEnd,
  most = Number.POSITIVE_INFINITY,
}: Model<State>): Exploration => {
  const first: Node<State> = { state: start, words: "", before: [] };
  const seen = new Map([[keyOf(start), first]]);
  const counted = { transitions: 0, refused: 0 };
  let left = most;
  // A Map is walked in the order of its entries, those that come in meanwhile too.
  for (const node of seen.values()) {
    if (left === 0) return { states: seen.size, ...counted, ends: 0 };
    left -= 1;
    for (const { words, lead } of stepsOf(node.state)) {
      const state = lead();
      if (state === undefined) {
        counted.refused += 1;
        continue;
      }
      counted.transitions += 1;
      // What a key leaves out, e.g. who signed, is looked at every time.
      const [fault] = faultsOf(state, node.state);
      if (fault !== undefined) {
        const path = [...pathOf(node), words];
        return { states: seen.size, ...counted, ends: 0, counterExample: { fault, path } };
      }
      const key = keyOf(state);
      const known = seen.get(key);
      if (known !== undefined) {
        known.before.push(node);
        continue;
      }
      const next: Node<State> = { state, from: node, words, before: [node] };
      seen.set(key, next);
    }
  }
  const ends = [...seen.values()].filter(({ state }) => isEnd(state));
  const stuck = stuckIn([...seen.values()], ends);
  return {
    states: seen.size,
    ...counted,
    ends: ends.length,
    ...(stuck && { counterExample: { fault: "no end can be reached from here", path: pathOf(stuck) } }),
  };
};

const stuckIn = <State>(nodes: readonly Node<State>[], ends: readonly Node<State>[]): Node<State> | undefined => {
  const leading = new Set(ends);
  for (const { before } of leading) for (const node of before) leading.add(node);
  return nodes.find((node) => !leading.has(node));
};

const pathOf = <State>({ from, words }: Node<State>): readonly string[] =>
  from === undefined ? [] : [...pathOf(from), words];
