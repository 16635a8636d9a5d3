import { expect, test } from "vitest";
import { schedules } from "../../../functions/schedules/schedules.ts";
import { grantsOf } from "../../../infra/rights.ts";
import { resourcesOf, synthesised } from "./synthesised.ts";

test("a routine that mails is over before it is called again, and nobody is mailed by two rounds", () => {
  const { service } = synthesised();
  const secondsOf = new Map(
    resourcesOf(service, "AWS::Lambda::Function").map(({ Properties }) => [
      String(Properties["FunctionName"]),
      Number(Properties["Timeout"]),
    ]),
  );

  const rounds = schedules.flatMap(({ name, when }) =>
    "everyMinutes" in when && grantsOf(name).includes("send mail")
      ? [{ name, seconds: secondsOf.get(`zhuxue-prod-${name}`), cadence: when.everyMinutes * 60 }]
      : [],
  );

  expect(rounds.map(({ name }) => name)).toEqual(["deliver-digests", "deliver-waiting-mail"]);
  expect(rounds.filter(({ seconds = Number.POSITIVE_INFINITY, cadence }) => seconds > cadence)).toEqual([]);
});

test("SES has no list of its own for our mail: a mailbox that works again is mailed again", () => {
  const { mail, service } = synthesised();
  const sets = resourcesOf(mail ?? { Resources: {} }, "AWS::SES::ConfigurationSet").map(({ Properties }) => Properties);
  const senders = resourcesOf(service, "AWS::Lambda::Function").filter(({ Properties }) =>
    JSON.stringify(Properties).includes('"MAIL_SET":"zhuxue-prod"'),
  );

  expect(sets).toMatchObject([{ Name: "zhuxue-prod", SuppressionOptions: { SuppressedReasons: [] } }]);
  expect(senders.length).toBeGreaterThan(0);
});
