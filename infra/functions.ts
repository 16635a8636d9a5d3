import { matchRoute } from "../functions/api/route.ts";
import { routes } from "../functions/api/routes.ts";
import { schedules } from "../functions/schedules/schedules.ts";
import { type TaskFunction, taskFunctions } from "../workflows/catalogue.ts";
import { grantsOf } from "./rights.ts";

/** Who calls a function: a person at a door, a workflow, the table's stream, another service in passing, the clock. */
export type Kind = "api" | "task" | "stream" | "event" | "schedule";

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
const rootOf = (root: "awsApi" | "awsDependencies" | "awsReader", { mail, files }: Ways) => {
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

/** How an invocation finds its county (`functions/counties/`). */
type Finding = "door" | "task" | "routine" | "mail-returns";

const handlerEntry = ({ by, folder, name, ways = noWays }: Handled): string => {
  const root = rootOf(by === "door" ? "awsApi" : "awsDependencies", ways);
  return [
    `import { ${inCode(name)}Handler } from "./functions/${folder}/${name}.ts";`,
    `import { ${inCode(by)} } from "./functions/counties/${by}.ts";`,
    root.line,
    `export const handler = ${inCode(by)}(${root.call}, ${inCode(name)}Handler);`,
  ].join("\n");
};

/** A page takes every method of its address that no other door takes, and says which are taken. */
const pageEntry = (name: string, path: string, ways: Ways): string => {
  const root = rootOf("awsApi", ways);
  const match = matchRoute(routes, "OPTIONS", path);
  const allow = match.found ? [] : match.allow;
  return [
    `import { ${inCode(name)}Handler } from "./functions/api/${name}.ts";`,
    'import { pageDoor } from "./functions/api/page-door.ts";',
    'import { door } from "./functions/counties/door.ts";',
    root.line,
    `export const handler = door(${root.call}, pageDoor(${inCode(name)}Handler, "${allow.join(", ")}"));`,
  ].join("\n");
};

type Handled = { readonly by: Finding; readonly folder: string; readonly name: string; readonly ways?: Ways };

const readerEntry = (verb: string, name: string, ways: Ways): string => {
  const root = rootOf("awsReader", ways);
  return [
    'import { streamHandler } from "./functions/adapters/dynamodb/stream-handler.ts";',
    `import { ${verb} } from "./functions/streams/${name}.ts";`,
    'import { readHistory } from "./functions/streams/read-history.ts";',
    root.line,
    `export const handler = streamHandler(readHistory({ ...${root.call}, reader: "${name}", open: ${verb} }));`,
  ].join("\n");
};

const anyDoor = rootOf("awsApi", noWays);

const unrouted: HouseFunction = {
  name: "unrouted",
  kind: "api",
  errorImpact: "A wrong address answers 500 instead of saying so.",
  ...noWays,
  entry: [
    'import { routes } from "./functions/api/routes.ts";',
    'import { unroutedHandler } from "./functions/api/unrouted.ts";',
    'import { door } from "./functions/counties/door.ts";',
    anyDoor.line,
    `export const handler = door(${anyDoor.call}, unroutedHandler(routes));`,
  ].join("\n"),
};

const intake = rootOf("awsDependencies", { mail: "none", files: "s3" });

const checkFile: HouseFunction = {
  name: "check-file",
  kind: "event",
  errorImpact: "Uploaded files stay in quarantine and nobody sees them.",
  mail: "none",
  files: "s3",
  entry: [
    'import { bucketHandler } from "./functions/adapters/s3/bucket-handler.ts";',
    'import { arrivals } from "./functions/counties/arrivals.ts";',
    'import { checkFile } from "./functions/files/check-file.ts";',
    intake.line,
    `export const handler = bucketHandler(arrivals(${intake.call}, checkFile));`,
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

const mailEvent: HouseFunction = {
  name: "mail-event",
  kind: "event",
  errorImpact: "Nobody notices that mail comes back: work waits in mailboxes that fail.",
  ...noWays,
  entry: handlerEntry({ by: "mail-returns", folder: "notices", name: "mail-event" }),
};

/** Every function of the house: one for each route, task handler, reader of the history and schedule. */
export const houseFunctions = (mail: "ses" | "smtp"): readonly HouseFunction[] => {
  const waysOf = (name: string): Ways => ({
    mail: grantsOf(name).includes("send mail") ? mail : "none",
    files: grantsOf(name).some((grant) => grant.endsWith(" files")) ? "s3" : "none",
  });
  return [
    ...routes.map(
      ({ name, method, path, summary }): HouseFunction => ({
        name,
        kind: "api",
        errorImpact: `This door is shut: ${summary}`,
        ...waysOf(name),
        entry:
          method === "GET"
            ? pageEntry(name, path, waysOf(name))
            : handlerEntry({ by: "door", folder: "api", name, ways: waysOf(name) }),
      }),
    ),
    unrouted,
    ...taskFunctions.map(
      (task): HouseFunction => ({
        name: inKebab(task),
        kind: "task",
        errorImpact: taskImpact[task],
        ...waysOf(inKebab(task)),
        entry: handlerEntry({ by: "task", folder: "tasks", name: inKebab(task), ways: waysOf(inKebab(task)) }),
      }),
    ),
    {
      name: "dispatch-events",
      kind: "stream",
      errorImpact: "Decisions are kept, but no workflow moves.",
      ...noWays,
      entry: readerEntry("openDispatch", "dispatch-events", noWays),
    },
    {
      name: "send-notices",
      kind: "stream",
      errorImpact: "Families and staff hear of nothing new.",
      ...noWays,
      mail,
      entry: readerEntry("openNotices", "send-notices", { ...noWays, mail }),
    },
    ...schedules.map(
      ({ name, summary }): HouseFunction => ({
        name,
        kind: "schedule",
        errorImpact: `This is not done: ${summary}`,
        ...waysOf(name),
        entry: handlerEntry({ by: "routine", folder: "schedules", name, ways: waysOf(name) }),
      }),
    ),
    checkFile,
    // Only SES tells of mail that came back; a mail server refuses at once.
    ...(mail === "ses" ? [mailEvent] : []),
  ];
};
