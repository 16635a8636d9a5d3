import { Duration, Fn } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  type BehaviorOptions,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import type { Construct } from "constructs";
import type { Site } from "../settings.ts";
import { viewerNames } from "./viewer-names.ts";

type Keeping = Pick<BehaviorOptions, "cachePolicy">;

/** Doors say themselves what may be kept: their answers carry `no-store` unless they are the same for everybody. */
const kept = { minTtl: Duration.seconds(0), defaultTtl: Duration.seconds(0), enableAcceptEncodingGzip: true } as const;

/** Keyed by everything that makes an answer somebody's, so that no two people ever share one; kept is nothing, compressed is all. */
const ofOnePerson = (scope: Construct, prefix: string): Keeping => ({
  cachePolicy: new CachePolicy(scope, "OfOnePerson", {
    cachePolicyName: `${prefix}-pages`,
    comment: "Keeps nothing, compresses what doors answer.",
    ...kept,
    // CloudFront compresses only where something could be kept.
    maxTtl: Duration.seconds(1),
    enableAcceptEncodingBrotli: true,
    cookieBehavior: CacheCookieBehavior.all(),
    queryStringBehavior: CacheQueryStringBehavior.all(),
    headerBehavior: CacheHeaderBehavior.allowList("accept", "accept-language", "x-zhuxue-host"),
  }),
});

/** The stylesheet and scripts are the same for everybody, and their addresses change with their content. */
const ofEverybody = (scope: Construct, prefix: string): Keeping => ({
  cachePolicy: new CachePolicy(scope, "OfEverybody", {
    cachePolicyName: `${prefix}-assets`,
    comment: "Keeps what says that it may be kept.",
    ...kept,
    maxTtl: Duration.days(365),
    enableAcceptEncodingBrotli: true,
    cookieBehavior: CacheCookieBehavior.none(),
    queryStringBehavior: CacheQueryStringBehavior.none(),
    headerBehavior: CacheHeaderBehavior.none(),
  }),
});

/** Every status that CloudFront lets a distribution speak of, but for 416, which it never keeps. */
const errorStatuses = [400, 403, 404, 405, 414, 500, 501, 502, 503, 504];

/**
 * By itself CloudFront keeps errors for ten seconds, and hears `no-store` of a few only (404, 410, 414, 501). All strangers
 * who ask for one page share a key: without this a single 503 would shut it for every one of them.
 */
const noErrorKept = errorStatuses.map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) }));

/** CloudFront before the api: TLS 1.2 at least, compressed, close to the reader, and the only way to the doors. */
export const distribution = (
  scope: Construct,
  { api, prefix, secrets, aclArn, site }: DistributionProps,
): Distribution => {
  const names = new EdgeFunction(scope, "ViewerNames", {
    functionName: `${prefix}-viewer-names`,
    comment: "Says which host was asked, and from where.",
    code: FunctionCode.fromInline(viewerNames),
    runtime: FunctionRuntime.JS_2_0,
  });
  const behavior = {
    origin: new HttpOrigin(Fn.select(2, Fn.split("/", api.apiEndpoint)), {
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      customHeaders: {
        "x-zhuxue-edge": secrets.now,
        ...(secrets.before !== undefined && { "x-zhuxue-edge-before": secrets.before }),
      },
    }),
    originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    compress: true,
    functionAssociations: [{ function: names, eventType: FunctionEventType.VIEWER_REQUEST }],
  };
  return new Distribution(scope, "Edge", {
    comment: prefix,
    webAclId: aclArn,
    httpVersion: HttpVersion.HTTP2_AND_3,
    priceClass: PriceClass.PRICE_CLASS_200,
    errorResponses: noErrorKept,
    defaultBehavior: { ...behavior, ...ofOnePerson(scope, prefix), allowedMethods: AllowedMethods.ALLOW_ALL },
    additionalBehaviors: {
      "/assets/*": {
        ...behavior,
        ...ofEverybody(scope, prefix),
        allowedMethods: AllowedMethods.ALLOW_GET_HEAD_OPTIONS,
      },
    },
    ...(site && {
      // CloudFront's own certificate, which serves where no other is given, has a minimum of its own.
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      domainNames: site.hosts,
      certificate: Certificate.fromCertificateArn(scope, "Certificate", site.certificate),
    }),
  });
};

/** What CloudFront says of itself to the doors: the newest secret, and the one before it for doors that know only that. */
export type EdgeSecrets = { readonly now: string; readonly before?: string };

type DistributionProps = {
  readonly api: HttpApi;
  readonly prefix: string;
  readonly secrets: EdgeSecrets;
  readonly aclArn: string;
  readonly site?: Pick<Site, "certificate"> & { readonly hosts: string[] };
};
