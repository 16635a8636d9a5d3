import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual, parseArgs } from "node:util";
import type { Instant } from "../domain/calendar/time.ts";
import { createLogger } from "../functions/logger.ts";
import { planTownship } from "./demo/plan.ts";
import { townships } from "./demo/townships.ts";
import { freePort } from "./free-port.ts";
import { demoStart, type LocalSystem, startLocalSystem } from "./local-system.ts";
import { inspectionStart, playHalfYear } from "./play/half-year.ts";
import { halfYearOutcome, halfYearPlanned, isAsPlanned } from "./play/half-year-outcome.ts";
import { outcomeOf, outcomePlanned, outcomeTable, type StageOutcome } from "./play/outcome.ts";
import { playTerm } from "./play/term.ts";
import { playYearEnd } from "./play/year-end.ts";
import { seedDemoCounty } from "./seed.ts";

const usage = `npm run replay -- --township <name>   one of ${townships.map(({ name }) => name).join(" ")}
npm run replay -- --inspection        a half-year of inspections of the whole county`;

const sorted = (outcome: readonly StageOutcome[]) =>
  [...outcome].sort((one, other) => one.stage.localeCompare(other.stage));

/** Shows one line per step that counts up; in a log file only its end. */
const progressLine = (step: string, done: number, all: number): void => {
  if (process.stdout.isTTY) process.stdout.write(`\r${step}: ${done} of ${all}${done === all ? "\n" : "  "}`);
  else if (done === all) console.log(`${step}: ${all}`);
};

type Verdict = "equal" | "different";

/** What somebody sees of a played story, and whether it came out as planned. */
type Story = {
  readonly clock: Instant;
  readonly townships: readonly string[] | undefined;
  readonly play: (system: LocalSystem) => Promise<Verdict>;
};

/** Plays a story through the HTTP doors of a county of its own. */
const replay = async ({ clock, townships: chosen, play }: Story): Promise<Verdict> => {
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
    clock,
    systemNow: Date.now,
    development: undefined,
  });
  try {
    const begun = performance.now();
    await seedDemoCounty(system.deps, chosen);
    const played = await play(system);
    const failed = system.engine.list({ status: "FAILED", limit: 10 });
    console.log(
      `\n${mails} mails, ${failed.length} failed executions, ${Math.round((performance.now() - begun) / 1000)} s`,
    );
    const verdict = failed.length === 0 ? played : "different";
    if (verdict === "equal") console.log("The outcome equals the plan.");
    return verdict;
  } finally {
    await system.close();
    await rm(dataDir, { recursive: true, force: true });
  }
};

/** A township's whole term. */
const termOf = (township: string): Story => ({
  clock: demoStart,
  townships: [township],
  play: async (system) => {
    const planned = [...planTownship(township)];
    console.log(`${township}: ${planned.length} applications, at ${system.url}`);
    await playTerm(system, planned, progressLine);
    await system.settled();
    const campaign = await system.deps.campaign.get();
    const codes = [...new Set(planned.map(({ form }) => form.pupil.schoolCode))];
    const outcome = await outcomeOf(system.deps, campaign?.id ?? "", codes);
    console.log(`\n${outcomeTable(outcome)}`);
    if (isDeepStrictEqual(sorted(outcome), sorted(outcomePlanned(planned)))) return "equal";
    console.log(`The plan was:\n${outcomeTable(outcomePlanned(planned))}`);
    return "different";
  },
});

/** A half-year of inspections of the whole county, and the end of its year. */
const inspectionStory: Story = {
  clock: inspectionStart,
  townships: undefined,
  play: async (system) => {
    console.log(`23 units are inspected, at ${system.url}`);
    const outcome = await halfYearOutcome(system.deps, await playHalfYear(system, progressLine));
    await playYearEnd(system, 2026, progressLine);
    console.log(`\n${JSON.stringify(outcome, null, 2)}`);
    if (isAsPlanned(outcome)) return "equal";
    console.log(`The plan was:\n${JSON.stringify(halfYearPlanned(outcome.units), null, 2)}`);
    return "different";
  },
};

const storyOf = ({ township, inspection }: { township?: string; inspection?: boolean }): Story | undefined => {
  if (inspection) return inspectionStory;
  return township !== undefined && townships.some(({ name }) => name === township) ? termOf(township) : undefined;
};

const { values } = parseArgs({ options: { township: { type: "string" }, inspection: { type: "boolean" } } });
const story = storyOf(values);
if (story === undefined) {
  console.error(usage);
  process.exitCode = 2;
} else if ((await replay(story)) === "different") {
  process.exitCode = 1;
}
