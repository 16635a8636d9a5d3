import { isUtf8 } from "node:buffer";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import type { TypedFields } from "../../web/layout/page-context.ts";
import { decodeForm, forbiddenNames, isStorable } from "./form-decoder.ts";

/** What a request carries, before any schema; `typed` only when it was a form. */
export type Body = { readonly value: unknown; readonly typed?: TypedFields };

/** Why a body cannot even be read. */
export type UnreadableBody = { readonly code: "MalformedRequest" | "BodyTooLarge" | "UnsupportedMediaType" };

/** The largest body of a form or a JSON document, in bytes; files go to the FileStore. */
const maxBodyBytes = 256 * 1024;

const maxDepth = 16;

const isPlain = (value: unknown, depth = 0): boolean => {
  if (typeof value === "string") return isStorable(value);
  if (typeof value !== "object" || value === null) return true;
  if (depth === maxDepth) return false;
  if (Array.isArray(value)) return value.every((each) => isPlain(each, depth + 1));
  return Object.entries(value).every(
    ([name, each]) => !forbiddenNames.has(name) && isStorable(name) && isPlain(each, depth + 1),
  );
};

const readJson = (text: string): Body | UnreadableBody => {
  try {
    const value: unknown = JSON.parse(text);
    return isPlain(value) ? { value } : { code: "MalformedRequest" };
  } catch {
    return { code: "MalformedRequest" };
  }
};

const bytesOf = ({ body = "", isBase64Encoded }: APIGatewayProxyEventV2): Buffer =>
  Buffer.from(body, isBase64Encoded ? "base64" : "utf8");

const mediaTypeOf = (contentType: string): string | undefined => {
  const [type = "", ...parameters] = contentType.toLowerCase().split(";");
  const charset = parameters.find((parameter) => parameter.trim().startsWith("charset="));
  const isUnicode = charset === undefined || /^charset="?utf-?8"?$/.test(charset.trim());
  return isUnicode ? type.trim() : undefined;
};

/** Reads JSON or a form into one shape; a request without a body counts as an empty object. */
export const readBody = (event: APIGatewayProxyEventV2): Body | UnreadableBody => {
  const contentType = event.headers["content-type"];
  const bytes = bytesOf(event);
  if (bytes.length > maxBodyBytes) return { code: "BodyTooLarge" };
  if (bytes.length === 0 && contentType === undefined) return { value: {} };
  const mediaType = mediaTypeOf(contentType ?? "");
  if (mediaType !== "application/json" && mediaType !== "application/x-www-form-urlencoded") {
    return { code: "UnsupportedMediaType" };
  }
  if (!isUtf8(bytes)) return { code: "MalformedRequest" };
  const text = bytes.toString("utf8");
  return mediaType === "application/json"
    ? readJson(text)
    : (decodeForm(new URLSearchParams(text)) ?? { code: "MalformedRequest" });
};
