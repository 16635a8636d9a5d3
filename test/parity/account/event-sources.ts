import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { createStreamShards } from "../../../functions/adapters/dynamodb/stream-shards.ts";
import type { Clock } from "../../../functions/dependencies.ts";
import { nameIn } from "../../../local/stepfunctions/arns.ts";
import { createEventSource, type EventSource, StreamMapping } from "./event-source.ts";
import type { FunctionHost } from "./function-host.ts";
import type { SignedAs } from "./gated-functions.ts";
import type { Deployed } from "./resolve.ts";

/** The streams that feed functions, as the templates' mappings say; a mapping of a queue is left out. */
export const eventSourcesOf = (
  deployed: readonly Deployed[],
  { client, signedAs, queueUrl, host, clock, onUnread }: Around,
): readonly EventSource[] =>
  deployed
    .filter(({ type }) => type === "AWS::Lambda::EventSourceMapping")
    .filter(({ properties }) => String(properties["EventSourceArn"]).includes(":dynamodb:"))
    .map(({ properties }) => {
      const mapping = StreamMapping.parse(properties);
      const [, tableName = ""] = /:table\/([^/]+)\/stream/.exec(mapping.EventSourceArn) ?? [];
      const streamsClient = new DynamoDBStreamsClient(signedAs(mapping.FunctionName));
      const queues = new SQSClient(signedAs(mapping.FunctionName));
      const source = createEventSource({
        ...{ mapping, host, clock },
        shards: createStreamShards({ client, streamsClient, tableName }),
        setAside: async (queueArn, message) => {
          onUnread(queueArn);
          const QueueUrl = queueUrl(nameIn(queueArn));
          await queues.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(message) }));
        },
      });
      return {
        ...source,
        close: async () => {
          await source.close();
          streamsClient.destroy();
          queues.destroy();
        },
      };
    });

type Around = {
  readonly client: DynamoDBClient;
  readonly signedAs: SignedAs;
  /** Where a queue of this name is asked. */
  readonly queueUrl: (name: string) => string;
  readonly host: FunctionHost;
  readonly clock: Clock;
  /** Hears of the queue that something nobody could handle went to. */
  readonly onUnread: (queueArn: string) => void;
};
