import * as z from "zod";

const inJson = <Schema extends z.ZodType>(schema: Schema) =>
  z.string().transform((text) => schema.parse(JSON.parse(text)));

const AwsConfig = z.object({
  TABLE_NAME: z.string(),
  /** The counties of this deployment and the public origin of each, as JSON: `{"619901":"https://aid.example.com"}`. */
  COUNTIES: inJson(z.record(z.string().regex(/^\d{6}$/), z.url())),
  /** What the edge says of itself; set, a door refuses whoever does not know it. */
  EDGE_SECRET: z.string().exactOptional(),
  KEYS_SECRET: z.string(),
  FILES_BUCKET: z.string(),
  /** Origin of the bucket, where forms with files post to. */
  FILES_ORIGIN: z.url(),
  MAIL_FROM: z.string(),
  /** The SES configuration set that tells of mail which came back. */
  MAIL_SET: z.string().exactOptional(),
  /** The secret with the address of a mail server, in regions without SES. */
  SMTP_SECRET: z.string().exactOptional(),
  /** The queue where readers of the history put the keys of what they cannot handle. */
  SET_ASIDE_QUEUE: z.string().exactOptional(),
  /** ARN of each state machine by workflow name, as JSON. */
  STATE_MACHINES: inJson(z.record(z.string(), z.string())),
});
export type AwsConfig = z.infer<typeof AwsConfig>;

/** The settings of a Lambda function. */
export const awsConfig = (environment: NodeJS.ProcessEnv = process.env): AwsConfig => AwsConfig.parse(environment);
