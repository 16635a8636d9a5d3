import { hash } from "node:crypto";
import type { Clock } from "../../../../functions/dependencies.ts";
import { ask, type Forward, type Question } from "../../../support/gate/forward.ts";
import type { Outside } from "./outside.ts";
import { queryOf, type Scope, signedHeaders } from "./signature.ts";
import { formSignedAgain } from "./upload-form.ts";

/** What a request asked for, as far as a sentence needs it. */
const operationOf = ({ method, url = "/", headers, body }: Question): string => {
  const target = headers["x-amz-target"];
  if (typeof target === "string") return target.replace(/^.*\./, "");
  const action = Buffer.isBuffer(body) ? new URLSearchParams(body.toString()).get("Action") : null;
  return action ?? `${method} ${url.split("?", 1)[0]}`;
};

/** What of a body is signed; one that flows through was hashed by whoever sent it. */
const hashOf = ({ headers, body }: Question): string => {
  const given = headers["x-amz-content-sha256"];
  if (typeof given === "string" && !given.startsWith("STREAMING-AWS4")) return given;
  return Buffer.isBuffer(body) ? hash("sha256", body) : "UNSIGNED-PAYLOAD";
};

/**
 * Asks a service outside what a function asked, signed anew with the run's credentials and the machine's time; hears of every
 * request that the service cannot do or does not allow.
 */
export const forwardOutside = (given: {
  readonly service: string;
  readonly endpoint: (question: Question) => string;
  readonly outside: Pick<Outside, "place" | "credentials">;
  readonly clock: Clock;
  readonly onRefused: (sentence: string) => void;
}): Forward => {
  const { service, endpoint, outside, clock, onRefused } = given;
  return async (question) => {
    const at = new Date();
    const scope: Scope = { service, region: outside.place.region, credentials: outside.credentials, at };
    const origin = endpoint(question);
    const url = new URL(question.url ?? "/", origin);
    const form = await formSignedAgain(question, { scope, ahead: Date.parse(clock.now()) - at.getTime() });
    const query = queryOf(url);
    const { method = "GET" } = question;
    const answer = await ask(
      form
        ? { ...form, headers: { ...form.headers, host: url.host } }
        : {
            ...question,
            url: `${url.pathname}${query && `?${query}`}`,
            headers: signedHeaders({ method, url, headers: question.headers, hash: hashOf(question) }, scope),
          },
      origin,
    );
    const { statusCode = 0 } = answer;
    if (statusCode === 403 || statusCode >= 500)
      onRefused(`${service} at ${origin} answered ${operationOf(question)} with ${statusCode}`);
    return answer;
  };
};
