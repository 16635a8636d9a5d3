import { parseArgs } from "node:util";
import { SQSClient } from "@aws-sdk/client-sqs";
import { openAsideQueue } from "./redrive/aside-queue.ts";
import { redrive, showAside } from "./redrive/redrive.ts";

/**
 * `npm run redrive -- [--stage NAME] [--reader NAME] [--go]`: what the readers of the history on AWS have set aside, and with
 * `--go` hands it to them once more. Ends with 0 when nothing lies aside, with 1 when something does, with 2 when it could
 * not look.
 */
const run = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      stage: { type: "string", default: "prod" },
      reader: { type: "string", multiple: true, default: ["dispatch-events", "send-notices"] },
      go: { type: "boolean", default: false },
    },
  });
  const client = new SQSClient();
  let left = 0;
  for (const reader of values.reader) {
    const queue = await openAsideQueue(client, `zhuxue-${values.stage}-${reader}`);
    const tell = (line: string) => console.log(line);
    left += values.go ? await redrive(queue, tell, { waitMs: 120_000, askMs: 5000 }) : await showAside(queue, tell);
  }
  client.destroy();
  console.log(
    left === 0 ? "Nothing lies aside." : `${left} lie aside${values.go ? "" : "; --go hands them on again"}.`,
  );
  if (left > 0) process.exitCode = 1;
};

await run().catch((error: unknown) => {
  console.error(`Could not look: ${error instanceof Error ? error.message : String(error)}.`);
  process.exitCode = 2;
});
