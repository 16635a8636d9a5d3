import { copyFileSync, cpSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Instant } from "../../domain/calendar/time.ts";
import { takeUpTransferred } from "../../functions/sweep/take-up.ts";
import { directoryFiles, openDirectorySource } from "../../local/move/directory-source.ts";
import { directoryFilesTarget, directoryTarget } from "../../local/move/directory-target.ts";
import { exportCounty } from "../../local/move/export-county.ts";
import { importCounty } from "../../local/move/import-county.ts";
import type { OfficeMachine } from "./office-machine.ts";

const quiet = () => undefined;

/** A folder of a test's own. */
export const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "move-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** Carries the county in a directory out into a file. */
export const carriedOut = async ({ dataDir, path, at }: { dataDir: string; path: string; at: Instant }) => {
  const source = openDirectorySource({ dataDir, now: () => at });
  try {
    return await exportCounty({ source, files: directoryFiles(dataDir), path, now: () => at, progress: quiet });
  } finally {
    await source.close();
  }
};

/** Brings a county into a directory. */
export const broughtIn = ({ path, dataDir, at }: { path: string; dataDir: string; at: Instant }) =>
  importCounty({
    ...{ path, now: () => at, progress: quiet },
    ...{ records: directoryTarget(dataDir), files: directoryFilesTarget(dataDir) },
  });

/** The directory of the same office in another house, as it is before its first start there. */
export const movedElsewhere = async (office: Pick<OfficeMachine, "leftBehind" | "deps" | "end">): Promise<string> => {
  const at = office.deps.clock.now();
  const [left, target] = [office.leftBehind(), aFolder()];
  await office.end();
  for (const end of ["", "-wal", "-shm"])
    cpSync(join(left, `county.sqlite${end}`), join(left, `zhuxue.db${end}`), { force: true });
  const path = join(left, "office.county");
  await carriedOut({ dataDir: left, path, at });
  copyFileSync(join(left, "keys.json"), join(target, "keys.json"));
  await broughtIn({ path, dataDir: target, at });
  renameSync(join(target, "zhuxue.db"), join(target, "county.sqlite"));
  rmSync(left, { recursive: true });
  return target;
};

/** Everything that goes on begins again in the new house, as it does at its start. */
export const takenUp = async ({ deps, settled }: Pick<OfficeMachine, "deps" | "settled">): Promise<void> => {
  await takeUpTransferred(deps);
  await settled();
};
