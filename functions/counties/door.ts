import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { type Answer, problemAnswer } from "../api/answer.ts";
import type { LambdaHandler } from "../api/api-kit.ts";
import { readRequest } from "../api/api-request.ts";
import { problemOf } from "../api/problem.ts";
import { securityHeaders } from "../api/security.ts";
import { type Deployment, kept } from "./deployment.ts";
import { behindEdge } from "./edge.ts";

/** Nobody's county is behind this address, so no page can be drawn: problem details and nothing else. */
const turnedAway = (event: APIGatewayProxyEventV2, code: "PageNotFound" | "NotAllowedHere"): Answer => {
  const request = readRequest(event);
  const answer = problemAnswer(problemOf({ code }, request), request);
  return { ...answer, headers: { ...securityHeaders({ ...request, uploadOrigin: undefined }), ...answer.headers } };
};

/** One door of every county, as Lambda calls it: whoever asks comes through the edge, and the host says to which county. */
export const door = <Deps>(
  { origins, edgeSecret, of }: Deployment<Deps>,
  connect: (deps: Deps) => LambdaHandler,
): LambdaHandler => {
  const doorOf = kept((county) => connect(of(county)));
  const counties = [...origins];
  return async (event, context) => {
    const seen = edgeSecret === undefined ? event : behindEdge(event, edgeSecret);
    if (seen === undefined) return turnedAway(event, "NotAllowedHere");
    const { host } = readRequest(seen);
    const asked = counties.length === 1 ? counties[0] : counties.find(([, origin]) => new URL(origin).host === host);
    return asked === undefined ? turnedAway(seen, "PageNotFound") : doorOf(asked[0])(seen, context);
  };
};
