import { expect, test } from "vitest";
import { houseFunctions } from "../../../infra/functions.ts";
import { synthesised } from "./synthesised.ts";

const { storage, service, pages, forms, inspectionPages, inspectionForms, person } = synthesised();

/** One function of each kind stands for all, so that a new door does not change the picture. */
const specimens = ["decide-review", "show-list", "open-wait", "dispatch-events", "send-notices", "deliver-digests"];
const others = houseFunctions("ses")
  .map(({ name }) => name)
  .filter((name) => !specimens.includes(name));
const logicalNames = others.map((name) => name.replaceAll("-", ""));

/** The definitions have tests and pictures of their own. */
const shown = (name: string, value: unknown): unknown => (name === "DefinitionString" ? "as in workflows/" : value);

const withoutOthers = ({ Resources, ...rest }: typeof service): unknown => {
  const kept = Object.entries(Resources as object).filter(([id]) => !logicalNames.some((name) => id.startsWith(name)));
  return JSON.parse(JSON.stringify({ ...rest, Resources: Object.fromEntries(kept) }, shown));
};

test("the storage stack is deployed as reviewed", () => {
  expect(storage).toMatchSnapshot();
});

test.each(Object.entries({ service, pages, forms, inspectionPages, inspectionForms, person }))(
  "the stack %s is deployed as reviewed",
  (_, template) => {
    expect(withoutOthers(template)).toMatchSnapshot();
  },
);
