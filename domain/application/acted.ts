import type { Application } from "./application.ts";

/** Whoever acted on an application or is barred from it: nobody acts twice in one chain, and others look at a rejection again (domain §2.2, §2.8). */
export const actedOn = ({ acts, barred = [] }: Pick<Application, "acts" | "barred">): readonly string[] => [
  ...acts.map(({ by }) => by),
  ...barred,
];
