import { expect, test } from "vitest";
import { priceList } from "../../bench/scale/price-list.ts";
import { resourcesOf, synthesised } from "./synthesised.ts";

const { moving, ...stacks } = synthesised();
const countOf = (type: string, share: (properties: { readonly [name: string]: unknown }) => number = () => 1): number =>
  Object.values(stacks)
    .flatMap((template) => resourcesOf(template, type))
    .reduce((sum, { Properties }) => sum + share(Properties), 0);

/** An alarm is billed for each metric it looks at; one over an expression names them. */
const metricsOf = ({ Metrics = [{ MetricStat: {} }] }: { readonly [name: string]: unknown }): number =>
  (Metrics as readonly { readonly MetricStat?: object }[]).filter(({ MetricStat }) => MetricStat !== undefined).length;

test("what docs/scale.md calls fixed is what a deployment has", () => {
  const billed = Object.fromEntries(priceList.fixed.map(({ what, count }) => [what, count]));

  expect(billed).toEqual({
    "WAF access control list": countOf("AWS::WAFv2::WebACL"),
    "WAF rules and rule groups": countOf("AWS::WAFv2::WebACL", ({ Rules }) => (Rules as readonly object[]).length),
    "CloudWatch alarms, by metric": countOf("AWS::CloudWatch::Alarm", metricsOf),
    "CloudWatch dashboard": countOf("AWS::CloudWatch::Dashboard"),
    "Metrics made from logs": countOf("AWS::Logs::MetricFilter"),
    Secrets: countOf("AWS::SecretsManager::Secret"),
    "KMS keys": countOf("AWS::KMS::Key"),
  });
});
