import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { DynamoDBStreamEvent, SQSEvent } from "aws-lambda";

type Answer = { readonly batchItemFailures: readonly { readonly itemIdentifier: string }[] };

const program = fileURLToPath(new URL("reader-process.ts", import.meta.url));

/** A reader of the history in a process of its own, with the environment of its deployment. */
export const startReader = (reader: string, environment: { readonly [name: string]: string }, fate?: "dies") => {
  const words = ["--import", "tsx", program, reader, ...(fate ? [fate] : [])];
  const child = spawn(process.execPath, words, {
    env: { ...process.env, ...environment },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const said: string[] = [];
  // What it logs is JSON too, but names a level.
  createInterface({ input: child.stdout }).on("line", (line) => {
    if (!line.includes('"level"')) said.push(line);
    child.emit("said");
  });
  const nextWord = async (): Promise<string> => {
    while (said.length === 0) {
      if (child.exitCode !== null) throw new Error(`the reader ended with ${child.exitCode}`);
      await Promise.race([once(child, "said"), once(child, "exit")]);
    }
    return said.shift() ?? "";
  };
  const hand = async (event: DynamoDBStreamEvent | SQSEvent): Promise<string> => {
    child.stdin.write(`${JSON.stringify(event)}\n`);
    return nextWord();
  };
  const end = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
  };
  return {
    /** Hands it an event; resolves with its answer. */
    answer: async (event: DynamoDBStreamEvent | SQSEvent): Promise<Answer> => JSON.parse(await hand(event)) as Answer,
    /** Hands it an event and kills it when it has handled it, before it can answer. */
    killOver: async (event: DynamoDBStreamEvent | SQSEvent): Promise<void> => {
      const word = await hand(event);
      if (word !== "handled") throw new Error(`the reader answered: ${word}`);
      await end();
    },
    end,
  };
};
