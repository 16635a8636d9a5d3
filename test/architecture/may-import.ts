import type { Source } from "./source.ts";

/** Whom the files of a place may import; a name ending in `/` or `:` stands for everything that begins with it. */
type Place = { readonly files: string; readonly may: readonly string[] };

/** What every part of `functions/` may know: the domain, the ports as types, the nouns, the failure a workflow can name. */
const ports = [
  ...["domain/", "functions/dependencies.ts", "functions/repositories/", "functions/task-error.ts"],
  ...["functions/side-by-side.ts", "functions/out-of-time.ts", "functions/patiently.ts", "zod"],
];

/** Who may import whom (`docs/decisions` says why); the first place that holds a file counts. */
const places: readonly Place[] = [
  { files: "domain/", may: ["domain/", "zod"] },
  { files: "workflows/draw.ts", may: ["workflows/", "node:"] },
  { files: "workflows/", may: ["workflows/", "domain/"] },
  {
    files: "functions/api/",
    may: [
      ...ports,
      "functions/api/",
      "functions/absence/",
      "functions/supervision/",
      ...[
        "web/pages/",
        "web/views/",
        "web/mails/",
        "web/texts/",
        "web/layout/",
        "web/styles/",
        "web/island-address.ts",
        "web/island-scripts.ts",
      ],
      ...["@middy/core", "aws-lambda", "fflate", "node:buffer"],
    ],
  },
  {
    files: "functions/notices/",
    may: [...ports, "functions/notices/", "functions/absence/", "web/mails/", "web/texts/"],
  },
  // Work that changes hands is looked at as the workflows' tasks look at it.
  {
    files: "functions/absence/",
    may: [
      ...ports,
      "functions/absence/",
      ...["functions/tasks/subject.ts", "functions/tasks/pass-over-kin.ts", "functions/tasks/task-input.ts"],
    ],
  },
  {
    files: "functions/tasks/",
    may: [...ports, "functions/tasks/", "functions/notices/", "functions/supervision/", "workflows/catalogue.ts"],
  },
  {
    files: "functions/streams/",
    may: [...ports, "functions/streams/", "functions/notices/", "workflows/reactions.ts"],
  },
  {
    files: "functions/schedules/",
    may: [
      ...ports,
      "functions/schedules/",
      "functions/absence/",
      "functions/history/",
      "functions/notices/",
      "functions/retention/",
      "functions/supervision/",
      "functions/sweep/",
    ],
  },
  {
    files: "functions/sweep/",
    may: [...ports, "functions/sweep/", "workflows/reactions.ts", "workflows/executions.ts"],
  },
  { files: "functions/supervision/", may: [...ports, "functions/supervision/"] },
  { files: "functions/history/", may: [...ports, "functions/history/"] },
  { files: "functions/retention/", may: [...ports, "functions/retention/"] },
  { files: "functions/repositories/", may: ports },
  {
    files: "functions/adapters/",
    may: [
      ...["domain/", "functions/dependencies.ts", "functions/task-error.ts", "functions/adapters/", "zod"],
      ...["@aws-sdk/", "aws-lambda", "nodemailer", "nodemailer/", "node:"],
    ],
  },
  { files: "functions/dependencies.ts", may: ports },
  {
    files: "functions/",
    may: ["domain/", "functions/", "web/", "workflows/", "@aws-sdk/", "aws-lambda", "node:", "zod"],
  },
  { files: "web/islands/", may: ["web/islands/"] },
  { files: "web/island-scripts.ts", may: ["esbuild"] },
  {
    files: "web/",
    may: ["domain/", "web/", "preact", "preact/", "preact-render-to-string", "uqr", "d3-scale", "d3-shape", "zod"],
  },
  {
    files: "infra/",
    may: [
      ...["infra/", "functions/api/route.ts", "functions/api/routes.ts", "functions/schedules/schedules.ts"],
      ...[
        "workflows/catalogue.ts",
        "functions/adapters/dynamodb/table-schema.ts",
        "web/styles/stylesheet.ts",
        "aws-cdk-lib",
        "aws-cdk-lib/",
        "cdk-nag",
        "constructs",
        "esbuild",
        "node:",
      ],
    ],
  },
  {
    files: "local/",
    may: [
      ...["domain/", "functions/", "local/", "workflows/", "web/pages/", "web/texts/", "web/layout/"],
      ...["@aws-sdk/", "aws-lambda", "aws-ses-v2-local", "fflate", "jsonata", "node:", "zod"],
    ],
  },
];

const isIn = (target: string, allowed: string): boolean =>
  /[/:]$/.test(allowed) ? target.startsWith(allowed) : target === allowed;

/** The imports of a file that its place does not allow; tests, and the files at the root, may import all. */
export const strangersOf = ({ path, imports }: Source): readonly string[] => {
  const place = places.find(({ files }) => path === files || (files.endsWith("/") && path.startsWith(files)));
  if (place === undefined) return [];
  return imports.map(({ target }) => target).filter((target) => !place.may.some((allowed) => isIn(target, allowed)));
};
