import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { type ApiRequest, chosenLanguage } from "./api-request.ts";
import { serializeCookie } from "./cookies.ts";
import type { Problem } from "./problem.ts";
import type { Extras, File } from "./reply.ts";

/** An answer as API Gateway takes it. */
export type Answer = APIGatewayProxyStructuredResultV2 & {
  readonly statusCode: number;
  readonly headers: { readonly [name: string]: string };
};

const notStored = { "cache-control": "no-store" };
const immutable = { "cache-control": "public, max-age=31536000, immutable" };
const negotiated = { ...notStored, vary: "Accept, Accept-Language" };

/** A page in the request's language. */
export const pageAnswer = (statusCode: number, html: string, { language }: ApiRequest): Answer => ({
  statusCode,
  headers: { ...negotiated, "content-type": "text/html; charset=utf-8", "content-language": language },
  body: html,
});

/** A view as JSON. */
export const dataAnswer = (statusCode: number, view: unknown): Answer => ({
  statusCode,
  headers: { ...negotiated, "content-type": "application/json" },
  body: JSON.stringify(view),
});

/** Problem details (RFC 9457). */
export const problemAnswer = (problem: Problem, { language }: ApiRequest): Answer => ({
  statusCode: problem.status,
  headers: { ...negotiated, "content-type": "application/problem+json", "content-language": language },
  body: JSON.stringify(problem),
});

const ownPath = /^\/(?![/\\])[!-~]*$/;

/** Read on there: on this site, or where its files are shown; no door sends anybody elsewhere, whatever was typed. */
export const redirectAnswer = (location: string, filesAt?: string): Answer => {
  const isOurs = ownPath.test(location) || (filesAt !== undefined && location.startsWith(`${filesAt}/`));
  if (!isOurs) throw new Error("This leads nowhere of ours.");
  return { statusCode: 303, headers: { ...notStored, location }, body: "" };
};

const offeredAs = (name: string): string =>
  `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;

/** A file as it is; bytes travel in base64, as API Gateway asks. */
export const fileAnswer = ({ contentType, body, saveAs, cache }: File): Answer => ({
  statusCode: 200,
  headers: {
    ...(cache === "immutable" ? immutable : notStored),
    "content-type": contentType,
    ...(saveAs !== undefined && { "content-disposition": offeredAs(saveAs) }),
  },
  ...(typeof body === "string"
    ? { body }
    : { body: Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString("base64"), isBase64Encoded: true }),
});

/** The answer with a reply's own headers and cookies, and the language a reader chose. */
export const withExtras = (answer: Answer, { headers, cookies = [] }: Extras, request: ApiRequest): Answer => {
  const all = [...chosenLanguage(request), ...cookies];
  return {
    ...answer,
    headers: { ...answer.headers, ...headers },
    ...(all.length > 0 && { cookies: all.map((cookie) => serializeCookie(cookie, request.host)) }),
  };
};

/** 204, nothing to say. */
export const emptyAnswer: Answer = { statusCode: 204, headers: notStored };
