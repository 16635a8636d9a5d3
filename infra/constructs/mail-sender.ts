import { CfnOutput, RemovalPolicy } from "aws-cdk-lib";
import { ConfigurationSet, ConfigurationSetTlsPolicy, EmailIdentity, Identity } from "aws-cdk-lib/aws-ses";
import type { Construct } from "constructs";

const domainOf = (mailFrom: string): string => /@([^>]+)>?$/.exec(mailFrom)?.[1] ?? "";

/**
 * How functions send: over TLS only, without tracking of who opens what. SES keeps no list of mailboxes that failed or
 * complained: the house does, and there somebody can say that one works again.
 */
export const mailSet = (scope: Construct, name: string): ConfigurationSet =>
  new ConfigurationSet(scope, "Mail", {
    configurationSetName: name,
    reputationMetrics: true,
    tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    disableSuppressionList: true,
  });

/**
 * The right to send as the office's domain, signed (DKIM) and aligned (MAIL FROM). An account has it once in a region: it stays
 * when its stack goes, for another deployment may send by it, and it names no set, which would go with this one.
 */
export const mailIdentity = (scope: Construct, { mailFrom, region }: MailIdentityProps): void => {
  const domain = domainOf(mailFrom);
  const returns = `bounce.${domain}`;
  const identity = new EmailIdentity(scope, "Sender", {
    identity: Identity.domain(domain),
    mailFromDomain: returns,
  });
  identity.applyRemovalPolicy(RemovalPolicy.RETAIN);
  for (const [place, { name: record, value }] of identity.dkimRecords.entries())
    new CfnOutput(scope, `Dkim${place + 1}`, { value: `${record} CNAME ${value}` });
  new CfnOutput(scope, "ReturnsMx", { value: `${returns} MX 10 feedback-smtp.${region}.amazonses.com` });
  new CfnOutput(scope, "ReturnsSpf", { value: `${returns} TXT "v=spf1 include:amazonses.com ~all"` });
  new CfnOutput(scope, "Dmarc", { value: `_dmarc.${domain} TXT "v=DMARC1; p=quarantine"` });
};

type MailIdentityProps = { readonly mailFrom: string; readonly region: string };
