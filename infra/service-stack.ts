import { ArnFormat, CfnOutput, Stack } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import type { Code } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import { routes } from "../functions/api/routes.ts";
import { catalogue } from "../workflows/catalogue.ts";
import { arrivals } from "./constructs/arrivals.ts";
import { functionRoles } from "./constructs/function-roles.ts";
import { historyReader } from "./constructs/history-reader.ts";
import { httpApi, openDefaultDoor } from "./constructs/http-api.ts";
import { type Common, madeFunctions } from "./constructs/made-functions.ts";
import { mailReturns } from "./constructs/mail-returns.ts";
import { stateMachines } from "./constructs/state-machines.ts";
import { timeTable } from "./constructs/time-table.ts";
import { type HouseFunction, inKebab } from "./functions.ts";
import type { Settings } from "./settings.ts";
import type { StorageStack } from "./storage-stack.ts";

/** What moves a county, deployed anew at any time: the api without its doors, task handlers, workflows, readers and the time table. */
export class ServiceStack extends Stack {
  /** The api to which the stacks of doors add theirs. */
  readonly api: HttpApi;
  /** What the doors share with all other functions. */
  readonly common: Common;

  constructor(scope: Construct, id: string, { settings, storage, functions, codeOf }: ServiceProps) {
    super(scope, id, { description: `Zhuxue ${settings.county}: doors, functions and workflows.` });
    const prefix = `zhuxue-${settings.county}`;
    const streamArn = storage.table.tableStreamArn;
    if (streamArn === undefined) throw new Error("The table has no stream");
    // By name: functions know the machines and the machines know the functions, and only one may refer to the other.
    const machineArns = catalogue.map(({ name }) => ({ name, arn: this.machineArn(`${prefix}-${name}`) }));
    const roles = functionRoles(this, {
      prefix,
      streamArn,
      tableArn: storage.table.tableArn,
      keysSecretArn: storage.keysSecretArn,
      bucketArn: storage.files.bucketArn,
      stateMachineArns: machineArns.map(({ arn }) => arn),
    });
    const api = httpApi(this, prefix);
    const environment = {
      TABLE_NAME: storage.table.tableName,
      COUNTY_CODE: settings.county,
      PUBLIC_URL: settings.publicUrl ?? api.apiEndpoint,
      KEYS_SECRET: storage.keysSecretArn,
      FILES_BUCKET: storage.files.bucketName,
      FILES_ORIGIN: `https://${storage.files.bucketRegionalDomainName}`,
      MAIL_FROM: settings.mailFrom,
      ...(settings.smtpSecret === undefined && { MAIL_SET: prefix }),
      STATE_MACHINES: JSON.stringify(Object.fromEntries(machineArns.map(({ name, arn }) => [name, arn]))),
    };
    const common = { settings, prefix, roles, environment, codeOf };
    const doors = new Set<string>(routes.map(({ name }) => name));
    const functionOf = madeFunctions(
      this,
      functions.filter(({ name }) => !doors.has(name)),
      common,
    );
    openDefaultDoor(this, { api, door: functionOf("unrouted") });
    stateMachines(this, { prefix, taskOf: (task) => functionOf(inKebab(task)) });
    historyReader(this, "dispatch", { target: functionOf("dispatch-events"), streamArn });
    historyReader(this, "notices", { target: functionOf("send-notices"), streamArn });
    arrivals(this, { target: functionOf("check-file"), bucketName: storage.files.bucketName });
    if (settings.smtpSecret === undefined) mailReturns(this, { target: functionOf("mail-event"), name: prefix });
    timeTable(this, { prefix, functionOf });
    new CfnOutput(this, "Address", { value: environment.PUBLIC_URL });
    this.api = api;
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
  readonly functions: readonly HouseFunction[];
  /** The code of a function by its name. */
  readonly codeOf: (name: string) => Code;
};
