import type { App } from "aws-cdk-lib";
import type { Code } from "aws-cdk-lib/aws-lambda";
import { DoorsStack } from "./doors-stack.ts";
import { houseFunctions } from "./functions.ts";
import { ServiceStack } from "./service-stack.ts";
import type { Settings } from "./settings.ts";
import { StorageStack } from "./storage-stack.ts";

/** The functions of a deployment: regions without SES send by SMTP. */
export const functionsOf = ({ smtpSecret }: Settings) => houseFunctions(smtpSecret === undefined ? "ses" : "smtp");

/** A county's stacks: what stays, what moves, and for each area the doors to look through and to act through. */
export const countyStacks = (app: App, settings: Settings, codeOf: (name: string) => Code) => {
  const name = `zhuxue-${settings.county}`;
  const storage = new StorageStack(app, `${name}-storage`, settings);
  const functions = functionsOf(settings);
  const service = new ServiceStack(app, `${name}-service`, { settings, storage, functions, codeOf });
  const { api, common } = service;
  const door = { api, functions, common };
  const pages = new DoorsStack(app, `${name}-pages`, { area: "aid", method: "GET", ...door });
  const forms = new DoorsStack(app, `${name}-forms`, { area: "aid", method: "POST", ...door });
  const inspectionPages = new DoorsStack(app, `${name}-inspection-pages`, {
    area: "supervision",
    method: "GET",
    ...door,
  });
  const inspectionForms = new DoorsStack(app, `${name}-inspection-forms`, {
    area: "supervision",
    method: "POST",
    ...door,
  });
  const person = new DoorsStack(app, `${name}-person`, { area: "person", ...door });
  return { storage, service, pages, forms, inspectionPages, inspectionForms, person };
};
