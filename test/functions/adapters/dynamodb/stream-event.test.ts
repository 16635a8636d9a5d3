import type { DynamoDBStreamEvent } from "aws-lambda";
import { expect, test } from "vitest";
import { historyIn } from "../../../../functions/adapters/dynamodb/stream-event.ts";

const entry = {
  pk: { S: "619901#application#1" },
  sk: { S: "history#0001" },
  body: { M: { type: { S: "ApplicationSubmitted" }, n: { N: "1" } } },
};

const at = { ApproximateCreationDateTime: Date.parse("2026-09-07T01:00:00Z") / 1000 };

test("only new history entries are told, in the order of the event, with their numbers and times", () => {
  const event: DynamoDBStreamEvent = {
    Records: [
      {
        eventName: "INSERT",
        dynamodb: { SequenceNumber: "11", ...at, NewImage: { ...entry, history: { BOOL: true } } },
      },
      { eventName: "INSERT", dynamodb: { SequenceNumber: "12", NewImage: { ...entry, version: { N: "1" } } } },
      { eventName: "MODIFY", dynamodb: { SequenceNumber: "13", NewImage: { ...entry, history: { BOOL: true } } } },
      { eventName: "REMOVE", dynamodb: { SequenceNumber: "14" } },
      {
        eventName: "INSERT",
        dynamodb: {
          SequenceNumber: "15",
          ...at,
          NewImage: { ...entry, sk: { S: "history#0002" }, history: { BOOL: true } },
        },
      },
    ],
  };

  const entries = historyIn(event);

  const since = "2026-09-07T01:00:00.000Z";
  const told = { since, pk: "619901#application#1", body: { type: "ApplicationSubmitted", n: 1 } };
  expect(entries).toEqual([
    { ...told, sk: "history#0001", id: "11" },
    { ...told, sk: "history#0002", id: "15" },
  ]);
});
