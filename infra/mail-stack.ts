import { Stack } from "aws-cdk-lib";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import { mailReturns } from "./constructs/mail-returns.ts";
import { placeOf, prefixOf, type Settings } from "./settings.ts";

/** How mail goes out by SES, and how it tells of what came back. */
export class MailStack extends Stack {
  constructor(scope: Construct, id: string, { settings, mailEvent }: MailProps) {
    super(scope, id, { description: `Zhuxue ${settings.stage}: mail by SES.`, ...placeOf(settings) });
    mailReturns(this, { target: mailEvent, name: prefixOf(settings) });
  }
}

type MailProps = { readonly settings: Settings /** Takes what SES tells. */; readonly mailEvent: IFunction };
