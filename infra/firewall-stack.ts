import { Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { alarm } from "./constructs/alarm.ts";
import { alarmTopic } from "./constructs/alarm-topic.ts";
import { firewall } from "./constructs/firewall.ts";
import { floodWatch } from "./monitoring/doors.ts";
import { prefixOf, type Settings } from "./settings.ts";

/** Where CloudFront takes its firewalls from. */
export const edgeRegion = "us-east-1";

/** The firewall of a deployment whose other stacks live in another region. */
export class FirewallStack extends Stack {
  readonly aclArn: string;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id, {
      description: `Zhuxue ${settings.stage}: the firewall before the edge.`,
      env: { region: edgeRegion, ...(settings.account && { account: settings.account }) },
      crossRegionReferences: true,
    });
    const prefix = prefixOf(settings);
    this.aclArn = firewall(this, prefix).attrArn;
    alarm(this, { prefix, watch: floodWatch(prefix), action: alarmTopic(this, settings) });
  }
}
