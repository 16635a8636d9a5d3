import { CfnOutput, Stack } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";
import { distribution, type EdgeSecrets } from "./constructs/distribution.ts";
import { firewall } from "./constructs/firewall.ts";
import { httpApi } from "./constructs/http-api.ts";
import { ownAddress } from "./constructs/own-address.ts";
import { edgeRegion } from "./firewall-stack.ts";
import { placeOf, prefixOf, type Settings } from "./settings.ts";

/** Where people come in: the api without its doors and, outside China, CloudFront and the firewall before it. */
export class EdgeStack extends Stack {
  /** The api to which the stacks of doors add theirs. */
  readonly api: HttpApi;
  /** The public origin of each county by its code. */
  readonly origins: Readonly<Record<string, string>>;
  /** A reference to the secret by which doors know CloudFront; absent where there is no CloudFront. */
  readonly secret: string | undefined;

  constructor(scope: Construct, id: string, { settings, aclArn }: EdgeProps) {
    super(scope, id, { description: `Zhuxue ${settings.stage}: the way in.`, ...placeOf(settings) });
    this.api = httpApi(this, { prefix: prefixOf(settings), counties: settings.counties.length });
    const edge = settings.partition === "aws" ? this.behindCloudFront(settings, aclArn) : this.itself(settings);
    this.secret = edge.secret;
    // Always: functions that were told AWS's address import it until they are deployed with a domain themselves.
    this.exportValue(edge.address);
    const { counties, site } = settings;
    const originOf = (county: string): string => {
      if (site === undefined) return edge.origin;
      return `https://${counties.length === 1 ? "" : `${county}.`}${site.domain}`;
    };
    this.origins = Object.fromEntries(counties.map((county) => [county, originOf(county)]));
    if (site !== undefined)
      new CfnOutput(this, "DomainTarget", {
        value: edge.target,
        description: `Point ${hostOf(settings)} here (CNAME).`,
      });
  }

  private behindCloudFront(settings: Settings, aclArn: string | undefined): Way {
    const prefix = prefixOf(settings);
    const secrets = this.secretsOf(settings);
    const { domainName } = distribution(this, {
      api: this.api,
      prefix,
      secrets,
      aclArn: aclArn ?? firewall(this, prefix).attrArn,
      ...(settings.site && { site: { ...settings.site, hosts: [hostOf(settings)] } }),
    });
    return { origin: `https://${domainName}`, address: domainName, target: domainName, secret: secrets.now };
  }

  /**
   * The secret that doors know, and the one before it, which CloudFront says as well: whether a door has changed already or not,
   * it is told what it knows. A value that was only rotated would not do: CloudFormation asks for it where the reference changes.
   */
  private secretsOf(settings: Settings): EdgeSecrets {
    const numbered = (number: number): Secret =>
      new Secret(this, number === 1 ? "EdgeSecret" : `EdgeSecret${number}`, {
        description: `${prefixOf(settings)}: what CloudFront says of itself to the doors, number ${number}.`,
        generateSecretString: { excludePunctuation: true, passwordLength: 64 },
      });
    const now = numbered(settings.edgeSecret).secretValue.unsafeUnwrap();
    if (settings.edgeSecret === 1) return { now };
    const before = numbered(settings.edgeSecret - 1);
    // Doors import it until they are deployed themselves.
    this.exportValue(before.secretArn);
    return { now, before: before.secretValue.unsafeUnwrap() };
  }

  private itself(settings: Settings): Way {
    const { site } = settings;
    const target = site && ownAddress(this, { api: this.api, site: { ...site, domain: hostOf(settings) } });
    const { apiEndpoint } = this.api;
    return { origin: apiEndpoint, address: apiEndpoint, target: target ?? "", secret: undefined };
  }
}

/** How people come to the api. */
type Way = {
  readonly origin: string;
  /** What AWS calls it: functions of other stacks are told it where there is no domain. */
  readonly address: string;
  readonly target: string;
  readonly secret: string | undefined;
};

/** The name the edge listens to: the domain, or all names under it for many counties. */
const hostOf = ({ counties, site }: Settings): string => `${counties.length === 1 ? "" : "*."}${site?.domain ?? ""}`;

type EdgeProps = {
  readonly settings: Settings;
  /** ARN of a firewall that stands in another stack; by default the edge makes its own. */
  readonly aclArn: string | undefined;
};

/** Whether the firewall needs a stack of its own. */
export const needsFirewallStack = ({ partition, region }: Settings): boolean =>
  partition === "aws" && region !== edgeRegion;
