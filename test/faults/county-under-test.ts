import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { build } from "esbuild";
import type { ApplicationForm } from "../../domain/application/application-form.ts";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import { startCountyMachine } from "../../local/county-machine.ts";
import { generateCounty } from "../../local/demo/county.ts";
import { planTownship } from "../../local/demo/plan.ts";
import { freePort } from "../../local/free-port.ts";
import { demoStart } from "../../local/local-system.ts";
import { openMovableClock } from "../../local/movable-clock.ts";
import { seedDemoCounty } from "../../local/seed.ts";
import { openDatabase } from "../../local/sqlite/database.ts";
import { sqliteStore } from "../../local/stores.ts";
import { type SmtpReceiver, startSmtpReceiver } from "../support/smtp-receiver.ts";
import { receivedMails } from "./received-mails.ts";
import type { Sight } from "./sight.ts";
import { createStory } from "./story.ts";
import { type Fate, startWatched } from "./watched-process.ts";

const township = "石桥镇";
const schoolCode = "3161990406";

const cache = new URL("../../node_modules/.cache/zhuxue/", import.meta.url).pathname;

/** The program of `npm start` in one file with all its packages, so that it starts fast enough to be killed often. */
export const bundleProgram = async (): Promise<string> => {
  const outfile = join(cache, "main.mjs");
  const entry = new URL("../../local/main.ts", import.meta.url).pathname;
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    // Packages of the older kind ask for a `require`, which modules do not have.
    banner: {
      js: 'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);',
    },
    logLevel: "error",
  });
  return outfile;
};

/** A data directory with the township 石桥镇 before its first application, on Monday 2026-09-07. */
export const seededCounty = async (): Promise<string> => {
  const dataDir = mkdtempSync(join(tmpdir(), "county-seed-"));
  const db = openDatabase(join(dataDir, "zhuxue.db"));
  const machine = await startCountyMachine({
    db,
    clock: await openMovableClock(db, demoStart, Date.now),
    logger: { info: () => undefined, error: (code) => console.error(code) },
    mail: { send: async () => undefined },
    settings: { publicUrl: "http://127.0.0.1", countyCode: "619901" },
    dataDir,
    store: sqliteStore,
  });
  await seedDemoCounty(machine.deps, [township]);
  await machine.close();
  await db.close();
  return dataDir;
};

/** The forms of so many families of the junior school whose applications the plan lets succeed, class by class. */
const formsOf = (families: number): readonly ApplicationForm[] =>
  [...planTownship(township)]
    .filter(
      ({ form, fate }) => form.pupil.schoolCode === schoolCode && form.pupil.stage === "JUNIOR" && fate === "approved",
    )
    .slice(0, families)
    .map(({ form }) => form);

/** A county whose process is started, held and killed from outside, and the people who deal with it. */
export const openCounty = async ({
  program,
  seed,
  families,
}: {
  readonly program: string;
  readonly seed: string;
  readonly families: number;
}) => {
  const dataDir = mkdtempSync(join(tmpdir(), "county-"));
  cpSync(seed, dataDir, { recursive: true });
  const port = await freePort();
  const receiver: SmtpReceiver = await startSmtpReceiver();
  const { staff, schools } = generateCounty({ townships: [township] });
  const people = new Map<string, StaffMember>(staff.map((person) => [person.id, person]));
  const officer = schools.find(({ code }) => code === schoolCode)?.offices.aidOfficerId ?? "";
  const forms = formsOf(families);
  const story = createStory({
    url: `http://127.0.0.1:${port}`,
    dataDir,
    forms,
    nameOf: (staffId) => people.get(staffId)?.name ?? "",
    addressOf: (staffId) => people.get(staffId)?.email ?? "",
    preparers: { school: officer, county: "staff-bureau-reviewer-1" },
    mails: () => receivedMails(receiver),
  });
  let atTheEnd: () => Promise<unknown> = async () => undefined;
  const environment = {
    ...{ PORT: String(port), DATA_DIR: dataDir, MAIL: receiver.url, CLOCK: "demo", NODE_ENV: "test" },
    NODE_COMPILE_CACHE: join(cache, "compiled"),
  };
  return {
    dataDir,
    forms,
    story,
    mails: () => receivedMails(receiver),
    /**
     * One life of the process: until the story is over, or until it is killed, while the people are at it or while, at
     * rest, `mayGoOn` says no.
     */
    live: async (fate: Fate, mayGoOn: (sight: Sight) => boolean = () => true): Promise<"over" | "killed"> => {
      let alive = true;
      let going = true;
      const process = await startWatched({
        program,
        environment,
        file: join(dataDir, "zhuxue.db-wal"),
        fate: fate !== "free" && "heldAt" in fate ? { ...fate, onHeld: () => (going ? fate.onHeld() : "goOn") } : fate,
      });
      atTheEnd = () => process.end("SIGKILL");
      const ended = process.ended.then((complaints) => {
        alive = false;
        return complaints;
      });
      const outcome = await story.goOn({ isAlive: () => alive, mayGoOn }).catch(async (error: unknown) => {
        // A request without an answer: the process may die a moment after the connection it held.
        if (!(error instanceof TypeError) || (await Promise.race([ended, pause(5000)])) === undefined) throw error;
        return "killed" as const;
      });
      going = false;
      if (alive) await process.end(outcome === "over" ? "SIGTERM" : "SIGKILL");
      const complaints = await ended;
      if (complaints.length > 0) throw new Error(complaints.join("\n"));
      return outcome;
    },
    close: async () => {
      await atTheEnd();
      await receiver.close();
      rmSync(dataDir, { recursive: true });
    },
  };
};
