import { routes } from "../functions/api/routes.ts";
import { schedules } from "../functions/schedules/schedules.ts";
import { type TaskFunction, taskFunctions } from "../workflows/catalogue.ts";

/** What a function may do follows from who calls it; `letters` are the doors that send mail. */
export type Kind = "api" | "letters" | "task" | "dispatch" | "notices" | "schedule";

/** One Lambda function: its name is its verb, and the code it begins with is written from that name. */
export type HouseFunction = {
  readonly name: string;
  readonly kind: Kind;
  /** Stands in the function's description: what people miss while it does not work. */
  readonly errorImpact: string;
  readonly mail: "none" | "ses" | "smtp";
  /** The module Lambda loads, as text, with paths from the root of the repository. */
  readonly entry: string;
};

/** `open-wait` as code says it: `openWait`. */
const inCode = (name: string): string => name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** `openWait` as files and functions are named: `open-wait`. */
export const inKebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const mailIn = { none: "", ses: "mailBySes", smtp: "mailBySmtp" } as const;

/** The import of what a root gives, and the call that awaits it. */
const rootOf = (root: "awsApi" | "awsDependencies", mail: HouseFunction["mail"]) => ({
  line: `import { ${[root, ...(mail === "none" ? [] : [mailIn[mail]])].join(", ")} } from "./functions/aws-dependencies.ts";`,
  call: `await ${root}(${mailIn[mail]})`,
});

const handlerEntry = (folder: string, name: string, root: ReturnType<typeof rootOf>): string =>
  [
    `import { ${inCode(name)}Handler } from "./functions/${folder}/${name}.ts";`,
    root.line,
    `export const handler = ${inCode(name)}Handler(${root.call});`,
  ].join("\n");

const streamEntry = (verb: string, file: string, mail: HouseFunction["mail"]): string =>
  [
    'import { streamHandler } from "./functions/adapters/dynamodb/stream-handler.ts";',
    `import { ${verb} } from "./functions/streams/${file}.ts";`,
    rootOf("awsDependencies", mail).line,
    `const deps = ${rootOf("awsDependencies", mail).call};`,
    `export const handler = streamHandler((items) => ${verb}(deps, items));`,
  ].join("\n");

const unrouted: HouseFunction = {
  name: "unrouted",
  kind: "api",
  errorImpact: "A wrong address answers 500 instead of saying so.",
  mail: "none",
  entry: [
    'import { routes } from "./functions/api/routes.ts";',
    'import { unroutedHandler } from "./functions/api/unrouted.ts";',
    rootOf("awsApi", "none").line,
    `export const handler = unroutedHandler(routes)(${rootOf("awsApi", "none").call});`,
  ].join("\n"),
};

const taskImpact = {
  openWait: "Nobody gets new work: cases park until it works again.",
  escalateTask: "Overdue work stays where it is instead of climbing one level.",
  lapseApplication: "Applications whose correction is overdue stay open.",
  collectLines: "Prepared lists stay without lines.",
  putUpLines: "A released list does not hang, and its window does not begin.",
  takeDownList: "A list hangs longer than its window.",
  releaseLines: "A signed list does not move its applications on.",
} as const satisfies Record<TaskFunction, string>;

/** Functions that hand mail to a mail server; a test compares them with the code they carry. */
const mailing: readonly string[] = [
  "send-code",
  "send-fresh-link",
  "send-notices",
  "deliver-digests",
  "deliver-waiting-mail",
  "remind-open-tasks",
];

/** Every function of the house: one for each route, task handler, reader of the history and schedule. */
export const houseFunctions = (mail: "ses" | "smtp"): readonly HouseFunction[] => {
  const mailOf = (name: string) => (mailing.includes(name) ? mail : "none");
  return [
    ...routes.map(
      ({ name, summary }): HouseFunction => ({
        name,
        kind: mailing.includes(name) ? "letters" : "api",
        errorImpact: `This door is shut: ${summary}`,
        mail: mailOf(name),
        entry: handlerEntry("api", name, rootOf("awsApi", mailOf(name))),
      }),
    ),
    unrouted,
    ...taskFunctions.map(
      (task): HouseFunction => ({
        name: inKebab(task),
        kind: "task",
        errorImpact: taskImpact[task],
        mail: "none",
        entry: handlerEntry("tasks", inKebab(task), rootOf("awsDependencies", "none")),
      }),
    ),
    {
      name: "dispatch-events",
      kind: "dispatch",
      errorImpact: "Decisions are kept, but no workflow moves.",
      mail: "none",
      entry: streamEntry("dispatchEvents", "dispatch-events", "none"),
    },
    {
      name: "send-notices",
      kind: "notices",
      errorImpact: "Families and staff hear of nothing new.",
      mail,
      entry: streamEntry("noteEvents", "send-notices", mail),
    },
    ...schedules.map(
      ({ name, summary }): HouseFunction => ({
        name,
        kind: "schedule",
        errorImpact: `This is not done: ${summary}`,
        mail: mailOf(name),
        entry: handlerEntry("schedules", name, rootOf("awsDependencies", mailOf(name))),
      }),
    ),
  ];
};
