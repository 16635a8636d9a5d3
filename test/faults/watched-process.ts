import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** Where the process is held: at a commit that reached the disk and nobody has heard of, or at the first write after one. */
export type Hold = "commit" | "write";

/** How a life may end from outside: killed by whoever looks while it is held, by the kernel at the nth such call, or not. */
export type Fate =
  | { readonly heldAt: Hold; readonly onHeld: () => "goOn" | "kill" }
  | { readonly diesAt: Hold; readonly nth: number }
  | "free";

/** A process under watch. */
export type WatchedProcess = {
  /** Resolves when it ended, with what it complained of. */
  readonly ended: Promise<readonly string[]>;
  readonly end: (how: "SIGTERM" | "SIGKILL") => Promise<readonly string[]>;
};

type Start = {
  readonly program: string;
  readonly environment: { readonly [name: string]: string };
  /** The file whose writes count: SQLite's write-ahead log. */
  readonly file: string;
  readonly fate: Fate;
};

const callOf = { commit: "fsync", write: "pwrite64" } as const satisfies Record<Hold, string>;

/**
 * How long the kernel holds a call: time for us to hear of it and to stop the whole process, which then stands still for as
 * long as a look takes. Every commit is held, or every one of the many writes of each.
 */
const heldMicroseconds = { commit: 80_000, write: 12_000 } as const satisfies Record<Hold, number>;

const answerMs = 3;

/**
 * The kernel's trace is the only hook: with `-D` the process stays our own child and knows nothing of it. Where it is only
 * delayed, a filter leaves every other call alone; the filter would swallow the signal that kills at the nth call.
 */
const straceOf = (file: string, fate: Exclude<Fate, "free">): readonly string[] => [
  ...["strace", "-D", "-f", "-qq", "-P", file, "-e", "trace=fsync,pwrite64", "-e", "signal=none"],
  ...("heldAt" in fate
    ? ["--seccomp-bpf", "-e", `inject=${callOf[fate.heldAt]}:delay_exit=${heldMicroseconds[fate.heldAt]}`]
    : ["-e", `inject=${callOf[fate.diesAt]}:signal=KILL:when=${fate.nth}`]),
];

const call = /^(?:\[pid +\d+\] )?(fsync|pwrite64)\(/;
const ofStrace = /^(?:\[pid +\d+\] )?(?:---|\+\+\+|<\.\.\.|\) |\?\?\?\(|strace: dispatch_event)/;

/** Starts a program and resolves when it has printed something, or ended. */
export const startWatched = async ({ program, environment, file, fate }: Start): Promise<WatchedProcess> => {
  const [command = "", ...words] = [...(fate === "free" ? [] : straceOf(file, fate)), process.execPath, program];
  const child = spawn(command, words, { env: { ...process.env, ...environment }, stdio: ["ignore", "pipe", "pipe"] });
  const complaints: string[] = [];
  let before = "";

  const onCall = (name: string) => {
    if (fate === "free" || "diesAt" in fate) return;
    const isFirst = before === "fsync";
    before = name;
    // Only the first write after a commit stands between two commits.
    if (name !== callOf[fate.heldAt] || (name === "pwrite64" && !isFirst)) return;
    child.kill("SIGSTOP");
    const look = () => void child.kill(fate.onHeld() === "kill" ? "SIGKILL" : "SIGCONT");
    if (fate.heldAt === "commit") look();
    // An answer sent before the write is still on its way here.
    else setTimeout(look, answerMs);
  };
  createInterface({ input: child.stderr }).on("line", (line) => {
    const [, name] = call.exec(line) ?? [];
    if (name !== undefined) onCall(name);
    else if (!ofStrace.test(line)) complaints.push(line);
  });

  const ended = once(child, "close").then(() => complaints);
  await Promise.race([once(child.stdout, "data"), ended]);
  child.stdout.resume();
  return {
    ended,
    end: (how) => {
      child.kill(how);
      return ended;
    },
  };
};
