import { map, type Refused, schema, task, wait } from "./definition-parts.ts";

const integer = "Expected value of type Integer";
const badTime = "String does not match RFC3339 timestamp";
const timings = "[SecondsPath, Seconds, TimestampPath, Timestamp]";

/** States whose numbers and times are out of bounds. */
export const ofNumbers: readonly Refused[] = [
  ["no time to wait for", wait({}), [schema(`This object should have only one of the following fields: ${timings}`)]],
  [
    "two times to wait for",
    wait({ Seconds: 1, Timestamp: "2026-09-07T01:00:00Z" }),
    [schema(`There should only be one of the following fields: ${timings}`)],
  ],
  ["a wait below zero", wait({ Seconds: -1 }), [schema("Minimum value is 0", "/Seconds")]],
  ["a wait too long", wait({ Seconds: 100_000_000 }), [schema("Maximum value is 99999999", "/Seconds")]],
  ["a wait of half a second", wait({ Seconds: 0.5 }), [schema(integer, "/Seconds")]],
  ["a wait in words", wait({ Seconds: "five" }), [schema(integer, "/Seconds")]],
  ...[
    "2016-12-05 21:29:29Z",
    "2016-12-05T21:29:29",
    "2016-13-05T21:29:29Z",
    "2016-12-05T25:29:29Z",
    "05-12-2016T21:29:29Z",
    "2016-12-05t21:29:29z",
  ].map((time): Refused => [`the time ${time}`, wait({ Timestamp: time }), [schema(badTime, "/Timestamp")]]),
  ["no time for its task", task({ TimeoutSeconds: 0 }), [schema("Minimum value is 1", "/TimeoutSeconds")]],
  [
    "a heartbeat too long",
    task({ HeartbeatSeconds: 100_000_000 }),
    [schema("Maximum value is 99999999", "/HeartbeatSeconds")],
  ],
  [
    "a heartbeat as long as its time",
    task({ TimeoutSeconds: 60, HeartbeatSeconds: 60 }),
    [schema("HeartbeatSeconds must be smaller than TimeoutSeconds", "/HeartbeatSeconds")],
  ],
  ["a concurrency below zero", map({ MaxConcurrency: -1 }), [schema("Minimum value is 0", "/MaxConcurrency")]],
  [
    "more than all to fail",
    map({ ToleratedFailurePercentage: 101 }),
    [schema("Maximum value is 100.0", "/ToleratedFailurePercentage")],
  ],
  [
    "less than none to fail",
    map({ ToleratedFailurePercentage: -0.5 }),
    [schema("Minimum value is 0.0", "/ToleratedFailurePercentage")],
  ],
];
