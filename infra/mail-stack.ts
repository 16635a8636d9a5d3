import { ArnFormat, Stack } from "aws-cdk-lib";
import { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import { mailReturns } from "./constructs/mail-returns.ts";
import { mailIdentity, mailSet } from "./constructs/mail-sender.ts";
import { placeOf, prefixOf, type Settings } from "./settings.ts";

/** How mail goes out by SES, and how it tells of what came back; it knows the function that is told by its name. */
export class MailStack extends Stack {
  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id, { description: `Zhuxue ${settings.stage}: mail by SES.`, ...placeOf(settings) });
    const prefix = prefixOf(settings);
    const set = mailSet(this, prefix);
    if (settings.mailIdentity === "made") mailIdentity(this, settings);
    const functionArn = this.formatArn({
      service: "lambda",
      resource: "function",
      resourceName: `${prefix}-mail-event`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    const target = LambdaFunction.fromFunctionAttributes(this, "MailEvent", { functionArn, sameEnvironment: true });
    mailReturns(this, { prefix, target, set });
  }
}
