import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { openServer } from "../../../local/open-server.ts";
import type { Asked, Call } from "./call.ts";
import { type Caller, callerFrom, credentialOf, isKnownService, type Service } from "./caller.ts";
import { type Grant, grantsOf } from "./evaluate.ts";
import { ask, type Forward, passOn } from "./forward.ts";
import { judge } from "./judge.ts";
import { createLedger, type Denial, type RequestCount, type UsedGrant } from "./ledger.ts";
import { askedOf } from "./needs.ts";
import type { Role } from "./policy.ts";
import { type Answer, refusal } from "./refusals.ts";
import { fieldsOf, toldMissing } from "./s3-needs.ts";

/** What the gate stands in front of, and whom it knows. */
export type GateOptions = {
  /** The account of all requests, twelve digits. */
  readonly account: string;
  /** The address of the stand-in behind each service, or whoever asks it in a way of their own. */
  readonly upstreams: { readonly [service in Service]?: string | Forward };
  /** Whom an access key stands for; of a key unknown to it every request is refused. */
  readonly roleOf: (accessKeyId: string) => Role | undefined;
  /** Addresses that SES knows by themselves; all others belong to their domain. */
  readonly mailAddresses?: readonly string[];
  /** How the account calls a stream that its stand-in calls otherwise. */
  readonly streamNamed?: (arn: string) => string;
};

/** A gate in front of the stand-ins of AWS: what a role does not allow does not get through. */
export type Gate = {
  /** The endpoint of every service (`AWS_ENDPOINT_URL`); which one is meant says the signature. */
  readonly url: string;
  /** What did not get through, in order. */
  readonly denied: () => readonly Denial[];
  /** The grants by which something got through. */
  readonly used: () => readonly UsedGrant[];
  /** What a role allows to an access key and was never needed, as far as the gate stands in front of it. */
  readonly unusedBy: (accessKeyId: string) => readonly Grant[];
  /** How often somebody asked for an operation, whatever the answer. */
  readonly requests: () => readonly RequestCount[];
  /** What the gate itself could not do, e.g. read a condition or reach a stand-in; the connection was cut. */
  readonly faults: () => readonly string[];
  readonly close: () => Promise<void>;
};

const send = (response: ServerResponse, { status, headers, body }: Answer): void => {
  response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body) });
  response.end(body);
};

/** Objects flow through; everything else is read first, to know what is asked. */
const readBody = async (request: IncomingMessage): Promise<Buffer | undefined> =>
  request.method === "PUT" ? undefined : buffer(request);

const callerOf = async (call: Omit<Call, "place">): Promise<Caller | undefined> => {
  const isForm = call.headers["content-type"]?.startsWith("multipart/form-data") ?? false;
  const ofForm = isForm ? (await fieldsOf(call)).get("x-amz-credential") : undefined;
  return callerFrom(credentialOf(call.headers.authorization, call.url) ?? ofForm);
};

/** Opens the gate on 127.0.0.1: every request is checked against the role of the function that signed it. */
export const startGate = async ({ account, upstreams, roleOf, ...names }: GateOptions): Promise<Gate> => {
  const { mailAddresses = [], streamNamed = (arn) => arn } = names;
  const ledger = createLedger();

  /** The service's own refusal; undefined, if the request may pass. */
  const refusalOf = ({ accessKeyId, service }: Caller, asked: Asked): Answer | undefined => {
    const role = roleOf(accessKeyId);
    const judgement = judge({ role, accessKeyId }, asked);
    if (judgement.passes) {
      ledger.use(accessKeyId, judgement.by);
      return;
    }
    const { kind, because, message, need } = judgement;
    ledger.deny({
      ...{ accessKeyId, role: role?.name, service, operation: asked.operation, because },
      ...(need && { action: need.action, resource: need.resource }),
    });
    return refusal(service, kind, message);
  };

  const forwardTo = (service: Service): Forward => {
    const upstream = upstreams[service];
    if (upstream === undefined) throw new Error(`Nothing stands behind the gate for ${service}`);
    return typeof upstream === "string" ? (question) => ask(question, upstream) : upstream;
  };

  const refuseUnsigned = (response: ServerResponse, { method, url, headers }: Omit<Call, "place">): void => {
    const service = headers["x-amz-target"] === undefined ? "s3" : "dynamodb";
    const operation = `${method} ${url.pathname}`;
    ledger.deny({ accessKeyId: "", role: undefined, service, operation, because: "not signed" });
    send(response, refusal(service, "unsigned", "The request is not signed for a service the gate knows."));
  };

  const readAndAnswer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = "GET", headers } = request;
    const url = new URL(request.url ?? "/", `http://${headers.host}`);
    const body = await readBody(request);
    const unplaced = { method, url, headers, body: body ?? Buffer.alloc(0) };
    const caller = await callerOf(unplaced);
    if (caller === undefined) return refuseUnsigned(response, unplaced);
    const { service, region } = caller;
    const partition = region.startsWith("cn-") ? "aws-cn" : "aws";
    const asked = await askedOf(service, {
      ...unplaced,
      place: { account, region, partition, mailAddresses, streamNamed },
    });
    ledger.count(caller, asked.operation);
    const refused = refusalOf(caller, asked);
    if (refused) return send(response, refused);
    const answer = await forwardTo(service)({ method, url: request.url ?? "/", headers, body: body ?? request });
    const toBeTold = answer.statusCode === 404 ? toldMissing(asked) : undefined;
    const untold = toBeTold && refusalOf(caller, toBeTold);
    if (untold === undefined) return passOn(answer, response);
    answer.resume();
    send(response, untold);
  };

  const server = createServer((request, response) => {
    readAndAnswer(request, response).catch((error: unknown) => {
      ledger.fail(error);
      response.destroy();
    });
  });
  const { url, close } = await openServer(server, { port: 0 });
  const { denied, used, requests, faults, isUsed } = ledger;
  const unusedBy = (accessKeyId: string): readonly Grant[] => {
    const role = roleOf(accessKeyId);
    const grants = role ? grantsOf(role).filter(({ action }) => isKnownService(action.split(":", 1)[0])) : [];
    return grants.filter((grant) => !isUsed({ accessKeyId, ...grant }));
  };
  return { url, denied, used, unusedBy, requests, faults, close };
};
