import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { dirname, join } from "node:path";
import type { FromOffice, Life, ToOffice } from "./engine-office.ts";
import type { createWorld } from "./engine-world.ts";

/** How a life ends: so many milliseconds after it opened, at the nth commit or write, or by itself. */
export type Death = { readonly afterMs: number } | { readonly at: "commit" | "write"; readonly nth: number } | "none";

const program = new URL("engine-office.ts", import.meta.url).pathname;
const callOf = { commit: "fsync", write: "pwrite64" } as const;
/** A life that never comes to the call at which it should die is ended all the same. */
const longestMs = 400;
/** Whoever still works tells of it more often; silence means that something is stuck, and the outcomes show what. */
const longestSilenceMs = 45_000;
const hasStrace = spawnSync("strace", ["-V"]).status === 0;

const commandOf = (file: string, death: Death): readonly string[] => {
  const node = [process.execPath, program];
  if (death === "none" || "afterMs" in death || !hasStrace) return node;
  const trace = ["strace", "-D", "-f", "--seccomp-bpf", "-qqq", "-o", "/dev/null", "-P", `${file}-wal`];
  const call = callOf[death.at];
  return [...trace, "-e", `trace=${call}`, "-e", `inject=${call}:signal=KILL:when=${death.nth}`, ...node];
};

/** Starts a process that is ready to open the engine, and opens nothing yet. */
export const prepareLife = (file: string, death: Death) => {
  const [command = "", ...words] = commandOf(file, death);
  const child = spawn(command, words, {
    // Nearly all of a short life would be spent on reading the program.
    env: { ...process.env, NODE_COMPILE_CACHE: join(dirname(file), "compiled") },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  const ready = once(child, "message");
  const ended = once(child, "close") as Promise<[code: number | null, signal: NodeJS.Signals | null]>;
  const complaints: string[] = [];
  child.stderr?.setEncoding("utf8").on("data", (text: string) => complaints.push(text));
  let timer: NodeJS.Timeout | undefined;

  const speak = (said: ToOffice) => {
    // Whoever speaks to the dead is not heard.
    if (child.connected) child.send(said, () => undefined);
  };
  return {
    /** Lives as told, with this world around it; resolves with how it ended and what it complained of. */
    live: async (life: Life, world: ReturnType<typeof createWorld>) => {
      await Promise.race([ready, ended]);
      const silence = setTimeout(() => child.kill("SIGKILL"), longestSilenceMs);
      child.on("message", (said: FromOffice) => {
        world.hear(said);
        silence.refresh();
        if (said.kind === "open" && death !== "none")
          timer = setTimeout(() => child.kill("SIGKILL"), "afterMs" in death ? death.afterMs : longestMs);
      });
      world.connect(speak);
      speak({ kind: "live", life });
      const [code, signal] = await ended;
      clearTimeout(timer);
      clearTimeout(silence);
      return { end: signal === "SIGKILL" ? "killed" : code === 0 ? "left" : "crashed", complaints } as const;
    },
    kill: () => child.kill("SIGKILL"),
  };
};
