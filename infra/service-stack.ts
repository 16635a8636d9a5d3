import { ArnFormat, CfnOutput, Stack } from "aws-cdk-lib";
import type { Code } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import { routes } from "../functions/api/routes.ts";
import { catalogue } from "../workflows/catalogue.ts";
import { arrivals } from "./constructs/arrivals.ts";
import { functionRoles } from "./constructs/function-roles.ts";
import { historyReader } from "./constructs/history-reader.ts";
import { openDefaultDoor } from "./constructs/http-api.ts";
import { type Common, madeFunctions } from "./constructs/made-functions.ts";
import { stateMachines } from "./constructs/state-machines.ts";
import { timeTable } from "./constructs/time-table.ts";
import type { EdgeStack } from "./edge-stack.ts";
import { type HouseFunction, inKebab } from "./functions.ts";
import { placeOf, prefixOf, type Settings } from "./settings.ts";
import type { StorageStack } from "./storage-stack.ts";

/** What moves the counties, deployed anew at any time: task handlers, workflows, readers and the time table. */
export class ServiceStack extends Stack {
  /** What the doors share with all other functions. */
  readonly common: Common;

  constructor(scope: Construct, id: string, { settings, storage, edge, functions, codeOf }: ServiceProps) {
    super(scope, id, { description: `Zhuxue ${settings.stage}: functions and workflows.`, ...placeOf(settings) });
    const prefix = prefixOf(settings);
    const streamArn = storage.table.tableStreamArn;
    if (streamArn === undefined) throw new Error("The table has no stream");
    // By name: functions know the machines and the machines know the functions, and only one may refer to the other.
    const machineArns = catalogue.map(({ name }) => ({ name, arn: this.machineArn(`${prefix}-${name}`) }));
    const roles = functionRoles({
      prefix,
      streamArn,
      tableArn: storage.table.tableArn,
      keysSecretArn: storage.keysSecretArn,
      bucketArn: storage.files.bucketArn,
      smtpSecret: settings.smtpSecret,
    });
    const environment = {
      TABLE_NAME: storage.table.tableName,
      COUNTIES: JSON.stringify(edge.origins),
      KEYS_SECRET: storage.keysSecretArn,
      FILES_BUCKET: storage.files.bucketName,
      FILES_ORIGIN: `https://${storage.files.bucketRegionalDomainName}`,
      MAIL_FROM: settings.mailFrom,
      ...(settings.smtpSecret === undefined ? { MAIL_SET: prefix } : { SMTP_SECRET: settings.smtpSecret }),
      ...(edge.secret !== undefined && { EDGE_SECRET: edge.secret }),
      STATE_MACHINES: JSON.stringify(Object.fromEntries(machineArns.map(({ name, arn }) => [name, arn]))),
    };
    const common = { settings, prefix, roles, environment, codeOf };
    const doors = new Set<string>(routes.map(({ name }) => name));
    const functionOf = madeFunctions(
      this,
      functions.filter(({ name }) => !doors.has(name)),
      common,
    );
    openDefaultDoor(this, { api: edge.api, door: functionOf("unrouted") });
    stateMachines(this, { prefix, taskOf: (task) => functionOf(inKebab(task)) });
    historyReader(this, "dispatch", {
      target: functionOf("dispatch-events"),
      streamArn,
      name: `${prefix}-dispatch-events`,
    });
    historyReader(this, "notices", { target: functionOf("send-notices"), streamArn, name: `${prefix}-send-notices` });
    arrivals(this, { prefix, target: functionOf("check-file"), bucketName: storage.files.bucketName });
    timeTable(this, { prefix, counties: settings.counties, functionOf });
    for (const [county, origin] of Object.entries(edge.origins))
      new CfnOutput(this, `Address${county}`, { value: origin, description: `Where county ${county} is found.` });
    this.common = common;
  }

  private machineArn(resourceName: string): string {
    return this.formatArn({
      service: "states",
      resource: "stateMachine",
      resourceName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  }
}

type ServiceProps = {
  readonly settings: Settings;
  readonly storage: StorageStack;
  readonly edge: EdgeStack;
  readonly functions: readonly HouseFunction[];
  /** The code of a function by its name. */
  readonly codeOf: (name: string) => Code;
};
