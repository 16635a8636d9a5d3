/** A state of a definition, as far as pictures and rules look at it. */
export type State = {
  readonly Type: string;
  readonly Resource?: string;
  readonly Next?: string;
  readonly Default?: string;
  readonly Choices?: readonly { readonly Condition: string | boolean; readonly Next: string }[];
  readonly Catch?: readonly { readonly ErrorEquals: readonly string[]; readonly Next: string }[];
  readonly Branches?: readonly Scope[];
  readonly ItemProcessor?: Scope;
};

/** States that may lead to each other: a workflow, a branch of one, or the body of its Map. */
export type Scope = { readonly StartAt: string; readonly States: { readonly [name: string]: State } };

/** One way from a state to another; `on` is the error caught or the condition met, absent on the plain way on. */
export type Transition = {
  readonly from: string;
  readonly to: string;
  readonly on?: string;
  readonly by: "next" | "choice" | "catch";
};

/** Whether a state gives its token away and waits for an answer. */
export const isWaiting = ({ Resource = "" }: State): boolean => Resource.endsWith(".waitForTaskToken");

const fromState = ([from, state]: [string, State]): readonly Transition[] => [
  ...(state.Choices ?? []).map(({ Condition, Next }) => ({
    from,
    to: Next,
    on: String(Condition),
    by: "choice" as const,
  })),
  ...[state.Default, state.Next].flatMap((to) => (to === undefined ? [] : [{ from, to, by: "next" as const }])),
  ...(state.Catch ?? []).flatMap(({ ErrorEquals, Next }) =>
    ErrorEquals.map((on) => ({ from, to: Next, on, by: "catch" as const })),
  ),
];

/** Every way inside a scope, in the order of the file. */
export const transitionsOf = ({ States }: Scope): readonly Transition[] => Object.entries(States).flatMap(fromState);

/** A scope and every scope inside it. */
export const scopesOf = (scope: Scope): readonly Scope[] => [
  scope,
  ...Object.values(scope.States).flatMap(({ Branches = [], ItemProcessor }) =>
    [...Branches, ...(ItemProcessor ? [ItemProcessor] : [])].flatMap(scopesOf),
  ),
];
