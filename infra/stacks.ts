import type { App } from "aws-cdk-lib";
import type { Code } from "aws-cdk-lib/aws-lambda";
import { DoorsStack } from "./doors-stack.ts";
import { EdgeStack, needsFirewallStack } from "./edge-stack.ts";
import { FirewallStack } from "./firewall-stack.ts";
import { houseFunctions } from "./functions.ts";
import { MailStack } from "./mail-stack.ts";
import { MonitoringStack } from "./monitoring-stack.ts";
import { ServiceStack } from "./service-stack.ts";
import { prefixOf, type Settings } from "./settings.ts";
import { StorageStack } from "./storage-stack.ts";

/** The functions of a deployment: regions without SES send by SMTP. */
export const functionsOf = ({ smtpSecret }: Settings) => houseFunctions(smtpSecret === undefined ? "ses" : "smtp");

/** The stacks of a deployment in their order: what stays, the way in, what moves, the doors of each area, mail, alarms. */
export const deploymentStacks = (app: App, settings: Settings, codeOf: (name: string) => Code) => {
  const name = prefixOf(settings);
  const storage = new StorageStack(app, `${name}-storage`, settings);
  const firewall = needsFirewallStack(settings) ? new FirewallStack(app, `${name}-firewall`, settings) : undefined;
  const edge = new EdgeStack(app, `${name}-edge`, { settings, aclArn: firewall?.aclArn });
  const functions = functionsOf(settings);
  const service = new ServiceStack(app, `${name}-service`, { settings, storage, edge, functions, codeOf });
  const door = { api: edge.api, functions, common: service.common };
  const doors = {
    pages: new DoorsStack(app, `${name}-pages`, { area: "aid", method: "GET", ...door }),
    forms: new DoorsStack(app, `${name}-forms`, { area: "aid", method: "POST", ...door }),
    inspectionPages: new DoorsStack(app, `${name}-inspection-pages`, { area: "supervision", method: "GET", ...door }),
    inspectionForms: new DoorsStack(app, `${name}-inspection-forms`, { area: "supervision", method: "POST", ...door }),
    person: new DoorsStack(app, `${name}-person`, { area: "person", ...door }),
  };
  const mail = settings.smtpSecret === undefined ? new MailStack(app, `${name}-mail`, settings) : undefined;
  const monitoring = new MonitoringStack(app, `${name}-monitoring`, {
    settings,
    apiId: edge.api.apiId,
    tableName: storage.table.tableName,
    functions,
  });
  // These know functions and their logs by name only.
  for (const after of [mail, monitoring]) after?.addStackDependency(service);
  return {
    storage,
    ...(firewall && { firewall }),
    edge,
    service,
    ...doors,
    ...(mail && { mail }),
    monitoring,
  };
};
