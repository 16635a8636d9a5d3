import { SESClient } from "@aws-sdk/client-ses";
import { createSesMailSender } from "../functions/adapters/ses/ses-mail-sender.ts";
import { createSmtpMailSender } from "../functions/adapters/smtp/smtp-mail-sender.ts";
import type { Mail, MailSender } from "../functions/dependencies.ts";
import { createLogger } from "../functions/logger.ts";
import { type LocalConfig, localConfig } from "./config.ts";
import { type Inbox, startInbox } from "./inbox.ts";
import { demoStart, type LocalSystem, startLocalSystem } from "./local-system.ts";
import { openingStart, playOpening } from "./play/opening.ts";
import { seedDemoCounty } from "./seed.ts";
import { startStepFunctionsServer } from "./stepfunctions/protocol/server.ts";
import { dynamoDbStore, sqliteStore } from "./stores.ts";
import { welcome } from "./welcome.ts";

const mailOf = ({ MAIL, MAIL_FROM: from }: LocalConfig, inbox: Inbox | undefined): MailSender => {
  if (inbox) {
    const credentials = { accessKeyId: "local", secretAccessKey: "local" };
    return createSesMailSender({
      client: new SESClient({ endpoint: inbox.endpoint, region: "local", credentials }),
      from,
    });
  }
  return MAIL === "ses"
    ? createSesMailSender({ client: new SESClient({}), from })
    : createSmtpMailSender({ url: MAIL, from });
};

/** One line that counts up; in a log file only its end. */
const showProgress = (step: string, done: number, all: number): void => {
  if (process.stdout.isTTY) process.stdout.write(`\r  ${step}: ${done} of ${all}${done === all ? "\n" : " "}`);
  else if (done === all) console.log(`  ${step}: ${all}`);
};

/** The first start of a demo: the county is stored, and what happened before 7 September is played. */
const openDemo = async (system: LocalSystem): Promise<void> => {
  if (system.deps.clock.now() >= demoStart) return;
  const seeded = await seedDemoCounty(system.deps, ["石桥镇"]);
  if (seeded === "seeded") await playOpening(system, demoStart, showProgress);
  else await system.skipTo?.(demoStart);
};

/** Brings up Zhuxue on this machine; everything comes from the environment or its defaults (docs/operations.md). */
const main = async () => {
  const config = localConfig();
  const real = config.NODE_ENV === "production";
  if (real && config.MAIL === "inbox")
    throw new Error("MAIL must be `ses` or an smtp address when NODE_ENV is production");
  const demo = config.CLOCK === "demo" && !real;
  const inbox = config.MAIL === "inbox" ? await startInbox({ port: config.INBOX_PORT }) : undefined;
  const sender = mailOf(config, inbox);
  // Mails of the weeks before the demo begins are history; nobody is to find a hundred of them. A restart later finds mails
  // still to be sent, and sends nothing before the clock has told which of the two it is.
  const clockTold = Promise.withResolvers<void>();
  let live = !demo;
  const send = async (mail: Mail) => {
    await clockTold.promise;
    if (live) await sender.send(mail);
  };
  const logger = createLogger(
    (line) => {
      if (config.LOG === "all" || line.includes('"level":"error"')) console.log(line);
    },
    () => new Date().toISOString(),
  );
  const system = await startLocalSystem({
    dataDir: config.DATA_DIR,
    port: config.PORT,
    countyCode: config.COUNTY_CODE,
    publicUrl: config.PUBLIC_URL,
    logger,
    mail: { send },
    clock: demo ? openingStart : "system",
    systemNow: Date.now,
    store:
      config.STORE === "dynamodb"
        ? dynamoDbStore({ endpoint: config.DYNAMODB_ENDPOINT, tableName: config.DYNAMODB_TABLE })
        : sqliteStore,
    development: demo ? { inboxUrl: inbox?.url } : undefined,
  });
  const { engine, deps } = system;
  const stepFunctions =
    config.STEP_FUNCTIONS_PORT === undefined
      ? undefined
      : await startStepFunctionsServer({ engine, clock: deps.clock, logger, port: config.STEP_FUNCTIONS_PORT });
  live ||= deps.clock.now() >= demoStart;
  clockTold.resolve();
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await stepFunctions?.close();
    await system.close();
    await inbox?.close();
    process.exit(0);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  try {
    if (demo) await openDemo(system);
    else if (!real) await seedDemoCounty(system.deps, ["石桥镇"]);
  } catch (error) {
    // The opening talks to doors that a stop has closed; the next start goes on from where it was.
    if (!stopping) throw error;
  }
  if (stopping) return;
  live = true;
  if (demo) await system.runRoutine();
  console.log(await welcome(system, inbox));
};

await main().catch((error: unknown) => {
  // A wrong setting or a taken port is for whoever starts it: a sentence, not a trace.
  console.error(`\n  Zhuxue could not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
