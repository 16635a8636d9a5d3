import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { carriedCode } from "../../../infra/bundle.ts";
import type { HouseFunction } from "../../../infra/functions.ts";
import type { Folder, Grant } from "../../../infra/rights/grant.ts";
import { catalogue } from "../../../workflows/catalogue.ts";

const folder = fileURLToPath(new URL("../../../functions/repositories", import.meta.url));

/** What only passes on what others ask. */
const passing =
  /^functions\/(?:adapters\/|counties\/|aws-dependencies|create-dependencies|repositories\/(?:while-open|sealed-fields|record-store|place|keys|(?:supervision-|retention-)?(?:repositories|places))\.ts)/;

/** The questions that go to an index, as code names them: `tasks.ofAssignee` asks `work`. */
const questionsOfIndexes = async (): Promise<ReadonlyMap<string, string>> => {
  const texts = await Promise.all(
    ["repositories.ts", "supervision-repositories.ts"].map((file) => readFile(join(folder, file), "utf8")),
  );
  const nouns = texts.flatMap((text) => text.split(/^ {2,4}(?=\w+: \{)/m).slice(1));
  return new Map(
    nouns.flatMap((noun) => {
      const questions = noun.split(/^ {4,6}(?=\w+: (?:async )?\()/m).slice(1);
      return questions.flatMap((text) => {
        const [, index] = /index: "(\w+)"/.exec(text) ?? [];
        return index === undefined
          ? []
          : [[`${noun.slice(0, noun.indexOf(":"))}.${text.slice(0, text.indexOf(":"))}`, index] as const];
      });
    }),
  );
};

const indexes = await questionsOfIndexes();

const starts = catalogue.map(({ name }): Grant => `start ${name}`);

/** What code says, and the rights it then needs. */
const signs: readonly { readonly says: RegExp; readonly needs: readonly Grant[] }[] = [
  { says: /\bstore\s*\.\s*(?:commit|reseal)\(|\blimit: \{\s*key\b/, needs: ["write records"] },
  { says: /\bstore\s*\.\s*walk\(/, needs: ["walk table"] },
  { says: /\bmail\s*\.\s*send\(/, needs: ["send mail"] },
  { says: /\bengine\s*\.\s*(?:resume|fail)\(/, needs: ["answer waits"] },
  // A start that comes second asks whether the first had the same input.
  { says: /\bengine\s*\.\s*start\(/, needs: [...starts, "look at executions"] },
  { says: /\bengine\s*\.\s*describe\(/, needs: ["look at executions"] },
  { says: /\bengine\s*\.\s*running\(/, needs: ["list executions"] },
  { says: /\bengine\s*\.\s*stop\(/, needs: ["stop executions"] },
  { says: /\bstreamHandler\(/, needs: ["read history", "set aside"] },
];

/** What a change takes away; the domain says it, and whoever commits the change does it. */
const takesAway = /\bremove\s*[:,}]/;

/** What is done to files, and what the adapter does for it: a second write compares with the first. */
const fileSigns: readonly { readonly says: RegExp; readonly acts: readonly string[] }[] = [
  { says: /\bfiles\s*\.\s*uploadForm\b/, acts: ["put"] },
  { says: /\bfiles\s*\.\s*(?:read|address)\b/, acts: ["read"] },
  { says: /\bfiles\s*\.\s*write\b/, acts: ["put", "read"] },
  { says: /\bfiles\s*\.\s*remove\b/, acts: ["remove"] },
];

const folders: readonly Folder[] = ["quarantine", "accepted", "evidence"];

/** What a function's code needs: rights to records and workflows, what it does to files, and the folders whose keys it can make. */
type Needs = {
  readonly grants: readonly Grant[];
  readonly fileActs: readonly string[];
  readonly folders: readonly Folder[];
};

const needsOf = (modules: ReadonlyMap<string, string>, { kind }: HouseFunction): Needs => {
  const own = [...modules].filter(([path]) => /^(?:functions\/|entry:)/.test(path) && !passing.test(path));
  const texts = own.map(([, text]) => text);
  const domain = [...modules].flatMap(([path, text]) => (path.startsWith("domain/") ? [text] : []));
  const said = (sign: RegExp): boolean => texts.some((text) => sign.test(text));
  const grants = new Set<Grant>([
    ...[...indexes].flatMap(([question, index]): readonly Grant[] => {
      const [noun, verb] = question.split(".");
      return said(new RegExp(`\\b${noun}\\s*\\.\\s*${verb}\\b`)) ? [`query ${index as "work"}`] : [];
    }),
    ...signs.flatMap(({ says, needs }) => (said(says) ? needs : [])),
    ...([...texts, ...domain].some((text) => takesAway.test(text)) ? (["remove records"] as const) : []),
    ...(kind === "event" || kind === "schedule" ? (["set aside"] as const) : []),
  ]);
  return {
    grants: [...grants].toSorted(),
    fileActs: [...new Set(fileSigns.flatMap(({ says, acts }) => (said(says) ? acts : [])))].toSorted(),
    folders: folders.filter((name) => [...texts, ...domain].some((text) => text.includes(`\`${name}/\${`))),
  };
};

/** What the code of each function needs, as it is carried. */
export const carriedNeeds = async (functions: readonly HouseFunction[]): Promise<ReadonlyMap<string, Needs>> => {
  const carried = await carriedCode(functions);
  return new Map(functions.map((each) => [each.name, needsOf(carried.get(each.name) ?? new Map(), each)]));
};
