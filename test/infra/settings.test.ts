import { describe, expect, test } from "vitest";
import { doubtsAbout, prefixOf, settingsFrom } from "../../infra/settings.ts";

const from = (context: { readonly [name: string]: unknown }) => settingsFrom((name) => context[name]);
const certificate = "arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-4000-8000-000000000000";
const inChina = certificate.replace("arn:aws:acm:us-east-1", "arn:aws-cn:acm:cn-north-1");

describe("the settings of a deployment", () => {
  test("need not be given", () => {
    const settings = from({});

    expect(settings).toMatchObject({ stage: "prod", counties: ["619901"], region: "us-east-1", partition: "aws" });
    expect(prefixOf(settings)).toBe("zhuxue-prod");
  });

  test("name many counties under one domain", () => {
    const settings = from({ counties: "619901,619902", domain: "aid.example.com", certificate });

    expect(settings.counties).toEqual(["619901", "619902"]);
    expect(settings.site).toEqual({ domain: "aid.example.com", certificate });
  });

  test("tell by the region where it is", () => {
    const { partition, site } = from({
      region: "cn-north-1",
      smtpSecret: "county/smtp",
      domain: "aid.example.cn",
      certificate: inChina,
    });

    expect(partition).toBe("aws-cn");
    expect(site?.certificate).toBe(inChina);
  });

  test("say that the account may send as the domain already", () => {
    expect([from({}).mailIdentity, from({ mailIdentity: "existing" }).mailIdentity]).toEqual(["made", "existing"]);
  });

  test("count the secrets of the edge, from the first", () => {
    expect([from({}).edgeSecret, from({ edgeSecret: "2" }).edgeSecret]).toEqual([1, 2]);
  });

  test.each([
    ["nothing was said", {}, ["Nobody will get mail", "Nobody will hear of an alarm"]],
    [
      "the sender is an example's",
      { mailFrom: "Aid <aid@mail.example.org>", alarmMail: "a@anhe.test" },
      ["Nobody will get mail"],
    ],
    ["everybody is named", { mailFrom: "aid@anhe.test", alarmMail: "a@anhe.test" }, []],
  ])("are doubted before they are deployed, when %s", (_, context, doubts) => {
    const said = doubtsAbout(from(context));

    expect(said.map((doubt) => doubt.slice(0, doubt.indexOf(":")))).toEqual(doubts);
  });

  test("say what every student may cost", () => {
    const { budget } = from({ students: "30000", budgetPerStudent: "0.02", alarmMail: "operators@example.com" });

    expect(budget).toEqual({ students: 30_000, perStudent: 0.02 });
  });

  test.each<[string, string, { readonly [name: string]: unknown }]>([
    ["stage", "The setting stage is wrong", { stage: "Prod_1" }],
    ["county code", "The setting counties is wrong", { counties: "61990" }],
    ["number where words are meant", "The setting counties is wrong", { counties: 619901 }],
    ["region", "The setting region is wrong", { region: "mars-north-1" }],
    ["account", "The setting account is wrong", { account: "12" }],
    ["domain", "The setting domain is wrong", { domain: "https://aid.example.com", certificate }],
    ["sender", "The setting mailFrom is wrong", { mailFrom: "aid" }],
    ["number of a secret", "The setting edgeSecret is wrong", { edgeSecret: "0" }],
    ["identity", "The setting mailIdentity is wrong", { mailIdentity: "new" }],
    ["mailbox", "The setting alarmMail is wrong", { alarmMail: "operators" }],
    [
      "budget",
      "The setting budgetPerStudent is wrong",
      { students: "1", budgetPerStudent: "0", alarmMail: "a@example.com" },
    ],
  ])("are refused by name: %s", (_, sentence, context) => {
    expect(() => from(context)).toThrow(sentence);
  });

  test.each<[string, string, { readonly [name: string]: unknown }]>([
    ["a county named twice", "The setting counties names a county twice", { counties: "619901,619901" }],
    [
      "more counties than a stack holds schedules for",
      "20 counties at most",
      { counties: Array.from({ length: 21 }, (_, place) => 619_901 + place).join() },
    ],
    ["many counties at one address", "Many counties need a domain", { counties: "619901,619902" }],
    ["a domain without a certificate", "go together", { domain: "aid.example.com" }],
    ["China without a mail server", "Regions in China have no SES", { region: "cn-north-1" }],
    [
      "a certificate CloudFront cannot take",
      "must begin with arn:aws:acm:us-east-1:",
      { domain: "aid.example.com", certificate: certificate.replace("us-east-1", "eu-west-1") },
    ],
    [
      "a budget in China",
      "bill in yuan",
      {
        ...{ region: "cn-northwest-1", smtpSecret: "county/smtp" },
        ...{ students: "1", budgetPerStudent: "1", alarmMail: "a@example.com" },
      },
    ],
    ["a budget for nobody", "go together", { budgetPerStudent: "0.02" }],
    ["a budget nobody hears of", "A budget needs the setting alarmMail", { students: "1", budgetPerStudent: "1" }],
    [
      "the setting of an earlier version",
      "The setting county is gone; the setting is now counties",
      { county: "619901" },
    ],
  ])("are refused when they cannot work: %s", (_, sentence, context) => {
    expect(() => from(context)).toThrow(sentence);
  });
});
