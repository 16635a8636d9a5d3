import * as z from "zod";

const AwsConfig = z.object({
  TABLE_NAME: z.string(),
  COUNTY_CODE: z.string().length(6),
  PUBLIC_URL: z.url(),
  KEYS_SECRET: z.string(),
  FILES_BUCKET: z.string(),
  /** Origin of the bucket, where forms with files post to. */
  FILES_ORIGIN: z.url(),
  MAIL_FROM: z.string(),
  /** The SES configuration set that tells of mail which came back. */
  MAIL_SET: z.string().exactOptional(),
  /** Set in regions without SES. */
  SMTP_URL: z.url().optional(),
  /** ARN of each state machine by workflow name, as JSON. */
  STATE_MACHINES: z.string().transform((text) => z.record(z.string(), z.string()).parse(JSON.parse(text))),
});
export type AwsConfig = z.infer<typeof AwsConfig>;

/** The settings of a Lambda function. */
export const awsConfig = (environment: NodeJS.ProcessEnv = process.env): AwsConfig => AwsConfig.parse(environment);
