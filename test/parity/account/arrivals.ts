import { randomUUID } from "node:crypto";
import * as z from "zod";
import { fitsPattern } from "./event-pattern.ts";
import type { FunctionHost } from "./function-host.ts";
import type { Place } from "./identities.ts";
import type { Deployed } from "./resolve.ts";

const Rule = z.object({
  EventPattern: z.json(),
  State: z.literal("ENABLED"),
  Targets: z.array(z.object({ Arn: z.string() })),
});

/** Tells the account's rules of every object that comes into the bucket, as S3 does by EventBridge. */
export const createArrivals = (
  deployed: readonly Deployed[],
  { host, place }: { host: FunctionHost; place: Place },
) => {
  const rules = deployed.filter(({ type }) => type === "AWS::Events::Rule").map((each) => Rule.parse(each.properties));
  return (bucket: string, key: string): void => {
    const event = {
      version: "0",
      id: randomUUID(),
      "detail-type": "Object Created",
      source: "aws.s3",
      account: place.account,
      region: place.region,
      resources: [`arn:${place.partition}:s3:::${bucket}`],
      detail: { version: "0", bucket: { name: bucket }, object: { key } },
    };
    for (const { EventPattern, Targets } of rules)
      if (fitsPattern(EventPattern, event)) for (const { Arn } of Targets) void host.invoke(Arn, JSON.stringify(event));
  };
};
