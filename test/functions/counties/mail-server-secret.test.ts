import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { mailBySmtp } from "../../../functions/aws-dependencies.ts";
import { awsConfig } from "../../../functions/config.ts";
import { type SecretsManagerDouble, startSecretsManagerDouble } from "../../support/secrets-manager-double.ts";
import { type SmtpReceiver, startSmtpReceiver } from "../../support/smtp-receiver.ts";

const environment = {
  TABLE_NAME: "records",
  COUNTIES: '{"619901":"https://aid.example.com"}',
  KEYS_SECRET: "keys",
  FILES_BUCKET: "files",
  FILES_ORIGIN: "https://files.example.com",
  MAIL_FROM: "aid@example.com",
  SMTP_SECRET: "mail-server",
  STATE_MACHINES: "{}",
};
const mail = { to: "family@example.com", subject: "s", text: "t", html: "h", reference: "notice-1" };

let secrets: SecretsManagerDouble;
let smtp: SmtpReceiver;

beforeEach(async () => {
  [secrets, smtp] = await Promise.all([startSecretsManagerDouble(), startSmtpReceiver()]);
  const sdk = {
    AWS_ENDPOINT_URL: secrets.url,
    AWS_REGION: "local",
    AWS_ACCESS_KEY_ID: "l",
    AWS_SECRET_ACCESS_KEY: "l",
  };
  for (const [name, value] of Object.entries(sdk)) vi.stubEnv(name, value);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all([secrets.close(), smtp.close()]);
});

test("a mail server's address is read from its secret once, when the function starts, for every county", async () => {
  secrets.put("mail-server", smtp.url);
  const mailOf = await mailBySmtp(awsConfig(environment));
  secrets.put("mail-server", "smtp://127.0.0.1:9");

  for (const county of ["619901", "619902"]) await mailOf(county).send(mail);

  const counties = smtp.deliveries.map(({ raw }) => /^X-Zhuxue-County: (\d+)\r$/m.exec(raw)?.[1]);
  expect(counties).toEqual(["619901", "619902"]);
});

test("a function that mails does not start without its secret, or before it has a value", async () => {
  const { SMTP_SECRET: _, ...without } = environment;

  await expect(mailBySmtp(awsConfig(without))).rejects.toThrow("SMTP_SECRET is not set");
  await expect(mailBySmtp(awsConfig(environment))).rejects.toThrow();
});

test.each(["", "{}x", '{"61990":"https://aid.example.com"}', '{"619901":"aid"}'])(
  "a function does not start with counties that read %j",
  (COUNTIES) => {
    expect(() => awsConfig({ ...environment, COUNTIES })).toThrow();
  },
);
