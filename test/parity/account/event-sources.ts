import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { SendMessageCommand } from "@aws-sdk/client-sqs";
import { createStreamShards } from "../../../functions/adapters/dynamodb/stream-shards.ts";
import type { Clock } from "../../../functions/dependencies.ts";
import { nameIn } from "../../../local/stepfunctions/arns.ts";
import type { SqsDouble } from "../../support/sqs-double.ts";
import { createEventSource, type EventSource, StreamMapping } from "./event-source.ts";
import type { FunctionHost } from "./function-host.ts";
import type { Deployed } from "./resolve.ts";

/** The streams that feed functions, as the templates' mappings say; a mapping of a queue is left out. */
export const eventSourcesOf = (
  deployed: readonly Deployed[],
  { client, streamsClient, queues, host, clock, onUnread }: Around,
): readonly EventSource[] =>
  deployed
    .filter(({ type }) => type === "AWS::Lambda::EventSourceMapping")
    .filter(({ properties }) => String(properties["EventSourceArn"]).includes(":dynamodb:"))
    .map(({ properties }) => {
      const mapping = StreamMapping.parse(properties);
      const [, tableName = ""] = /:table\/([^/]+)\/stream/.exec(mapping.EventSourceArn) ?? [];
      return createEventSource({
        ...{ mapping, host, clock },
        shards: createStreamShards({ client, streamsClient, tableName }),
        setAside: async (queueArn, message) => {
          onUnread(queueArn);
          const QueueUrl = queues.createQueue(nameIn(queueArn));
          await queues.client.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(message) }));
        },
      });
    });

type Around = {
  readonly client: DynamoDBClient;
  readonly streamsClient: DynamoDBStreamsClient;
  readonly queues: SqsDouble;
  readonly host: FunctionHost;
  readonly clock: Clock;
  /** Hears of the queue that something nobody could handle went to. */
  readonly onUnread: (queueArn: string) => void;
};
