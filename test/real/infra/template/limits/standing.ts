import { Buffer } from "node:buffer";
import { itemsUpTo, type Limit, oneOf, upTo } from "./limit.ts";

/** What AWS's own groups of rules take (WAF, AWS Managed Rules rule groups list). */
const groups: { readonly [name: string]: number } = {
  AWSManagedRulesCommonRuleSet: 700,
  AWSManagedRulesKnownBadInputsRuleSet: 200,
};

/** A group takes what AWS says; a rule of our own is counted as three of the dearest matches, which is more than it takes. */
const capacityOf = (rules: unknown): number =>
  (
    rules as readonly { readonly Statement: { readonly ManagedRuleGroupStatement?: { readonly Name: string } } }[]
  ).reduce(
    (sum, { Statement: { ManagedRuleGroupStatement: group } }) =>
      sum + (group ? (groups[group.Name] ?? Number.POSITIVE_INFINITY) : 150),
    0,
  );

/** Of roles, workflows, what holds data, and the way in. */
export const standingLimits: readonly Limit[] = [
  { at: "IAM::Role/Description", must: /^[\t\n\r\u0020-\u007e\u00a1-\u00ff]{0,1000}$/, source: "IAM API, CreateRole" },
  {
    at: "IAM::Role/AssumeRolePolicyDocument",
    must: (value) => JSON.stringify(value).length <= 2048,
    source: "IAM quotas: a trust policy",
  },
  { at: "IAM::Role/ManagedPolicyArns", must: itemsUpTo(10), source: "IAM quotas" },
  { at: "IAM::Policy/PolicyName", must: /^[\w+=,.@-]{1,128}$/, source: "IAM API, PutRolePolicy" },
  {
    at: "StepFunctions::StateMachine/StateMachineName",
    must: /^[\w-]{1,80}$/,
    source: "Step Functions API, CreateStateMachine",
  },
  {
    at: "DynamoDB::Table/AttributeDefinitions",
    // An attribute that no key needs is refused, and so is a key without its attribute.
    must: (value, whole) => {
      const used = [...JSON.stringify(whole).matchAll(/"AttributeName":"(\w+)","KeyType"/g)].map(([, name]) => name);
      const defined = (value as readonly { readonly AttributeName: string }[]).map(
        ({ AttributeName }) => AttributeName,
      );
      return [...new Set(used)].toSorted().join() === defined.toSorted().join();
    },
    source: "DynamoDB API, CreateTable",
  },
  { at: "SecretsManager::Secret/Description", must: upTo(2048), source: "Secrets Manager API, CreateSecret" },
  { at: "KMS::Key/Description", must: upTo(8192), source: "KMS API, CreateKey" },
  { at: "ApiGatewayV2::Api/Name", must: upTo(128), source: "API Gateway V2 API, CreateApi" },
  { at: "ApiGatewayV2::Api/ProtocolType", must: oneOf("HTTP"), source: "API Gateway V2 API, CreateApi" },
  {
    at: "ApiGatewayV2::Stage/StageName",
    must: /^(?:\$default|[\w-]{1,128})$/,
    source: "API Gateway V2 API, CreateStage",
  },
  {
    at: "ApiGatewayV2::Route/RouteKey",
    must: /^(?:\$default|(?:ANY|GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE) \/\S{0,500})$/,
    source: "API Gateway, routes of HTTP APIs",
  },
  {
    at: "ApiGatewayV2::Integration/IntegrationType",
    must: oneOf("AWS_PROXY", "HTTP_PROXY"),
    source: "API Gateway V2 API, CreateIntegration",
  },
  {
    at: "ApiGatewayV2::Integration/PayloadFormatVersion",
    must: oneOf("1.0", "2.0"),
    source: "API Gateway V2 API, CreateIntegration",
  },
  { at: "CloudFront::Function/Name", must: /^[\w-]{1,64}$/, source: "CloudFront API, CreateFunction" },
  {
    at: "CloudFront::Function/FunctionCode",
    must: (value) => Buffer.byteLength(String(value)) <= 10_240,
    source: "CloudFront quotas",
  },
  {
    at: "CloudFront::Function/FunctionConfig/Runtime",
    must: oneOf("cloudfront-js-1.0", "cloudfront-js-2.0"),
    source: "CloudFront API, FunctionConfig",
  },
  {
    at: "CloudFront::CachePolicy/CachePolicyConfig/Name",
    must: /^[\w-]{1,128}$/,
    source: "CloudFront API, CachePolicyConfig",
  },
  {
    at: "CloudFront::CachePolicy/CachePolicyConfig/Comment",
    must: upTo(128),
    source: "CloudFront API, CachePolicyConfig",
  },
  {
    at: "CloudFront::Distribution/DistributionConfig/Comment",
    must: upTo(128),
    source: "CloudFront API, DistributionConfig",
  },
  { at: "CloudFront::Distribution/DistributionConfig/Aliases", must: itemsUpTo(100), source: "CloudFront quotas" },
  {
    at: "WAFv2::WebACL/Rules",
    must: (value) => capacityOf(value) <= 1500,
    source: "WAF, web ACL capacity units: more costs more",
  },
  { at: "WAFv2::WebACL/Name", must: /^[\w-]{1,128}$/, source: "WAFV2 API, CreateWebACL" },
  { at: "WAFv2::WebACL/Rules/*/Name", must: /^[\w-]{1,128}$/, source: "WAFV2 API, Rule" },
  {
    at: "WAFv2::WebACL/Rules/*/Statement/RateBasedStatement/Limit",
    must: [10, 2_000_000_000],
    source: "WAFV2 API, RateBasedStatement",
  },
  {
    at: "WAFv2::WebACL/Rules/*/Statement/RateBasedStatement/EvaluationWindowSec",
    must: (value) => [60, 120, 300, 600].includes(Number(value)),
    source: "WAFV2 API, RateBasedStatement",
  },
  { at: "WAFv2::WebACL/CustomResponseBodies/*/Content", must: upTo(4096), source: "WAF quotas: 4 KB a body" },
];
