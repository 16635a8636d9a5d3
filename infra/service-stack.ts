import { ArnFormat, CfnOutput, Duration, SecretValue, Stack } from "aws-cdk-lib";
import type { Code, Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import { catalogue } from "../workflows/catalogue.ts";
import { arrivals } from "./constructs/arrivals.ts";
import { functionRoles } from "./constructs/function-roles.ts";
import { historyReader } from "./constructs/history-reader.ts";
import { httpApi, openDoors } from "./constructs/http-api.ts";
import { lambdaFunction } from "./constructs/lambda-function.ts";
import { stateMachines } from "./constructs/state-machines.ts";
import { timeTable } from "./constructs/time-table.ts";
import { type HouseFunction, inKebab, type Kind } from "./functions.ts";
import type { Settings } from "./settings.ts";
import type { StorageStack } from "./storage-stack.ts";

/** A workflow waits for its task handlers anyway, and a schedule may walk a whole county. */
const timeouts: { readonly [kind in Kind]?: Duration } = {
  task: Duration.minutes(1),
  witness: Duration.minutes(1),
  intake: Duration.minutes(1),
  dispatch: Duration.minutes(1),
  notices: Duration.minutes(1),
  schedule: Duration.minutes(10),
};

/** Everything that can be deployed anew at any time: doors, functions, workflows and the time table. */
export class ServiceStack extends Stack {
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
      STATE_MACHINES: JSON.stringify(Object.fromEntries(machineArns.map(({ name, arn }) => [name, arn]))),
    };
    const mailServer = settings.smtpSecret && {
      SMTP_URL: SecretValue.secretsManager(settings.smtpSecret).unsafeUnwrap(),
    };
    const made = new Map(
      functions.map((one): readonly [string, LambdaFunction] => {
        const timeout = timeouts[one.kind];
        const props = {
          functionName: `${prefix}-${one.name}`,
          code: codeOf(one.name),
          role: roles[one.kind],
          environment: { ...environment, ...(one.mail === "smtp" && mailServer) },
          errorImpact: one.errorImpact,
          ...(timeout && { timeout }),
        };
        return [one.name, lambdaFunction(this, one.name, props)];
      }),
    );
    const functionOf = (name: string): LambdaFunction => {
      const found = made.get(name);
      if (found === undefined) throw new Error(`There is no function ${name}`);
      return found;
    };
    openDoors(this, { api, doorOf: functionOf });
    stateMachines(this, { prefix, taskOf: (task) => functionOf(inKebab(task)) });
    historyReader(this, "dispatch", { target: functionOf("dispatch-events"), streamArn });
    historyReader(this, "notices", { target: functionOf("send-notices"), streamArn });
    arrivals(this, { target: functionOf("check-file"), bucketName: storage.files.bucketName });
    timeTable(this, { prefix, functionOf });
    new CfnOutput(this, "Address", { value: environment.PUBLIC_URL });
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
