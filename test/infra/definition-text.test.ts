import { expect, test } from "vitest";
import { definitionText, partitionPlaceholder } from "../../infra/constructs/definition-text.ts";
import { faultsOfDefinition } from "../../local/stepfunctions/language/definition.ts";
import { catalogue } from "../../workflows/catalogue.ts";
import { textsIn } from "../workflows/asl-expressions.ts";

/** What CloudFormation makes of a text: each placeholder becomes what stands beside its name. */
const filled = (text: string, partition: string): string =>
  text
    .replaceAll(`\${${partitionPlaceholder}}`, partition)
    .replaceAll(/\$\{(\w+)\}/g, `arn:${partition}:lambda:region-1:000000000000:function:zhuxue-prod-$1`);

test.each(
  ["aws", "aws-cn", "aws-us-gov"].flatMap((partition) => catalogue.map((workflow) => ({ ...workflow, partition }))),
)("$name names in $partition only what is in $partition", ({ definition, partition }) => {
  const text = filled(definitionText(definition), partition);

  const arns = textsIn(JSON.parse(text)).filter((each) => each.startsWith("arn:"));
  expect(arns.length).toBeGreaterThan(0);
  expect(arns.filter((arn) => !arn.startsWith(`arn:${partition}:`))).toEqual([]);
  expect(text).not.toContain("${");
  expect(faultsOfDefinition(text)).toEqual([]);
});
