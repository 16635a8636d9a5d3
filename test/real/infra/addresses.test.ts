import { expect, test } from "vitest";
import { builtStacks, deployments } from "./synthesised.ts";

/** The address of the second county, when these are all that a deployment serves. */
const addressOf = (kind: "many counties" | "china", alone: { readonly [setting: string]: string } = {}) =>
  builtStacks({ ...deployments[kind], ...alone }).stacks.edge.origins["619902"];

test.each(["many counties", "china"] as const)(
  "of %s the last one that is left, or goes to a stage of its own, keeps its address by its own name",
  (kind) => {
    const { domain } = deployments[kind];

    const [among, alone, careless] = [
      addressOf(kind),
      addressOf(kind, { counties: "619902", domain: `619902.${domain}` }),
      addressOf(kind, { counties: "619902" }),
    ];

    expect(among).toBe(`https://619902.${domain}`);
    expect(alone).toBe(among);
    expect(careless).toBe(`https://${domain}`);
  },
);
