import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual, parseArgs } from "node:util";
import { createLogger } from "../functions/logger.ts";
import { planTownship } from "./demo/plan.ts";
import { townships } from "./demo/townships.ts";
import { freePort } from "./free-port.ts";
import { demoStart, startLocalSystem } from "./local-system.ts";
import { outcomeOf, outcomePlanned, outcomeTable, type StageOutcome } from "./play/outcome.ts";
import { playTerm } from "./play/term.ts";
import { seedDemoCounty } from "./seed.ts";

const usage = `npm run replay -- --township <name>   one of ${townships.map(({ name }) => name).join(" ")}`;

const sorted = (outcome: readonly StageOutcome[]) =>
  [...outcome].sort((one, other) => one.stage.localeCompare(other.stage));

/** Shows one line per step that counts up; in a log file only its end. */
const progressLine = (step: string, done: number, all: number): void => {
  if (process.stdout.isTTY) process.stdout.write(`\r${step}: ${done} of ${all}${done === all ? "\n" : "  "}`);
  else if (done === all) console.log(`${step}: ${all}`);
};

/** Plays a township's whole term through the HTTP doors of a county of its own, and compares the outcome with the plan. */
const replay = async (township: string): Promise<"equal" | "different"> => {
  const dataDir = await mkdtemp(join(tmpdir(), "zhuxue-replay-"));
  let mails = 0;
  const system = await startLocalSystem({
    dataDir,
    port: await freePort(),
    countyCode: "619901",
    publicUrl: undefined,
    logger: createLogger(
      (line) => (line.includes('"level":"error"') ? console.error(line) : undefined),
      () => new Date().toISOString(),
    ),
    mail: {
      send: async () => {
        mails += 1;
      },
    },
    clock: demoStart,
    systemNow: Date.now,
    development: undefined,
  });
  try {
    const begun = performance.now();
    await seedDemoCounty(system.deps, [township]);
    const planned = [...planTownship(township)];
    console.log(`${township}: ${planned.length} applications, at ${system.url}`);
    await playTerm(system, planned, progressLine);
    await system.settled();
    const campaign = await system.deps.campaign.get();
    const codes = [...new Set(planned.map(({ form }) => form.pupil.schoolCode))];
    const outcome = await outcomeOf(system.deps, campaign?.id ?? "", codes);
    console.log(`\n${outcomeTable(outcome)}`);
    const failed = system.engine.list({ status: "FAILED", limit: 10 });
    const verdict =
      isDeepStrictEqual(sorted(outcome), sorted(outcomePlanned(planned))) && failed.length === 0
        ? "equal"
        : "different";
    console.log(
      `\n${mails} mails, ${failed.length} failed executions, ${Math.round((performance.now() - begun) / 1000)} s`,
    );
    console.log(
      verdict === "equal" ? "The outcome equals the plan." : `The plan was:\n${outcomeTable(outcomePlanned(planned))}`,
    );
    return verdict;
  } finally {
    await system.close();
    await rm(dataDir, { recursive: true, force: true });
  }
};

const { values } = parseArgs({ options: { township: { type: "string" } } });
if (values.township === undefined || !townships.some(({ name }) => name === values.township)) {
  console.error(usage);
  process.exitCode = 2;
} else if ((await replay(values.township)) === "different") {
  process.exitCode = 1;
}
