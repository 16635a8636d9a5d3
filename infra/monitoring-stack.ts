import { ArnFormat, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { catalogue } from "../workflows/catalogue.ts";
import { alarm } from "./constructs/alarm.ts";
import { alarmTopic } from "./constructs/alarm-topic.ts";
import { spending } from "./constructs/spending.ts";
import { edgeRegion } from "./firewall-stack.ts";
import type { HouseFunction } from "./functions.ts";
import { callWatch } from "./monitoring/calls.ts";
import { crowdWatches } from "./monitoring/crowd.ts";
import { dashboard } from "./monitoring/dashboard.ts";
import { doorWatches, floodWatch } from "./monitoring/doors.ts";
import { functionWatches } from "./monitoring/functions.ts";
import { historyWatches } from "./monitoring/history.ts";
import { mailWatches } from "./monitoring/mail.ts";
import { recordWatches } from "./monitoring/records.ts";
import { mailboxWatch, spokenWatches } from "./monitoring/spoken.ts";
import { workflowWatches } from "./monitoring/workflows.ts";
import { placeOf, prefixOf, type Settings } from "./settings.ts";

/** What operators hear of, and the page they look at. */
export class MonitoringStack extends Stack {
  constructor(scope: Construct, id: string, { settings, apiId, tableName, functions }: MonitoringProps) {
    super(scope, id, {
      description: `Zhuxue ${settings.stage}: alarms and the page of operators.`,
      ...placeOf(settings),
    });
    const prefix = prefixOf(settings);
    const sends = settings.smtpSecret === undefined ? "ses" : "smtp";
    const firewall = settings.region === edgeRegion ? "here" : "elsewhere";
    const machines = catalogue.map(({ name }) => ({ name, arn: this.machineArn(`${prefix}-${name}`) }));
    const watches = [
      ...doorWatches(apiId),
      ...crowdWatches(this, { prefix, apiId, counties: settings.counties.length }),
      ...(firewall === "here" ? [floodWatch(prefix)] : []),
      ...historyWatches(prefix),
      ...workflowWatches(machines),
      ...functionWatches(prefix, new Set(functions.map(({ name }) => name))),
      callWatch(prefix),
      ...spokenWatches(this, { prefix }),
      ...(sends === "ses" ? [...mailWatches(prefix), mailboxWatch(this, prefix)] : []),
      ...recordWatches(tableName),
    ];
    const action = alarmTopic(this, settings);
    const alarms = watches.map((watch) => alarm(this, { prefix, watch, action }));
    dashboard(this, alarms, { prefix, apiId, tableName, machines, sends, firewall });
    const { budget, alarmMail } = settings;
    if (budget && alarmMail !== undefined) spending(this, { prefix, budget, mail: alarmMail });
  }

  private machineArn(resourceName: string): string {
    const arnFormat = ArnFormat.COLON_RESOURCE_NAME;
    return this.formatArn({ service: "states", resource: "stateMachine", resourceName, arnFormat });
  }
}

type MonitoringProps = {
  readonly settings: Settings;
  readonly apiId: string;
  readonly tableName: string;
  readonly functions: readonly HouseFunction[];
};
