import { createInterface } from "node:readline";
import { streamHandler } from "../../functions/adapters/dynamodb/stream-handler.ts";
import { awsReader, mailBySes } from "../../functions/aws-dependencies.ts";
import { openDispatch } from "../../functions/streams/dispatch-events.ts";
import { readHistory } from "../../functions/streams/read-history.ts";
import { openNotices } from "../../functions/streams/send-notices.ts";
import { aContext } from "./queue-mapping.ts";

/**
 * A reader of the history as it is deployed, as a process of its own: an event a line in, an answer a line out. With `dies`
 * it stands still between handling and answer, until somebody kills it.
 */
const [reader = "", fate] = process.argv.slice(2);
const open = reader === "dispatch-events" ? openDispatch : openNotices;
const handler = streamHandler(readHistory({ reader, open, ...(await awsReader({ mail: mailBySes })) }));

for await (const line of createInterface({ input: process.stdin })) {
  const answer = await handler(JSON.parse(line), aContext());
  process.stdout.write(fate === "dies" ? "handled\n" : `${JSON.stringify(answer)}\n`);
  if (fate === "dies") await new Promise(() => setInterval(() => undefined, 60_000));
}
