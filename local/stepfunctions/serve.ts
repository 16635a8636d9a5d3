import { parseArgs } from "node:util";
import * as z from "zod";
import { createLogger } from "../../functions/logger.ts";
import { stepFunctionsConfig } from "../config.ts";
import { startStandAlone } from "./stand-alone.ts";

const usage =
  "npm run stepfunctions -- [--port 8083] [--db data/stepfunctions.db] [--region us-east-1] [--account 000000000000] [--host 127.0.0.1]";

const Arguments = z.object({
  port: z.coerce.number("--port is a number").int().min(0).max(65_535, "--port is a number up to 65535"),
  db: z.string().min(1),
  region: z.string().regex(/^[a-z]{2}(?:-[a-z]+)+-\d$/, "--region is a region of AWS, e.g. us-east-1"),
  account: z.string().regex(/^\d{12}$/, "--account has twelve digits"),
  host: z.string().min(1),
});

const readArguments = () => {
  const text = (value: string) => ({ type: "string", default: value }) as const;
  const { values } = parseArgs({
    options: {
      port: text("8083"),
      db: text("data/stepfunctions.db"),
      region: text("us-east-1"),
      account: text("000000000000"),
      host: text("127.0.0.1"),
    },
  });
  const read = Arguments.safeParse(values);
  if (read.success) return read.data;
  throw new Error(read.error.issues.map(({ message }) => message).join("; "));
};

/** `npm run stepfunctions`: the engine alone, over the AWS protocol, until it is stopped. */
const main = async () => {
  const { db: file, ...place } = readArguments();
  const { AWS_ENDPOINT_URL_LAMBDA: lambda } = stepFunctionsConfig();
  const logger = createLogger(console.error, () => new Date().toISOString());
  const engine = await startStandAlone({ ...place, file, lambda, logger });
  const stop = async () => {
    await engine.close();
    process.exit(0);
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  console.log(`
  Step Functions   ${engine.url}   (${place.region}, account ${place.account})
  File             ${file}
  Functions        ${lambda ?? "none: set AWS_ENDPOINT_URL_LAMBDA to call any"}

  aws stepfunctions list-state-machines --endpoint-url ${engine.url} --region ${place.region}
  curl ${engine.url} -H 'X-Amz-Target: AWSStepFunctions.ListStateMachines' -d '{}'
`);
};

await main().catch((error: unknown) => {
  // A wrong argument or a taken port is for whoever starts it: a sentence, not a trace.
  console.error(`\n  ${error instanceof Error ? error.message : String(error)}\n  ${usage}\n`);
  process.exit(1);
});
