import * as z from "zod";

const port = z.string().regex(/^\d+$/).transform(Number).pipe(z.int().max(65_535));

/** What one machine may be told by its environment; every setting has a default that needs none. */
const LocalConfig = z.object({
  PORT: port.default(3000),
  /** Port of the development inbox; 0 lets the system choose. */
  INBOX_PORT: port.default(3001),
  DATA_DIR: z.string().min(1).default("data"),
  STORE: z.enum(["sqlite", "dynamodb"]).default("sqlite"),
  DYNAMODB_ENDPOINT: z.url().optional(),
  DYNAMODB_TABLE: z.string().min(3).default("zhuxue"),
  /** `inbox` shows mails on this machine; `smtp://…` or `ses` sends them. */
  MAIL: z.union([z.literal("inbox"), z.literal("ses"), z.url({ protocol: /^smtps?$/ })]).default("inbox"),
  MAIL_FROM: z.string().min(3).default("安禾县学生资助管理中心 <aid@example.com>"),
  /** Origin of the links in mails; by default this machine's address. */
  PUBLIC_URL: z.url().optional(),
  /** `demo` begins on Monday 2026-09-07 09:00 in Shanghai and can be moved; `system` is the real time. */
  CLOCK: z.enum(["demo", "system"]).default("demo"),
  NODE_ENV: z.string().default("development"),
  COUNTY_CODE: z.string().length(6).default("619901"),
  LOG: z.enum(["errors", "all"]).default("errors"),
  /** Opens the workflow engine to the AWS CLI on this machine; 0 lets the system choose. */
  STEP_FUNCTIONS_PORT: port.optional(),
});
export type LocalConfig = z.infer<typeof LocalConfig>;

/** What the stand-alone engine may be told by its environment. */
const StepFunctionsConfig = z.object({
  /** Origin of a Lambda Invoke API, by the name AWS's own tools give it. */
  AWS_ENDPOINT_URL_LAMBDA: z.url({ protocol: /^https?$/ }).optional(),
});
type StepFunctionsConfig = z.infer<typeof StepFunctionsConfig>;

/** The settings of one machine; a wrong one stops the start with its name. */
export const localConfig = (environment: NodeJS.ProcessEnv = process.env): LocalConfig =>
  LocalConfig.parse(environment);

/** The settings of the stand-alone engine. */
export const stepFunctionsConfig = (environment: NodeJS.ProcessEnv = process.env): StepFunctionsConfig =>
  StepFunctionsConfig.parse(environment);
