import type { APIGatewayProxyEventV2, Context } from "aws-lambda";
import type { PageContext } from "../../web/layout/page-context.ts";
import type { Clock, Logger } from "../dependencies.ts";
import type { Answer } from "./answer.ts";
import type { ApiRequest } from "./api-request.ts";
import type { Problem } from "./problem.ts";

/** A function as Lambda calls it for an HTTP API (payload format 2.0). */
export type LambdaHandler = (event: APIGatewayProxyEventV2, context: Context) => Promise<Answer>;

/** At most so many requests of one key within so many seconds. */
export type Quota = { readonly key: string; readonly times: number; readonly withinSeconds: number };

/** Counts requests against their quota. */
export type Limiter = { readonly take: (quota: Quota) => Promise<"ok" | "wait"> };

/** What a page shows that does not come from its view: the county, the person acting, the development bar. */
export type PageFrame = Pick<PageContext, "county" | "actor" | "developmentBar">;

/** What every door needs, whatever stands behind it. */
export type ApiKit<Actor> = {
  /** Who is asking, by the session's cookie; nobody when there is none or it has ended. */
  readonly authenticate: (request: ApiRequest) => Promise<Actor | undefined>;
  readonly frame: (request: ApiRequest, actor: Actor | undefined) => PageFrame | Promise<PageFrame>;
  readonly renderProblem: (problem: Problem, context: PageContext) => string;
  readonly limiter: Limiter;
  readonly logger: Logger;
  readonly clock: Clock;
  /** Where file forms post to when that is another site, e.g. the bucket's origin. */
  readonly uploadOrigin?: string;
};
