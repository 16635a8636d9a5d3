import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import * as fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { aHistory, anErasureOf, subject } from "../domain/history/chains.ts";

const run = async (...given: readonly string[]): Promise<{ readonly code: number; readonly said: string }> => {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", "local/verify.ts", ...given]);
    return { code: 0, said: stdout };
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { code, said: stdout };
  }
};

test("the command says in both languages what was changed and where, and ends with 1; with 0 when nothing was", async () => {
  const folder = mkdtempSync(join(tmpdir(), "verify-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [history] = fc.sample(aHistory(3), { numRuns: 1, seed: 7 });
  const entries = history?.entries ?? [];
  const lines = entries.map(({ sk, body }) => ({ pk: `619901#${subject}`, sk, body }));
  const file = (name: string, items: readonly object[]): string => {
    const path = join(folder, name);
    writeFileSync(path, items.map((item) => JSON.stringify(item)).join("\n"));
    return path;
  };

  const sound = await run(file("sound.jsonl", [...lines, ...anErasureOf([subject])]));
  const gone = await run(file("gone.jsonl", lines));
  const misused = await run();

  expect([sound.code, gone.code, misused.code]).toEqual([0, 1, 2]);
  expect(sound.said).toContain("未发现改动");
  expect(gone.said).toContain(`recordGone  ${subject}  ${entries.at(-1)?.sk}`);
  expect(gone.said).toContain("记录不见了，也没有销毁凭证。");
  expect(gone.said).toContain("the record is gone, and no proof of erasure names it.");
  expect(misused.said).toContain("npm run verify -- FILE");
}, 30_000);
