import { type Asked, arnIn, type Call, need, type Read } from "./call.ts";
import type { Service } from "./caller.ts";
import { dynamoDbOperations } from "./dynamodb-needs.ts";
import { otherOperations } from "./other-needs.ts";
import { s3Needs } from "./s3-needs.ts";

/** Services that name the operation in a header and take JSON. */
const byTarget =
  (operations: { readonly [target: string]: Read }) =>
  ({ headers, body, place }: Call): Asked => {
    const target = String(headers["x-amz-target"]);
    return {
      operation: target.replace(/^.*\./, ""),
      needs: operations[target]?.(JSON.parse(body.toString()), place),
    };
  };

/** SES wants the right to the identity that sends and, if one is named, to the configuration set. */
const sesNeeds = ({ body, place }: Call): Asked => {
  const fields = new URLSearchParams(body.toString());
  const operation = fields.get("Action") ?? "";
  if (operation !== "SendRawEmail") return { operation, needs: undefined };
  const from = fields.get("Source") ?? "";
  const identity = place.mailAddresses.includes(from) ? from : from.replace(/^.*@/, "");
  const set = fields.get("ConfigurationSetName");
  const resources = [`identity/${identity}`, ...(set === null ? [] : [`configuration-set/${set}`])];
  const recipients = [...fields].flatMap(([name, value]) => (name.startsWith("Destinations.member.") ? [value] : []));
  const context = { "ses:FromAddress": [from], "ses:Recipients": recipients };
  return {
    operation,
    needs: resources.map((resource) => need("ses:SendRawEmail", arnIn(place, "ses", resource), context)),
  };
};

/** A function is called by its name or by its ARN, with or without a version. */
const lambdaNeeds = ({ method, url, place }: Call): Asked => {
  const [, name] = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/.exec(url.pathname) ?? [];
  if (method !== "POST" || name === undefined) return { operation: `${method} ${url.pathname}`, needs: undefined };
  const asked = decodeURIComponent(name);
  const arn = asked.startsWith("arn:") ? asked : arnIn(place, "lambda", `function:${asked}`);
  return { operation: "Invoke", needs: [need("lambda:InvokeFunction", arn)] };
};

const readers: { readonly [service in Service]: (call: Call) => Asked | Promise<Asked> } = {
  dynamodb: byTarget(dynamoDbOperations),
  lambda: lambdaNeeds,
  s3: s3Needs,
  secretsmanager: byTarget(otherOperations),
  ses: sesNeeds,
  sqs: byTarget(otherOperations),
  states: byTarget(otherOperations),
};

/** What a request that was signed for a service asks for. */
export const askedOf = async (service: Service, call: Call): Promise<Asked> => readers[service](call);
