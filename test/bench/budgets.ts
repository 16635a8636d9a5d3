/** What was measured and what it may be: at most so much, or at least. */
export type Budget = { readonly what: string; readonly measured: number } & (
  | { readonly atMost: number }
  | { readonly atLeast: number }
);

/** Which budgets were passed, one line for each; what was not measured has passed its budget. */
export const passedOf = (budgets: readonly Budget[]): readonly string[] =>
  budgets
    .filter((budget) => !("atMost" in budget ? budget.measured <= budget.atMost : budget.measured >= budget.atLeast))
    .map((budget) =>
      "atMost" in budget
        ? `${budget.what}: ${budget.measured} where ${budget.atMost} is the most`
        : `${budget.what}: ${budget.measured} where ${budget.atLeast} is the least`,
    );
