import type { IncomingHttpHeaders } from "node:http";
import type { Context } from "./conditions.ts";
import type { Need } from "./evaluate.ts";

/** A request as it came, with the place it was signed for. */
export type Call = {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  /** Empty of an object that is put into a bucket: it is not needed to know what is asked. */
  readonly body: Buffer;
  readonly place: Place;
};

/** Where the resources of a request lie. */
export type Place = {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
  /** Addresses that are verified in SES by themselves; every other one is sent by its domain. */
  readonly mailAddresses: readonly string[];
  /** How the account calls a stream that its stand-in calls otherwise. */
  readonly streamNamed: (arn: string) => string;
};

/** What a request asks for: its operation and what it needs; no needs are known of an operation the gate does not know. */
export type Asked = { readonly operation: string; readonly needs: readonly Need[] | undefined };

/** The ARN of a resource in the account and region of a request. */
export const arnIn = ({ partition, region, account }: Place, service: string, resource: string): string =>
  `arn:${partition}:${service}:${region}:${account}:${resource}`;

/** A need with what every request tells of itself; on AWS all of them come over TLS. */
export const need = (action: string, resource: string, context: Context = {}): Need => ({
  action,
  resource,
  context: { "aws:SecureTransport": ["true"], ...context },
});

/** What an operation needs, by its input. */
export type Read = (input: unknown, place: Place) => readonly Need[];
