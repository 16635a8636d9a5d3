import { CfnWebACL } from "aws-cdk-lib/aws-wafv2";
import type { Construct } from "constructs";

type Rule = CfnWebACL.RuleProperty;

/** Samples keep whole requests, with the secrets of links and with cookies: only numbers are kept. */
const counted = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
  metricName,
});

/**
 * Rules that judge what people typed, or how much; a word in a family's reasons must never shut a door without a word. All that
 * AWS's list of rules has of either group; it passes over in silence a name that a version of the group does not have.
 */
const judgesOfText = {
  common: [
    "SizeRestrictions_BODY",
    "CrossSiteScripting_BODY",
    "GenericLFI_BODY",
    "GenericRFI_BODY",
    "EC2MetaDataSSRF_BODY",
  ],
  badInputs: ["JavaDeserializationRCE_BODY", "Log4JRCE_BODY", "ReactJSRCE_BODY"],
} as const;

const managed = (name: string, priority: number, onlyCounted: readonly string[]): Rule => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: "AWS",
      name,
      ruleActionOverrides: onlyCounted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
  visibilityConfig: counted(name),
});

const tooMany = "TooMany";
const refuseForNow: CfnWebACL.RuleActionProperty = {
  block: {
    customResponse: {
      responseCode: 429,
      customResponseBodyKey: tooMany,
      responseHeaders: [{ name: "retry-after", value: "300" }],
    },
  },
};

type Rate = { readonly name: string; readonly priority: number; readonly limit: number };

/** Requests of one address in five minutes. */
const rate = ({ name, priority, limit }: Rate, scopeDownStatement?: CfnWebACL.StatementProperty): Rule => ({
  name,
  priority,
  action: refuseForNow,
  statement: {
    rateBasedStatement: {
      aggregateKeyType: "IP",
      evaluationWindowSec: 300,
      limit,
      ...(scopeDownStatement && { scopeDownStatement }),
    },
  },
  visibilityConfig: counted(name),
});

const unchanged = [{ priority: 0, type: "NONE" }];

/** Where numbers, codes and surnames are tried out; behind it every door counts for itself (design §7). */
const guesses: CfnWebACL.StatementProperty = {
  andStatement: {
    statements: [
      {
        byteMatchStatement: {
          fieldToMatch: { method: {} },
          positionalConstraint: "EXACTLY",
          searchString: "POST",
          textTransformations: unchanged,
        },
      },
      {
        regexMatchStatement: {
          fieldToMatch: { uriPath: {} },
          regexString: "^/(sign-in|status|my-objection|l/.+)$",
          textTransformations: unchanged,
        },
      },
    ],
  },
};

/**
 * The firewall before CloudFront. Its limits are for a crowd behind one address: a school's computer room on the last
 * evening, a carrier that shares one address among thousands of phones.
 */
export const firewall = (scope: Construct, prefix: string): CfnWebACL =>
  new CfnWebACL(scope, "Firewall", {
    name: prefix,
    scope: "CLOUDFRONT",
    defaultAction: { allow: {} },
    visibilityConfig: counted(prefix),
    customResponseBodies: {
      [tooMany]: {
        contentType: "TEXT_PLAIN",
        content:
          "您所在的网络请求过多，请五分钟后再试。\nToo many requests from your network. Please try again in five minutes.\n",
      },
    },
    rules: [
      rate({ name: "requests", priority: 0, limit: 10_000 }),
      rate({ name: "guesses", priority: 1, limit: 500 }, guesses),
      managed("AWSManagedRulesCommonRuleSet", 2, judgesOfText.common),
      managed("AWSManagedRulesKnownBadInputsRuleSet", 3, judgesOfText.badInputs),
    ],
  });
