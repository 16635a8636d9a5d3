import { startS3Double } from "./s3-double.ts";
import { startSecretsManagerDouble } from "./secrets-manager-double.ts";
import { startSqsDouble } from "./sqs-double.ts";

/** A stand-in of a service as a process of its own, until it is stopped: `s3`, `sqs` or `secrets`, and a port. */
const doubles = {
  s3: (port: number) => startS3Double(undefined, { port }),
  sqs: (port: number) => startSqsDouble({ port }),
  secrets: (port: number) => startSecretsManagerDouble(port),
} as const;

const isKnown = (name: string): name is keyof typeof doubles => name in doubles;

const [name = "", port = "0"] = process.argv.slice(2);
if (!isKnown(name)) throw new Error(`There is no stand-in of ${name}`);
const double = await doubles[name](Number(port));
console.log(`${name} at ${"url" in double ? double.url : double.endpoint}`);
const stop = async () => {
  await double.close();
  process.exit(0);
};
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
