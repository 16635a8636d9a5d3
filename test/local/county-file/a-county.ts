import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { instantOf } from "../../../domain/calendar/time.ts";
import type { StoredFile } from "../../../domain/file/stored-file.ts";
import { acceptedKey } from "../../../domain/file/stored-file.ts";
import { unrecorded } from "../../../domain/shared/record-mark.ts";
import { startCountyMachine } from "../../../local/county-machine.ts";
import { openDatabase } from "../../../local/sqlite/database.ts";
import { sqliteStore } from "../../../local/stores.ts";
import { aCampaign, monday } from "../../support/factories.ts";
import { centralSchool, smallCounty, smallCountyStaff, smallGrid, teachingPoint } from "../../support/small-county.ts";

/** The time of a test, for whoever notes when something was made. */
export const now = instantOf(Date.parse("2026-09-07T02:00:00.000Z"));

/** A folder of a test's own, gone when it is over. */
export const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "county-file-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

const idOf = (number: number): string => String(number).padStart(43, "f");

/** A small county at work in a directory of its own, with so many accepted files. */
export const aWorkingCounty = async ({ files = 0, dataDir = aFolder(), countyCode = smallCounty.code } = {}) => {
  const db = openDatabase(join(dataDir, "zhuxue.db"));
  const { promise: closed, resolve: closeFeeds } = Promise.withResolvers<void>();
  const machine = await startCountyMachine({
    db,
    clock: { now: () => monday },
    logger: { info: () => undefined, error: () => undefined },
    mail: { send: async () => undefined },
    settings: { publicUrl: "http://127.0.0.1", countyCode },
    dataDir,
    store: async (opened) => {
      const { table, feed } = await sqliteStore(opened);
      // Nobody waits at the end of a test for news that will not come.
      return { table, feed: () => ({ ...feed(), waitForMore: () => closed }) };
    },
  });
  const { deps } = machine;
  const campaign = { ...aCampaign(), record: unrecorded };
  if ((await deps.county.get()) === undefined)
    await deps.store.commit({
      save: [...smallCountyStaff, centralSchool, teachingPoint, smallGrid, smallCounty, campaign],
      emit: [],
    });
  const addFile = async (number: number): Promise<StoredFile> => {
    const id = idOf(number);
    const bytes = new TextEncoder().encode(`a paper ${number}`);
    await deps.files.write({ key: acceptedKey(id), bytes, contentType: "image/png" });
    const file: StoredFile = {
      ...{ kind: "file", record: unrecorded, id, about: { kind: "recognition", id: "SQ2026202700000001" } },
      ...{ purpose: "attachment", status: "accepted", sentBy: "SQ2026202700000001", askedAt: monday, label: "残疾证" },
      ...{ sha256: deps.keys.hash(bytes), bytes: bytes.length, type: "image/png" },
    };
    await deps.store.commit({ save: [file], emit: [] });
    return file;
  };
  for (let number = 1; number <= files; number += 1) await addFile(number);
  let isClosed = false;
  const close = async (): Promise<void> => {
    if (isClosed) return;
    isClosed = true;
    closeFeeds();
    await machine.close();
    await db.close();
  };
  onTestFinished(close);
  return {
    ...machine,
    db,
    dataDir,
    addFile,
    close,
    fileAt: (number: number) => join(dataDir, "files", acceptedKey(idOf(number))),
  };
};
