import type { App } from "aws-cdk-lib";
import type { Code } from "aws-cdk-lib/aws-lambda";
import { houseFunctions } from "./functions.ts";
import { ServiceStack } from "./service-stack.ts";
import type { Settings } from "./settings.ts";
import { StorageStack } from "./storage-stack.ts";

/** The functions of a deployment: regions without SES send by SMTP. */
export const functionsOf = ({ smtpSecret }: Settings) => houseFunctions(smtpSecret === undefined ? "ses" : "smtp");

/** A county's two stacks. */
export const countyStacks = (app: App, settings: Settings, codeOf: (name: string) => Code) => {
  const storage = new StorageStack(app, `zhuxue-${settings.county}-storage`, settings);
  const functions = functionsOf(settings);
  const service = new ServiceStack(app, `zhuxue-${settings.county}-service`, { settings, storage, functions, codeOf });
  return { storage, service };
};
