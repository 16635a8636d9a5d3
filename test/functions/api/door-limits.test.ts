import { describe, expect, test } from "vitest";
import { handlers } from "../../../functions/api/handlers.ts";
import { routes } from "../../../functions/api/routes.ts";

type Known = { readonly access: string; readonly limit?: { readonly times: number; readonly withinSeconds: number } };

const definitionOf = (name: string): Known => {
  const handler = Object.entries(handlers).find(([known]) => known === name)?.[1];
  if (handler === undefined) throw new Error(`${name} has no handler`);
  return handler.definition as Known;
};

/** Doors everybody may write through without a limit of their own, and what limits them instead. */
const withoutLimit: { readonly [name: string]: string } = {
  "sign-out": "it only ends the caller's own session",
  "submit-application": "a school's pupils share one address; a pupil has one application, whoever sends it",
  "send-code": "only a link of 256 bits leads there, and its person is sent ten mails an hour",
  "send-fresh-link": "only a link of 256 bits leads there, and its person is sent ten mails an hour",
};

test("the doors without a limit are still there, and still without one", () => {
  const limited = Object.keys(withoutLimit).filter((name) => definitionOf(name).limit !== undefined);

  expect(limited).toEqual([]);
});

describe("a door everybody may write through", () => {
  const open = routes.filter(({ method, name }) => method !== "GET" && definitionOf(name).access === "public");

  test.each(open.map(({ name }) => name).filter((name) => !(name in withoutLimit)))(
    "lets nobody knock without end: %s",
    (name) => {
      const { limit } = definitionOf(name);

      expect(limit?.times ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(300);
      expect(limit?.withinSeconds ?? 0).toBeGreaterThanOrEqual(600);
    },
  );
});
