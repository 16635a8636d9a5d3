import { routes } from "../functions/api/routes.ts";
import { schedules } from "../functions/schedules/schedules.ts";
import { type TaskFunction, taskFunctions } from "../workflows/catalogue.ts";

/** What a function may do follows from who calls it; `letters` are the doors that send mail, `papers` those that reach files, `removal` the one that takes a file away. */
export type Kind =
  | "api"
  | "letters"
  | "papers"
  | "removal"
  | "task"
  | "witness"
  | "intake"
  | "dispatch"
  | "notices"
  | "schedule"
  | "sweep"
  | "upkeep";

/** One Lambda function: its name is its verb, and the code it begins with is written from that name. */
export type HouseFunction = {
  readonly name: string;
  readonly kind: Kind;
  /** Stands in the function's description: what people miss while it does not work. */
  readonly errorImpact: string;
  readonly mail: "none" | "ses" | "smtp";
  readonly files: "none" | "s3";
  /** The module Lambda loads, as text, with paths from the root of the repository. */
  readonly entry: string;
};

/** `open-wait` as code says it: `openWait`. */
const inCode = (name: string): string => name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** `openWait` as files and functions are named: `open-wait`. */
export const inKebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const mailIn = { none: "", ses: "mailBySes", smtp: "mailBySmtp" } as const;

/** What a function is given besides the table: a way to send mail, a way to files. */
type Ways = Pick<HouseFunction, "mail" | "files">;

const noWays: Ways = { mail: "none", files: "none" };

/** The import of what a root gives, and the call that awaits it. */
const rootOf = (root: "awsApi" | "awsDependencies", { mail, files }: Ways) => {
  const ways = [
    ...(mail === "none" ? [] : [{ way: "mail", by: mailIn[mail] }]),
    ...(files === "none" ? [] : [{ way: "files", by: "filesInS3" }]),
  ];
  const given = ways.map(({ way, by }) => `${way}: ${by}`).join(", ");
  return {
    line: `import { ${[root, ...ways.map(({ by }) => by)].join(", ")} } from "./functions/aws-dependencies.ts";`,
    call: `await ${root}(${given === "" ? "" : `{ ${given} }`})`,
  };
};

const handlerEntry = (folder: string, name: string, root: ReturnType<typeof rootOf>): string =>
  [
    `import { ${inCode(name)}Handler } from "./functions/${folder}/${name}.ts";`,
    root.line,
    `export const handler = ${inCode(name)}Handler(${root.call});`,
  ].join("\n");

const streamEntry = (verb: string, file: string, mail: HouseFunction["mail"]): string => {
  const root = rootOf("awsDependencies", { ...noWays, mail });
  return [
    'import { streamHandler } from "./functions/adapters/dynamodb/stream-handler.ts";',
    `import { ${verb} } from "./functions/streams/${file}.ts";`,
    root.line,
    `const deps = ${root.call};`,
    `export const handler = streamHandler((items) => ${verb}(deps, items));`,
  ].join("\n");
};

const unrouted: HouseFunction = {
  name: "unrouted",
  kind: "api",
  errorImpact: "A wrong address answers 500 instead of saying so.",
  ...noWays,
  entry: [
    'import { routes } from "./functions/api/routes.ts";',
    'import { unroutedHandler } from "./functions/api/unrouted.ts";',
    rootOf("awsApi", noWays).line,
    `export const handler = unroutedHandler(routes)(${rootOf("awsApi", noWays).call});`,
  ].join("\n"),
};

const checkFile: HouseFunction = {
  name: "check-file",
  kind: "intake",
  errorImpact: "Uploaded files stay in quarantine and nobody sees them.",
  mail: "none",
  files: "s3",
  entry: [
    'import { bucketHandler } from "./functions/adapters/s3/bucket-handler.ts";',
    'import { checkFile } from "./functions/files/check-file.ts";',
    rootOf("awsDependencies", { mail: "none", files: "s3" }).line,
    `const deps = ${rootOf("awsDependencies", { mail: "none", files: "s3" }).call};`,
    "export const handler = bucketHandler((key) => checkFile(deps, key));",
  ].join("\n"),
};

const taskImpact = {
  openWait: "Nobody gets new work: cases park until it works again.",
  escalateTask: "Overdue work stays where it is instead of climbing one level.",
  lapseApplication: "Applications whose correction is overdue stay open.",
  collectLines: "Prepared lists stay without lines.",
  putUpLines: "A released list does not hang, and its window does not begin.",
  takeDownList: "A list hangs longer than its window.",
  keepSnapshot: "What the public sees of a list is not kept.",
  proveTakeDown: "Nobody can sign a list whose window has ended.",
  releaseLines: "A signed list does not move its applications on.",
  closeObjection: "An answered objection stays open for ever.",
  passDeadline: "A right or duty of supervision that has run out holds up what comes next.",
  openInspections: "A cycle that was sent reaches no unit.",
  scoreCycle: "A cycle whose letters are all out comes to no result.",
  draftResults: "There is no bulletin and no announcement to sign.",
  closeCycle: "A cycle stays open when everything is put right.",
  drawVerifier: "Nobody rechecks what a unit has put right.",
} as const satisfies Record<TaskFunction, string>;

/** Functions that hand mail to a mail server; a test compares them with the code they carry. */
const mailing: readonly string[] = [
  "send-code",
  "send-fresh-link",
  "send-sign-in-link",
  "decide-reviews",
  "post-list",
  "sign-list",
  "sign-bulletin",
  "sign-announcement",
  "sign-responsibility-letter",
  "do-settlement-step",
  "send-notices",
  "deliver-digests",
  "deliver-waiting-mail",
  "remind-open-tasks",
];

/** Functions that reach files; a test compares them with the code they carry. */
const filing: readonly string[] = [
  "show-photo",
  "ask-for-visit-photo",
  "show-visit-photo",
  "show-file",
  "show-document",
  "remove-document",
  "show-evidence",
  "keep-snapshot",
  "prove-take-down",
  "retention",
];

/** Routines that walk over everything stored. */
const upkeep: readonly string[] = ["retention", "reseal", "check-history"];

const mailEvent: HouseFunction = {
  name: "mail-event",
  kind: "schedule",
  errorImpact: "Nobody notices that mail comes back: work waits in mailboxes that fail.",
  ...noWays,
  entry: handlerEntry("notices", "mail-event", rootOf("awsDependencies", noWays)),
};

/** What a function may do follows from what it is and what it was given. */
const kindOf = (kind: "api" | "task", name: string, { mail, files }: Ways): Kind => {
  if (files !== "none") return name === "remove-document" ? "removal" : kind === "api" ? "papers" : "witness";
  return kind === "api" && mail !== "none" ? "letters" : kind;
};

/** Every function of the house: one for each route, task handler, reader of the history and schedule. */
export const houseFunctions = (mail: "ses" | "smtp"): readonly HouseFunction[] => {
  const waysOf = (name: string): Ways => ({
    mail: mailing.includes(name) ? mail : "none",
    files: filing.includes(name) ? "s3" : "none",
  });
  return [
    ...routes.map(
      ({ name, summary }): HouseFunction => ({
        name,
        kind: kindOf("api", name, waysOf(name)),
        errorImpact: `This door is shut: ${summary}`,
        ...waysOf(name),
        entry: handlerEntry("api", name, rootOf("awsApi", waysOf(name))),
      }),
    ),
    unrouted,
    ...taskFunctions.map(
      (task): HouseFunction => ({
        name: inKebab(task),
        kind: kindOf("task", inKebab(task), waysOf(inKebab(task))),
        errorImpact: taskImpact[task],
        ...waysOf(inKebab(task)),
        entry: handlerEntry("tasks", inKebab(task), rootOf("awsDependencies", waysOf(inKebab(task)))),
      }),
    ),
    {
      name: "dispatch-events",
      kind: "dispatch",
      errorImpact: "Decisions are kept, but no workflow moves.",
      ...noWays,
      entry: streamEntry("dispatchEvents", "dispatch-events", "none"),
    },
    {
      name: "send-notices",
      kind: "notices",
      errorImpact: "Families and staff hear of nothing new.",
      ...noWays,
      mail,
      entry: streamEntry("noteEvents", "send-notices", mail),
    },
    ...schedules.map(
      ({ name, summary }): HouseFunction => ({
        name,
        kind: upkeep.includes(name) ? "upkeep" : name === "sweep" ? "sweep" : "schedule",
        errorImpact: `This is not done: ${summary}`,
        ...waysOf(name),
        entry: handlerEntry("schedules", name, rootOf("awsDependencies", waysOf(name))),
      }),
    ),
    checkFile,
    // Only SES tells of mail that came back; a mail server refuses at once.
    ...(mail === "ses" ? [mailEvent] : []),
  ];
};
