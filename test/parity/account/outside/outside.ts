import * as z from "zod";
import type { Place } from "../identities.ts";
import type { Credentials } from "./signature.ts";

/** By which variable the AWS SDK is told where a service is. */
const variables = {
  dynamodb: "AWS_ENDPOINT_URL_DYNAMODB",
  streams: "AWS_ENDPOINT_URL_DYNAMODB_STREAMS",
  states: "AWS_ENDPOINT_URL_SFN",
  s3: "AWS_ENDPOINT_URL_S3",
  sqs: "AWS_ENDPOINT_URL_SQS",
  ses: "AWS_ENDPOINT_URL_SES",
  secretsmanager: "AWS_ENDPOINT_URL_SECRETS_MANAGER",
} as const;

/** A service that may be given from outside. */
export type OutsideService = keyof typeof variables;

/** What of the account was given from outside; everything else is a stand-in of the run's own. */
export type Outside = {
  /** The origin of each service that was given. */
  readonly at: { readonly [service in OutsideService]?: string };
  /** Which account and region services outside keep resources in. */
  readonly place: Place;
  readonly credentials: Credentials;
  /** Where Step Functions, if it is outside, was told to find Lambda: the run opens its own there. */
  readonly lambda: string;
};

type Environment = { readonly [name: string]: string | undefined };

/** The house is built with the settings it has by default, and its templates name the region. */
const region = "us-east-1";

const origin = (name: string, value: string): string => {
  const read = z.url({ protocol: /^https?$/ }).safeParse(value);
  if (!read.success) throw new Error(`${name} is no address: ${value}`);
  return new URL(value).origin;
};

const originsIn = (environment: Environment): Outside["at"] => {
  const own = (service: OutsideService): string | undefined => environment[variables[service]];
  const given = (service: OutsideService): string | undefined =>
    own(service) ?? (service === "streams" ? own("dynamodb") : undefined) ?? environment["AWS_ENDPOINT_URL"];
  const services = Object.keys(variables) as OutsideService[];
  // An empty variable keeps its service here, also where AWS_ENDPOINT_URL gives all.
  return Object.fromEntries(
    services.flatMap((service) => {
      const value = given(service);
      return value ? [[service, origin(variables[service], value)]] : [];
    }),
  );
};

/** Reads what is given from outside, by the names the AWS SDK reads it by; what cannot work ends in a sentence. */
export const outsideIn = (environment: Environment): Outside => {
  const at = originsIn(environment);
  const refuseIf = (wrong: boolean, sentence: string): void => {
    if (wrong) throw new Error(sentence);
  };
  refuseIf(
    (at.dynamodb === undefined) !== (at.streams === undefined),
    `A table's stream is where the table is: ${variables.streams} goes with ${variables.dynamodb}.`,
  );
  refuseIf(
    Boolean(environment["AWS_ENDPOINT_URL_SESV2"]) && at.ses === undefined,
    `Functions speak SES's first API: set ${variables.ses} instead of AWS_ENDPOINT_URL_SESV2.`,
  );
  const isAnything = Object.keys(at).length > 0;
  refuseIf(
    isAnything && (environment["AWS_REGION"] || region) !== region,
    `The templates of this run are for ${region}: AWS_REGION must be the same or unset.`,
  );
  const sessionToken = environment["AWS_SESSION_TOKEN"];
  return {
    at,
    place: {
      ...{ partition: "aws", region },
      account: isAnything ? environment["AWS_ACCOUNT_ID"] || "000000000000" : "111122223333",
    },
    credentials: {
      accessKeyId: environment["AWS_ACCESS_KEY_ID"] || "test",
      secretAccessKey: environment["AWS_SECRET_ACCESS_KEY"] || "test",
      ...(sessionToken && { sessionToken }),
    },
    lambda: origin("AWS_ENDPOINT_URL_LAMBDA", environment["AWS_ENDPOINT_URL_LAMBDA"] || "http://127.0.0.1:3002"),
  };
};
