import { DatabaseSync } from "node:sqlite";
import type { Mail } from "../../functions/dependencies.ts";
import { type Exchange, tapHttp } from "./http-tap.ts";
import { answerFaults } from "./page-rules.ts";
import { createSecrets, type SecretKind } from "./secrets.ts";

/** Places where nobody's data may stand. */
type Place =
  | "log line"
  | "mail's subject"
  | "mail's text"
  | "mail's reference"
  | "URL"
  | "Location"
  | "workflow"
  | "problem document"
  | "problem page"
  | "record at rest";

/** What stands where it must not: the place, which one, and what kind of thing; never the thing itself. */
export type Leak = {
  readonly place: Place;
  readonly which: string;
  readonly kind: SecretKind;
  readonly around: string;
};

type Excuse = { readonly place: Place; readonly kind: SecretKind; readonly because: string };

/** What may stand there all the same, each with its reason. */
const excused: readonly Excuse[] = [
  { place: "mail's text", kind: "name of staff", because: "a mail to the office greets its reader by name" },
  { place: "record at rest", kind: "name of staff", because: "who decided stands in the open history" },
];

/** What is sealed reads as a long run of base64. */
const sealed = /[\w+/=-]{40,}/g;

const isExcused = (place: Place, kind: SecretKind): boolean =>
  excused.some((excuse) => excuse.place === place && excuse.kind === kind);

const rowsOf = (file: string, sql: string): readonly { readonly [column: string]: unknown }[] => {
  const sqlite = new DatabaseSync(file, { readOnly: true });
  try {
    return sqlite.prepare(sql).all();
  } finally {
    sqlite.close();
  }
};

/** The county's records; on DynamoDB they lie elsewhere. */
const storedIn = (file: string): ReturnType<typeof rowsOf> =>
  rowsOf(file, "SELECT name FROM sqlite_master WHERE name = 'items'").length === 0
    ? []
    : rowsOf(file, "SELECT pk, sk, body FROM items");

/** A family's own file under the child's name: shown again with the reason when a form of it is taken no more. */
const isOwnFile = ({ url, answered }: Exchange): boolean =>
  url.startsWith("/my-") && answered.includes('<p class="caption">');

/** Keeps what a county hears and says until its end, and then looks for everything private in it. */
export const watchForLeaks = (port: number) => {
  const secrets = createSecrets();
  const heard = new Map<string, Place>();
  const note = (place: Place, text: string): void => void heard.set(`${place} ${text}`, place);

  const faults = new Set<string>();
  const hear = (exchange: Exchange): void => {
    const { url, contentType, sent, status, location, answered } = exchange;
    for (const fault of answerFaults(exchange)) faults.add(fault);
    if (contentType.startsWith("application/x-www-form-urlencoded"))
      for (const [name, value] of new URLSearchParams(sent)) secrets.plantFrom({ [name]: value });
    else if (contentType.startsWith("application/json")) plantJson(sent);
    note("URL", url);
    if (location !== undefined) note("Location", location);
    if (status < 400) return;
    if (answered.startsWith("{")) note("problem document", answered);
    else if (!answered.includes('<form method="post"') && !isOwnFile(exchange)) note("problem page", answered);
  };
  const plantJson = (text: string): void => {
    try {
      secrets.plantFrom(JSON.parse(text));
    } catch {
      // What cannot be read was refused, and nothing of it is kept.
    }
  };
  const close = tapHttp(port, hear);

  const found = (place: Place, text: string): readonly Leak[] =>
    secrets
      .seenIn(text)
      .filter(({ kind }) => !isExcused(place, kind))
      .map(({ kind, around }) => ({
        place,
        which: text.slice(0, 60).replaceAll(/[\p{Script=Han}\s]+/gu, "…"),
        kind,
        around,
      }));

  const inMail = ({ subject, text, html, reference }: Mail): readonly Leak[] => [
    ...found("mail's subject", subject),
    ...found("mail's text", `${text}\n${html}`),
    ...found("mail's reference", reference),
  ];

  return {
    plantFrom: secrets.plantFrom,
    log: (code: string, ids: object) => note("log line", `${code} ${JSON.stringify(ids)}`),
    close,
    /** Answers that browsers would not have guarded. */
    faults: (): readonly string[] => [...faults],
    /** What was heard so far, the mails, and what the county's file holds. */
    leaks: (mails: readonly Mail[], file: string): readonly Leak[] => [
      ...[...heard].flatMap(([text, place]) => found(place, text.slice(place.length + 1))),
      ...mails.flatMap(inMail),
      ...["SELECT * FROM sfn_execution", "SELECT events FROM sfn_history"].flatMap((sql) =>
        rowsOf(file, sql).flatMap((row) => found("workflow", Object.values(row).join(" "))),
      ),
      ...storedIn(file).flatMap((row) => found("record at rest", Object.values(row).join(" ").replaceAll(sealed, " "))),
    ],
  };
};

const told = 20;

/** Fails with where the leaks are, and which answers stand unguarded. */
export const refuseLeaks = (leaks: readonly Leak[], faults: readonly string[]): void => {
  if (faults.length > 0) throw new Error(["Answers without their guards:", ...faults.slice(0, told)].join("\n"));
  if (leaks.length === 0) return;
  const lines = leaks
    .slice(0, told)
    .map(({ place, which, kind, around }) => `${place}: ${kind} in "${around}" (${which})`);
  throw new Error([`${leaks.length} leaks of personal data:`, ...new Set(lines)].join("\n"));
};
