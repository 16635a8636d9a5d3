import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { builtStacks, deployments, type StackTemplate, synthesised } from "./synthesised.ts";

type Context = Parameters<typeof synthesised>[0];

/** What one stack gives to others, and what a deployment takes from it. */
type Shared = { readonly given: ReadonlySet<string>; readonly taken: ReadonlySet<string> };

const exportsOf = ({ Outputs = {} }: StackTemplate): readonly string[] =>
  Object.values(Outputs as { readonly [name: string]: { readonly Export?: { readonly Name: string } } }).flatMap(
    ({ Export }) => (Export === undefined ? [] : [Export.Name]),
  );

const importsOf = (template: StackTemplate): readonly string[] =>
  [...JSON.stringify(template).matchAll(/"Fn::ImportValue":"([^"]+)"/g)].map(([, name = ""]) => name);

const sharedIn = (context: Context): Shared => {
  const { moving: _, ...templates } = synthesised(context);
  const all = Object.values(templates);
  return { given: new Set(all.flatMap(exportsOf)), taken: new Set(all.flatMap(importsOf)) };
};

/** The stacks that import something, as they are called in an account. */
const importing = builtStacks()
  .app.synth()
  .stacks.filter(({ template }) => importsOf(template).length > 0)
  .map(({ stackName }) => stackName);

test("the way back that the runbook names begins with every stack that imports", async () => {
  const runbook = await readFile("docs/operations.md", "utf8");
  const [, prefix = "", names = ""] = /npx cdk deploy -e ([\w-]+)\{([^}]+)\}/.exec(runbook) ?? [];

  expect(importing.length).toBeGreaterThan(5);
  expect(
    names
      .split(",")
      .map((name) => `${prefix}${name}`)
      .toSorted(),
  ).toEqual(importing.toSorted());
});

const { counties: _, edgeSecret: __, ...oneDomain } = deployments["many counties"];
const { counties: ___, ...oneDomainInChina } = deployments.china;

/** What an operator may make of a deployment by its settings, in the world, in another region and in China. */
const houses: { readonly [where: string]: { readonly [house: string]: Context } } = {
  "in us-east-1": {
    "with no setting at all": {},
    "at a domain": oneDomain,
    "of many counties": { ...oneDomain, counties: "619901,619902" },
    "that mails by a mail server": { smtpSecret: "county/smtp" },
    "with a sender the account has already": { mailIdentity: "existing" },
    "with another sender": { mailFrom: "aid@other.example.com" },
    "with the next secret of the edge": { edgeSecret: "2" },
    "with the secret after that": { edgeSecret: "3" },
    "with alarms and a budget": { alarmMail: "operators@example.com", students: "30000", budgetPerStudent: "0.02" },
  },
  "in another region": {
    "with no setting at all": deployments["another region"],
    "at a domain": { ...oneDomain, ...deployments["another region"] },
  },
  "in China": {
    "without a domain": { region: "cn-north-1", smtpSecret: "county/smtp" },
    "at a domain": oneDomainInChina,
    "of many counties": deployments.china,
  },
};

const secretOf = ({ edgeSecret = 1 }: Context = {}): number => Number(edgeSecret);

/** The number of the edge's secret stays or rises by one: deployed doors know the secret of today. */
const rises = (from: Context, to: Context): boolean => [0, 1].includes(secretOf(to) - secretOf(from));

describe.each(Object.entries(houses))("a deployment %s", (_where, kinds) => {
  const shared = new Map(Object.entries(kinds).map(([kind, context]) => [kind, sharedIn(context)]));
  const pairs = [...shared.keys()].flatMap((from) =>
    [...shared.keys()].filter((to) => to !== from).map((to): readonly [string, string] => [from, to]),
  );

  test.each(pairs.filter(([from, to]) => rises(kinds[from], kinds[to])))(
    "%s may become one %s: nothing is taken away that deployed stacks still import",
    (from, to) => {
      const { taken = new Set<string>() } = shared.get(from) ?? {};
      const { given = new Set<string>() } = shared.get(to) ?? {};

      expect(taken.size).toBeGreaterThan(7);
      expect([...taken].filter((name) => !given.has(name))).toEqual([]);
    },
  );
});
