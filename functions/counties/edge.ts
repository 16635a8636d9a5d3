import { hash, timingSafeEqual } from "node:crypto";
import type { APIGatewayProxyEventV2 } from "aws-lambda";

const digest = (text: string): Buffer => hash("sha256", text, "buffer");

/**
 * The request as the browser sent it, in the words of an edge that knows the secret: which host it asked, and from where.
 * While a secret is replaced the edge says the one before as well, for doors that do not know the new one yet.
 * Undefined for whoever walked around the edge; behind this nobody sees a secret or the edge's headers again.
 */
export const behindEdge = (event: APIGatewayProxyEventV2, secret: string): APIGatewayProxyEventV2 | undefined => {
  const {
    "x-zhuxue-edge": said = "",
    "x-zhuxue-edge-before": before = "",
    "x-zhuxue-host": host,
    "x-zhuxue-viewer": viewer,
    ...headers
  } = event.headers;
  const known = digest(secret);
  if (![said, before].some((each) => timingSafeEqual(digest(each), known))) return undefined;
  const { requestContext } = event;
  const http = { ...requestContext.http, ...(viewer !== undefined && { sourceIp: viewer }) };
  return {
    ...event,
    headers: { ...headers, ...(host !== undefined && { host }) },
    requestContext: { ...requestContext, http },
  };
};
