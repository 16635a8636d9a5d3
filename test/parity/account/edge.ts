import { runInNewContext } from "node:vm";
import * as z from "zod";
import type { Deployed } from "./resolve.ts";

const Distribution = z.object({
  DistributionConfig: z.object({
    Aliases: z.array(z.string()).default([]),
    Origins: z.array(
      z.object({
        DomainName: z.string(),
        OriginCustomHeaders: z.array(z.object({ HeaderName: z.string(), HeaderValue: z.string() })).default([]),
      }),
    ),
    DefaultCacheBehavior: z.object({
      FunctionAssociations: z.array(z.object({ EventType: z.string(), FunctionARN: z.string() })).default([]),
    }),
  }),
});

const EdgeFunction = z.object({ FunctionCode: z.string() });

type Headers = { readonly [name: string]: string };

/** What CloudFront makes of the headers of a request before it asks the origin. */
export type Edge = (request: {
  readonly headers: Headers;
  readonly host: string;
  readonly viewerIp: string;
}) => Headers;

type Handler = (event: object) => { readonly headers: { readonly [name: string]: { readonly value: string } } };

/** Runs the very code that is deployed to CloudFront, in a world that has nothing else. */
const handlerOf = (code: string): Handler => runInNewContext(`${code}; handler`, {}) as Handler;

/**
 * CloudFront as a distribution's template has it: its functions see every request first, its own headers to the origin come
 * last, and the origin hears its own name as the host. Undefined where people come to the api itself.
 */
export const edgeOf = (deployed: readonly Deployed[]): Edge | undefined => {
  const distribution = deployed.find(({ type }) => type === "AWS::CloudFront::Distribution");
  if (distribution === undefined) return undefined;
  const { Origins, DefaultCacheBehavior } = Distribution.parse(distribution.properties).DistributionConfig;
  const [origin] = Origins;
  const functions = DefaultCacheBehavior.FunctionAssociations.filter(({ EventType }) => EventType === "viewer-request")
    .map(({ FunctionARN }) => deployed.find(({ identity }) => identity.attributes["FunctionARN"] === FunctionARN))
    .map((found) => handlerOf(EdgeFunction.parse(found?.properties).FunctionCode));
  const own = (origin?.OriginCustomHeaders ?? []).map(({ HeaderName, HeaderValue }) => [HeaderName, HeaderValue]);
  return ({ headers, host, viewerIp }) => {
    const given = Object.entries({ ...headers, host }).map(([name, value]) => [name, { value }]);
    const request = functions.reduce((passing, handler) => handler({ viewer: { ip: viewerIp }, request: passing }), {
      headers: Object.fromEntries(given),
    } as ReturnType<Handler>);
    const passed = Object.entries(request.headers).map(([name, { value }]) => [name, value]);
    return { ...Object.fromEntries([...passed, ...own]), host: origin?.DomainName ?? "" };
  };
};
