import { randomUUID } from "node:crypto";
import type { Service } from "./caller.ts";

/** Why a request does not get through: not allowed, by nobody known, not signed, or an operation the gate cannot read. */
export type RefusalKind = "denied" | "stranger" | "unsigned" | "unknown operation";

/** How a service answers. */
export type Answer = {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
};

type Codes = { readonly [kind in RefusalKind]: string };

const jsonCodes: Codes = {
  denied: "AccessDeniedException",
  stranger: "UnrecognizedClientException",
  unsigned: "MissingAuthenticationTokenException",
  "unknown operation": "UnknownOperationException",
};

const s3Codes: Codes = {
  denied: "AccessDenied",
  stranger: "InvalidAccessKeyId",
  unsigned: "AccessDenied",
  "unknown operation": "NotImplemented",
};

const sesCodes: Codes = {
  denied: "AccessDenied",
  stranger: "InvalidClientTokenId",
  unsigned: "MissingAuthenticationToken",
  "unknown operation": "InvalidAction",
};

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const inJson = (code: string, message: string): Answer => ({
  status: 400,
  headers: { "content-type": "application/x-amz-json-1.0", "x-amzn-requestid": randomUUID() },
  body: JSON.stringify({ __type: `com.amazon.coral.service#${code}`, Message: message, message }),
});

const inRest = (code: string, message: string): Answer => ({
  status: 403,
  headers: { "content-type": "application/json", "x-amzn-errortype": code, "x-amzn-requestid": randomUUID() },
  body: JSON.stringify({ Message: message }),
});

const inXml = (status: number, inside: string): Answer => ({
  status,
  headers: { "content-type": "application/xml" },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n${inside}`,
});

const fromS3 = (code: string, message: string): Answer =>
  inXml(
    code === s3Codes["unknown operation"] ? 501 : 403,
    `<Error><Code>${code}</Code><Message>${escaped(message)}</Message><RequestId>${randomUUID()}</RequestId></Error>`,
  );

const fromSes = (code: string, message: string): Answer =>
  inXml(
    code === sesCodes["unknown operation"] ? 400 : 403,
    `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code>` +
      `<Message>${escaped(message)}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
  );

/** Refuses as the service itself does, by its protocol and with its own word for the kind. */
export const refusal = (service: Service, kind: RefusalKind, message: string): Answer => {
  if (service === "s3") return fromS3(s3Codes[kind], message);
  if (service === "ses") return fromSes(sesCodes[kind], message);
  return (service === "lambda" ? inRest : inJson)(jsonCodes[kind], message);
};
