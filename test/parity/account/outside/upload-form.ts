import * as z from "zod";
import type { Question } from "../../../support/gate/forward.ts";
import { type Scope, scopeOf, signatureOf, timeOf } from "./signature.ts";

const Policy = z.object({
  expiration: z.string(),
  conditions: z.array(z.union([z.array(z.json()), z.record(z.string(), z.string())])),
});

const isForm = ({ method, headers }: Question): boolean =>
  method === "POST" && (headers["content-type"]?.startsWith("multipart/form-data") ?? false);

/**
 * A browser's upload form, signed by a function, as whoever has the credentials would have signed it; its policy stays, but
 * for the time it ends at: that goes by the account's clock (`ahead` of the machine's, in ms). Undefined, if it is no form.
 */
export const formSignedAgain = async (
  question: Question,
  { scope, ahead }: { readonly scope: Scope; readonly ahead: number },
): Promise<Question | undefined> => {
  if (!isForm(question) || !Buffer.isBuffer(question.body)) return undefined;
  const init = { headers: { "content-type": question.headers["content-type"] ?? "" } };
  const form = await new Response(new Uint8Array(question.body), init).formData();
  const { sessionToken, accessKeyId } = scope.credentials;
  const signing: { readonly [field: string]: string } = {
    "x-amz-credential": `${accessKeyId}/${scopeOf(scope)}`,
    "x-amz-date": timeOf(scope),
    ...(sessionToken !== undefined && { "x-amz-security-token": sessionToken }),
  };
  const policy = Policy.parse(JSON.parse(Buffer.from(String(form.get("Policy")), "base64").toString()));
  const kept = policy.conditions.filter(
    (condition) => Array.isArray(condition) || !Object.keys(condition).some((name) => name.toLowerCase() in signing),
  );
  const ends = new Date(Date.parse(policy.expiration) - ahead).toISOString();
  const conditions = [...kept, ...Object.entries(signing).map(([name, value]) => ({ [name]: value }))];
  const encoded = Buffer.from(JSON.stringify({ expiration: ends, conditions })).toString("base64");
  const fields = { ...signing, policy: encoded, "x-amz-signature": signatureOf(encoded, scope) };

  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.append(name, value);
  for (const [name, value] of form) if (!(name.toLowerCase() in fields)) made.append(name, value);
  const sent = new Response(made);
  const body = Buffer.from(await sent.arrayBuffer());
  const type = sent.headers.get("content-type") ?? "";
  return {
    ...question,
    body,
    headers: { ...question.headers, "content-type": type, "content-length": String(body.length) },
  };
};
