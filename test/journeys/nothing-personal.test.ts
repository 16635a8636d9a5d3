import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { withFailure } from "../../domain/shared/attempts.ts";
import { planTownship } from "../../local/demo/plan.ts";
import { aVisitor } from "../support/visitor.ts";
import { startWorld } from "../support/world.ts";

const folder = new URL(".", import.meta.url);
const read = (name: string, from: URL = folder): string => readFileSync(new URL(name, from), "utf8");

const supportOf = (source: string): readonly string[] =>
  [...source.matchAll(/from "(\.\.\/support\/[\w-]+\.ts)"/g)].map(([, path = ""]) => path);

test("every journey happens in a county that is watched", () => {
  const journeys = readdirSync(folder).filter((name) => name.endsWith(".test.ts"));

  const unwatched = journeys.filter((name) => {
    const source = read(name);
    return !source.includes("startWorld(") && !supportOf(source).some((path) => read(path).includes("startWorld("));
  });

  expect(journeys.length).toBeGreaterThan(30);
  expect(unwatched).toEqual([]);
});

test("whatever gets out is found at the end, and told without being told again", async () => {
  const world = await startWorld();
  const { form } = [...planTownship("石桥镇")].find(({ form: { pupil } }) => pupil.stage === "PRIMARY") ?? {};
  if (form === undefined) throw new Error("the township has no pupils");
  const { pupil, guardian, bank } = form;
  const stranger = aVisitor(world.url);
  const made = await stranger.send("/applications", form);
  await world.settled();
  const before = world.leaks();

  world.deps.logger.info("Sabotage", { about: `pupil ${pupil.name}` });
  await world.deps.mail.send({
    ...{ to: "a@example.com", subject: `关于${guardian.name}`, text: guardian.phone, html: "" },
    reference: pupil.idNo.toLowerCase(),
  });
  await stranger.open(`/status?about=${encodeURIComponent(pupil.address)}`);
  await stranger.open(`/status?about=${Buffer.from(`{"account":"${bank.account}"}`).toString("base64url")}`);
  await world.deps.engine.start({ workflow: "application-review", name: "sabotage", input: { about: pupil.name } });
  const unsealed = withFailure(undefined, pupil.name, world.deps.clock.now());
  await world.deps.store.commit({ save: [unsealed], emit: [] });
  const after = world.leaks();
  const spaced = `${bank.account.slice(0, 4)} ${bank.account.slice(4)}`;
  await stranger.open(`/nowhere/${spaced}`);

  expect([made.status, before]).toEqual([201, []]);
  expect(new Set(after.map(({ place, kind }) => `${place}: ${kind}`))).toEqual(
    new Set([
      "log line: name of a pupil",
      "mail's subject: name of a family",
      "mail's text: phone",
      "mail's reference: ID number",
      "URL: address",
      "URL: bank account",
      "workflow: name of a pupil",
      "record at rest: name of a pupil",
    ]),
  );
  expect(world.leaks().length).toBeGreaterThan(after.length);
  expect(JSON.stringify(after)).not.toContain(pupil.name);
  await expect(world.end()).rejects.toThrow("leaks of personal data");
});
