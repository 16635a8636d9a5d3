import * as z from "zod";
import type { FunctionHost } from "./function-host.ts";
import type { Deployed } from "./resolve.ts";

const Destination = z.object({
  EventDestination: z.object({
    Enabled: z.literal(true),
    MatchingEventTypes: z.array(z.string()),
    SnsDestination: z.object({ TopicARN: z.string() }),
  }),
});
const Subscription = z.object({ TopicArn: z.string(), Protocol: z.literal("lambda"), Endpoint: z.string() });

/** Tells of mail that came back as SES does: to the topics of its configuration set, and these to the functions that listen. */
export const createMailReturns = (deployed: readonly Deployed[], host: FunctionHost) => {
  const destinations = deployed
    .filter(({ type }) => type === "AWS::SES::ConfigurationSetEventDestination")
    .map(({ properties }) => Destination.parse(properties).EventDestination);
  const subscriptions = deployed
    .filter(({ type, properties }) => type === "AWS::SNS::Subscription" && properties["Protocol"] === "lambda")
    .map(({ properties }) => Subscription.parse(properties));
  return async (event: "bounce" | "complaint", told: object): Promise<void> => {
    const topics = destinations
      .filter(({ MatchingEventTypes }) => MatchingEventTypes.includes(event))
      .map(({ SnsDestination }) => SnsDestination.TopicARN);
    const listening = subscriptions.filter(({ TopicArn }) => topics.includes(TopicArn));
    const Records = [{ EventSource: "aws:sns", Sns: { Message: JSON.stringify(told) } }];
    await Promise.all(listening.map(({ Endpoint }) => host.invoke(Endpoint, JSON.stringify({ Records }))));
  };
};
