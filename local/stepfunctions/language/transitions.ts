import type { Diagnostic } from "./diagnostics.ts";
import { isObject, listOf, type PlacedScope, type PlacedState } from "./places.ts";

type Target = { readonly to: unknown; readonly location: string };

const targetsOf = ({ at, raw }: PlacedState): readonly Target[] => [
  { to: raw["Next"], location: `${at}/Next` },
  { to: raw["Default"], location: `${at}/Default` },
  ...["Choices", "Catch"].flatMap((field) =>
    listOf(raw[field]).map((each, index) => ({
      to: isObject(each) ? each["Next"] : undefined,
      location: `${at}/${field}[${index}]/Next`,
    })),
  ),
];

const missing = (message: string, location: string): Diagnostic => ({
  code: "MISSING_TRANSITION_TARGET",
  message,
  location,
});

const leadingNowhere = ({ at, startAt, states }: PlacedScope): readonly Diagnostic[] => {
  const names = new Set<unknown>(states.map(({ name }) => name));
  return [{ to: startAt, location: `${at}/StartAt` }, ...states.flatMap(targetsOf)]
    .filter(({ to }) => typeof to === "string" && !names.has(to))
    .map(({ to, location }) => missing(`Missing 'Next' target: ${to}`, location));
};

const neverReached = ({ startAt, states }: PlacedScope): readonly Diagnostic[] => {
  // Nothing is said of a scope that has no start; one that starts nowhere reaches none of its states.
  if (startAt === undefined) return [];
  const byName = new Map<unknown, PlacedState>(states.map((state) => [state.name, state]));
  const reached = new Set<unknown>([startAt]);
  for (const name of reached) {
    const state = byName.get(name);
    for (const { to } of state ? targetsOf(state) : []) reached.add(to);
  }
  return states
    .filter(({ name }) => !reached.has(name))
    .map(({ name, at }) => missing(`State "${name}" is not reachable.`, at));
};

const isTerminal = ({ raw }: PlacedState): boolean =>
  raw["End"] === true || raw["Type"] === "Succeed" || raw["Type"] === "Fail";

/** Ways to nowhere, a machine without an end, and states nothing leads to; without an end AWS does not look for the last. */
export const faultsOfTransitions = (scopes: readonly PlacedScope[]): readonly Diagnostic[] => [
  ...scopes.flatMap(leadingNowhere),
  // AWS asks only the machine itself for an end: a loop inside a branch is accepted.
  ...(scopes[0]?.states.some(isTerminal)
    ? scopes.flatMap(neverReached)
    : [{ code: "MISSING_END_STATE", message: "Workflow has no terminal state" }]),
];
