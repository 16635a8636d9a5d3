import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const root = new URL("../../", import.meta.url).pathname;

/** Runs a command of `local/` in another process, as an operator does; answers with its code and words. */
export const runCommand = async (
  command: string,
  words: readonly string[],
  settings: { readonly [name: string]: string } = {},
): Promise<{ readonly code: number; readonly said: string }> => {
  const tsx = join(root, "node_modules/.bin/tsx");
  const around = { cwd: root, env: { ...process.env, ...settings } };
  return promisify(execFile)(tsx, [join(root, `local/${command}.ts`), ...words], around).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      said: `${error.stdout}${error.stderr}`,
    }),
  );
};
