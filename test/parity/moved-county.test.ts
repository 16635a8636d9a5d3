import { copyFile, cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Instant } from "../../domain/calendar/time.ts";
import { createTableIfMissing } from "../../functions/adapters/dynamodb/create-table.ts";
import { createDynamoDbFeed } from "../../functions/adapters/dynamodb/dynamodb-feed.ts";
import { createKeys } from "../../functions/adapters/keys/keys.ts";
import { createS3FileStore } from "../../functions/adapters/s3/s3-file-store.ts";
import type { Keys } from "../../functions/dependencies.ts";
import { issueLink } from "../../functions/repositories/issue-link.ts";
import { checkHistory } from "../../functions/schedules/check-history.ts";
import { planTownship } from "../../local/demo/plan.ts";
import { openKeyFile } from "../../local/key-file.ts";
import { directoryFiles, openDirectorySource } from "../../local/move/directory-source.ts";
import { directoryFilesTarget, directoryTarget } from "../../local/move/directory-target.ts";
import { exportCounty } from "../../local/move/export-county.ts";
import { importCounty } from "../../local/move/import-county.ts";
import { openTableSource, sealedFiles } from "../../local/move/table-source.ts";
import { openedFilesTarget, tableTarget } from "../../local/move/table-target.ts";
import { outcomeOf, outcomePlanned } from "../../local/play/outcome.ts";
import { createVisitor } from "../../local/play/visitor.ts";
import { dynamoDbStore } from "../../local/stores.ts";
import { verifyFile } from "../../local/verify/verify-file.ts";
import { type DynamoDbLocal, startDynamoDbLocal } from "../support/dynamodb-local.ts";
import { createMovingTerm } from "../support/moving-term.ts";
import { startS3Double } from "../support/s3-double.ts";
import { startWorld, type World } from "../support/world.ts";

const [signing, objecting, correcting, young] = ["1161990401", "2161990405", "2161990404", "3161990406"] as const;
const tableName = "moved";
const county = "619901";
const quiet = () => undefined;

/** A few cases of every fate in every school. */
const planned = [
  ...Map.groupBy(
    planTownship("石桥镇"),
    ({ form, fate }) => `${form.pupil.schoolCode} ${form.pupil.stage} ${fate}`,
  ).values(),
]
  .flatMap((alike) => alike.slice(0, alike[0]?.fate === "approved" ? 3 : 1))
  .filter(({ form }) => form.pupil.schoolCode !== "2161990403" && form.pupil.schoolCode !== "1161990402");

let dynamoDb: DynamoDbLocal;
let s3: Awaited<ReturnType<typeof startS3Double>>;
let root: string;
beforeAll(async () => {
  [dynamoDb, s3, root] = await Promise.all([
    startDynamoDbLocal(),
    startS3Double("papers"),
    mkdtemp(join(tmpdir(), "moved-")),
  ]);
}, 60_000);
afterAll(async () => {
  await Promise.all([dynamoDb.close(), s3.close(), rm(root, { recursive: true, force: true })]);
});

type Term = ReturnType<typeof createMovingTerm>;

const byStage = <Each extends { readonly stage: string }>(outcome: readonly Each[]): readonly Each[] =>
  outcome.toSorted((one, other) => one.stage.localeCompare(other.stage));

const house = async (name: string, from?: string): Promise<string> => {
  const dataDir = join(root, name);
  await mkdir(dataDir);
  if (from !== undefined) await copyFile(join(root, from, "keys.json"), join(dataDir, "keys.json"));
  return dataDir;
};

/** What runs, as many as cases go on; a mail is told twice when two have one reference. */
const runningIn = (world: World): number => world.engine.list({ status: "RUNNING", limit: 1000 }).length;
const toldTwice = (...worlds: readonly World[]): readonly string[] => {
  const references = worlds.flatMap(({ mails }) => mails.map(({ reference }) => reference));
  return references.filter((reference, place) => references.indexOf(reference) !== place);
};

/** A client that dies after so many writes. */
const dyingAfter = (writes: number): DynamoDBClient => {
  let left = writes;
  const send = (command: { readonly constructor: { readonly name: string } }) => {
    if (command.constructor.name === "BatchWriteItemCommand") left -= 1;
    if (left < 0) throw new Error("killed");
    return dynamoDb.client.send(command as Parameters<DynamoDBClient["send"]>[0]);
  };
  return { send } as unknown as DynamoDBClient;
};

const intoTable = async (path: string, { client, keys, now }: { client: DynamoDBClient; keys: Keys; now: Instant }) =>
  importCounty({
    ...{ path, progress: quiet, now: () => now },
    records: tableTarget({ table: { client, tableName, county }, keys, settleMs: 0 }),
    files: openedFilesTarget({ files: createS3FileStore({ client: s3.client, bucket: "papers" }), keys }),
  });

/** What happens before the county moves: every school is somewhere else on the way. */
const playBegin = async (world: World, term: Term): Promise<void> => {
  const acts = await term.inHouse(world);
  await acts.submit();
  await acts.checkClasses([signing]);
  await acts.correctForms([signing]);
  await acts.checkSchools([signing]);
  await acts.hangSchools([signing]);
  await acts.windowsOf([signing]);
  await acts.checkClasses([objecting, correcting]);
  await acts.correctForms([objecting]);
  await acts.checkSchools([objecting]);
  await acts.hangSchools([objecting]);
  await acts.object([objecting]);
  await world.settled();
};

/** Everybody goes on where the first house left them. */
const playMiddle = async (world: World, term: Term): Promise<void> => {
  const acts = await term.inHouse(world);
  await acts.signSchools([signing]);
  await acts.uphold([objecting]);
  await acts.correctForms([correcting]);
  await acts.checkClasses([young]);
  await acts.correctForms([young]);
  await acts.checkSchools([correcting, young]);
  await acts.hangSchools([correcting, young]);
  await acts.object([young]);
  await world.settled();
};

const playEnd = async (world: World, term: Term): Promise<void> => {
  const acts = await term.inHouse(world);
  await acts.uphold([young]);
  await acts.windowsOf([objecting, correcting, young]);
  await acts.signSchools([objecting, correcting, young]);
  await acts.recheck();
  await acts.hangCounty();
  await acts.windowsOfCounty();
  await acts.signCounty();
};

const noSeed = async (): Promise<void> => undefined;

test("a county that moves to DynamoDB and back in the middle of its campaign ends as planned, and nobody is told anything twice", async () => {
  const term = createMovingTerm(planned);
  const firstDir = await house("first");
  const first = await startWorld({ dataDir: firstDir });
  await playBegin(first, term);
  const reviewer = await first.deps.staff.find("staff-bureau-reviewer-2");
  const link = issueLink(first.deps, { staffId: reviewer?.id ?? "", expiresInDays: 14 });
  await first.deps.store.commit({ save: [link.link], emit: [] });
  const [openInFirst, leftAt] = [runningIn(first), first.deps.clock.now()];
  await first.end();

  const toAws = join(root, "to-aws.county");
  const keys = createKeys(await openKeyFile(join(firstDir, "keys.json")));
  const source = openDirectorySource({ dataDir: firstDir, now: () => leftAt });
  const out = await exportCounty({
    ...{ source, path: toAws, now: () => leftAt, progress: quiet },
    files: directoryFiles(firstDir),
  });
  await source.close();
  await expect(startWorld({ dataDir: firstDir, seed: noSeed })).rejects.toThrow("lives in another house");

  await createTableIfMissing({ client: dynamoDb.client, tableName });
  const killed = intoTable(toAws, { client: dyingAfter(40), keys, now: leftAt });
  await expect(killed).rejects.toThrow("killed");
  const secondDir = await house("second", "first");
  const store = dynamoDbStore({ endpoint: dynamoDb.config.endpoint, tableName });
  const second = { dataDir: secondDir, store, start: leftAt, seed: noSeed };
  await expect(startWorld(second)).rejects.toThrow("came in only in part");
  await intoTable(toAws, { client: dynamoDb.client, keys, now: leftAt });
  await expect(intoTable(toAws, { client: dynamoDb.client, keys, now: leftAt })).rejects.toThrow("holds county");
  const news = await createDynamoDbFeed({ ...dynamoDb, tableName }).read(undefined, 1000);
  await cp(join(firstDir, "files"), join(secondDir, "files"), { recursive: true });

  const taken: number[] = [];
  const onInfo = (code: string, ids: { readonly [key: string]: string | number } = {}) => {
    if (code === "takenUp") taken.push(Number(ids["begun"]), Number(ids["failed"]));
  };
  const middle = await startWorld({ ...second, onInfo });
  await middle.settled();
  const [openInSecond, mailsAtOnce] = [runningIn(middle), middle.mails.length];
  const opened = await createVisitor(middle.url).post(new URL(link.url).pathname, { surname: reviewer?.name });
  await playMiddle(middle, term);
  const [openLater, movedAt] = [runningIn(middle), middle.deps.clock.now()];
  await middle.end();

  const backHome = join(root, "back.county");
  const table = { client: dynamoDb.client, tableName, county };
  const s3Files = createS3FileStore({ client: s3.client, bucket: "papers" });
  const sealed = sealedFiles({ files: s3Files, keys });
  const inSecond = directoryFiles(secondDir);
  await exportCounty({
    source: await openTableSource({ table, now: () => movedAt, progress: quiet, settleSeconds: 1 }),
    // The one machine of this house keeps what came since in its directory.
    files: { read: async (key) => (await sealed.read(key)) ?? inSecond.read(key) },
    ...{ path: backHome, now: () => movedAt, progress: quiet },
  });
  const thirdDir = await house("third", "first");
  await importCounty({
    ...{ path: backHome, progress: quiet, now: () => movedAt },
    ...{ records: directoryTarget(thirdDir), files: directoryFilesTarget(thirdDir) },
  });
  const last = await startWorld({ dataDir: thirdDir, start: movedAt, seed: noSeed });
  await last.settled();
  const openInThird = runningIn(last);
  await playEnd(last, term);
  await checkHistory(last.deps);
  const check = await last.deps.anchors.lastCheck();
  const outcome = await outcomeOf(last.deps, "2026-2027-1", term.codes);
  const [failed, left] = [last.engine.list({ status: "FAILED", limit: 10 }), runningIn(last)];
  await last.end();

  expect(out).toMatchObject({ missing: [], keyIds: ["k1"] });
  expect(out.files).toBeGreaterThan(0);
  expect([...s3.objects.keys()].length).toBe(out.files);
  // Thousands of entries have come into the table, and none of them is news to whoever reads its stream.
  expect(news.entries).toEqual([]);
  expect(openInFirst).toBeGreaterThan(10);
  expect(taken).toEqual([openInFirst, 0]);
  expect([openInSecond, openInThird]).toEqual([openInFirst, openLater]);
  expect(mailsAtOnce).toBe(0);
  expect(opened.status).toBe(200);
  expect(byStage(outcome)).toEqual(byStage(outcomePlanned(planned)));
  expect([failed, left]).toEqual([[], 0]);
  expect(toldTwice(first, middle, last)).toEqual([]);
  expect([...first.logged, ...middle.logged, ...last.logged]).toEqual([]);
  expect(check).toMatchObject({ found: 0, faults: [] });
  for (const path of [toAws, backHome]) expect((await verifyFile(path, { now: movedAt })).faults).toEqual([]);
}, 900_000);
