import type { APIGatewayProxyEventV2 } from "aws-lambda";
import type { PageContext } from "../../web/layout/page-context.ts";
import {
  type Answer,
  dataAnswer,
  fileAnswer,
  pageAnswer,
  problemAnswer,
  redirectAnswer,
  withExtras,
} from "./answer.ts";
import type { ApiKit } from "./api-kit.ts";
import { type ApiRequest, readRequest } from "./api-request.ts";
import { auditorsBar } from "./auditors.ts";
import { readBody } from "./body.ts";
import { cleared, closedTo, type Endpoint, parseInput } from "./endpoint.ts";
import { describeFailure, problemOfFailure } from "./failure.ts";
import { pageContextOf, type Visit } from "./page-context.ts";
import { type ProblemCode, problemOf, type Refused } from "./problem.ts";
import { type Reply, refused } from "./reply.ts";
import { isForeign } from "./security.ts";

/** A refusal at the door knows no form; one `inside` shows the form again with what was typed. */
type Outcome<Actor> = {
  readonly visit: Visit<Actor>;
  readonly reply: Reply<unknown>;
  readonly reached: "door" | "inside";
};

const turnedAway = <Actor>(visit: Visit<Actor>, code: ProblemCode): Outcome<Actor> => ({
  visit,
  reply: refused({ code }),
  reached: "door",
});

/** When to ask again after the store could not take something, seconds. */
const retrySeconds = "60";

/** What passes by itself is a refusal, so that a form comes back with everything typed; other failures are thrown. */
const replyInside = async <Actor>(
  { definition, handle, prove }: Endpoint<Actor>,
  kit: ApiKit<Actor>,
  visit: Visit<Actor>,
  sent: unknown,
): Promise<Reply<unknown>> => {
  const input = parseInput(definition, visit, sent);
  if ("code" in input) return refused(input);
  if (definition.limit) {
    const { key, times, withinSeconds } = definition.limit;
    const turn = await kit.limiter.take({ key: `${definition.name}:${key(input)}`, times, withinSeconds });
    if (turn === "wait")
      return refused({ code: "TooManyAttempts" }, { headers: { "retry-after": String(withinSeconds) } });
  }
  try {
    const unproven = await prove?.(input, sent);
    return unproven ? refused(unproven) : await handle(input);
  } catch (error) {
    const passing = problemOfFailure(error);
    if (passing === "Unexpected") throw error;
    const { code, ids } = describeFailure(error);
    kit.logger.error(code, { handler: definition.name, requestId: visit.request.id, ...ids });
    return refused({ code: passing }, { headers: { "retry-after": retrySeconds } });
  }
};

const outcomeOf = async <Actor extends { readonly kind: string }>(
  endpoint: Endpoint<Actor>,
  kit: ApiKit<Actor>,
  request: ApiRequest,
  event: APIGatewayProxyEventV2,
): Promise<Outcome<Actor>> => {
  const stranger: Visit<Actor> = { request, actor: undefined, params: event.pathParameters ?? {} };
  if (isForeign(request)) return turnedAway(stranger, "ForeignOrigin");
  const visit = { ...stranger, actor: await kit.authenticate(request) };
  const { name, access } = endpoint.definition;
  const { actor } = visit;
  const closed = closedTo(access, actor) ?? (actor && auditorsBar({ name, access, method: request.method, actor }));
  if (closed) return turnedAway(visit, closed);
  const sent = endpoint.definition.body ? readBody(event) : { value: undefined };
  if ("code" in sent) return turnedAway(visit, sent.code);
  const inside = sent.typed ? { ...visit, typed: sent.typed } : visit;
  return { visit: inside, reply: await replyInside(endpoint, kit, inside, sent.value), reached: "inside" };
};

/** A refusal in words: problem details, the form again, or the page for problems. */
export const answerRefusal = async <Actor>(
  kit: ApiKit<Actor>,
  visit: Visit<Actor>,
  refusal: Refused,
  form?: Endpoint<Actor>["form"],
): Promise<Answer> => {
  const { request } = visit;
  const problem = problemOf(refusal, request);
  if (request.wants === "data") return problemAnswer(problem, request);
  const show = (await form?.(visit)) ?? ((context: PageContext) => kit.renderProblem(problem, context));
  return pageAnswer(problem.status, show(await pageContextOf(kit, visit, problem)), request);
};

const answerView = async <Actor>(
  { definition }: Endpoint<Actor>,
  kit: ApiKit<Actor>,
  visit: Visit<Actor>,
  made: unknown,
): Promise<Answer> => {
  const view = cleared(definition, made);
  return visit.request.wants === "page" && definition.page
    ? pageAnswer(200, definition.page(view, await pageContextOf(kit, visit)), visit.request)
    : dataAnswer(200, view);
};

const answerTo = async <Actor>(
  endpoint: Endpoint<Actor>,
  kit: ApiKit<Actor>,
  { visit, reply, reached }: Outcome<Actor>,
): Promise<Answer> => {
  if ("refused" in reply) {
    return answerRefusal(kit, visit, reply.refused, reached === "inside" ? endpoint.form : undefined);
  }
  if ("file" in reply) return fileAnswer(reply.file);
  if (reply.status === 200) return answerView(endpoint, kit, visit, reply.view);
  if (reply.status === 303 || visit.request.wants === "page") return redirectAnswer(reply.location, kit.uploadOrigin);
  const made = dataAnswer(201, cleared(endpoint.definition, reply.view));
  return { ...made, headers: { ...made.headers, location: reply.location } };
};

/** Answers one request: who asks, what they send, what the handler says, in the words and shape they asked for. */
export const serve = async <Actor extends { readonly kind: string }>(
  endpoint: Endpoint<Actor>,
  kit: ApiKit<Actor>,
  event: APIGatewayProxyEventV2,
): Promise<Answer> => {
  const request = readRequest(event);
  const ids = { handler: endpoint.definition.name, requestId: request.id };
  kit.logger.info("STARTED", ids);
  const outcome = await outcomeOf(endpoint, kit, request, event);
  const answer = withExtras(await answerTo(endpoint, kit, outcome), outcome.reply, request);
  kit.logger.info("COMPLETED", {
    ...ids,
    status: answer.statusCode,
    ...("refused" in outcome.reply && { refused: outcome.reply.refused.code }),
  });
  return answer;
};
