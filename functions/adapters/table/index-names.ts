import type { IndexName } from "../../dependencies.ts";

/** Every sparse index of the one table, in the order in which adapters store their attributes. */
export const indexNames = ["work", "queue", "lists"] as const satisfies readonly IndexName[];
