import { expect, test } from "vitest";
import { outsideIn } from "../parity/account/outside/outside.ts";

const localStack = "http://127.0.0.1:4566";

test("without a word about services nothing is outside, and the account is the run's own", () => {
  const { at, place } = outsideIn({ AWS_REGION: "eu-central-1" });

  expect(at).toEqual({});
  expect(place.account).toBe("111122223333");
});

test("one address gives all services, a service's own comes first, and an empty one keeps it here", () => {
  const { at } = outsideIn({
    AWS_ENDPOINT_URL: `${localStack}/`,
    AWS_ENDPOINT_URL_SQS: "http://127.0.0.1:9324",
    AWS_ENDPOINT_URL_SFN: "",
  });

  expect(at).toEqual({
    ...{ dynamodb: localStack, streams: localStack, s3: localStack, sqs: "http://127.0.0.1:9324" },
    ...{ ses: localStack, secretsmanager: localStack },
  });
});

test("a table's stream is asked where its table is, unless it has an address of its own", () => {
  const given = { AWS_ENDPOINT_URL_DYNAMODB: "http://127.0.0.1:8000" };
  const own = { ...given, AWS_ENDPOINT_URL_DYNAMODB_STREAMS: "http://127.0.0.1:8001" };

  expect(outsideIn(given).at).toEqual({ dynamodb: "http://127.0.0.1:8000", streams: "http://127.0.0.1:8000" });
  expect(outsideIn(own).at.streams).toBe("http://127.0.0.1:8001");
});

test("what cannot work ends in a sentence that names the variable", () => {
  const streams = { AWS_ENDPOINT_URL_DYNAMODB_STREAMS: localStack };
  const secondApi = { AWS_ENDPOINT_URL_SESV2: localStack };

  expect(() => outsideIn(streams)).toThrow("AWS_ENDPOINT_URL_DYNAMODB_STREAMS goes with AWS_ENDPOINT_URL_DYNAMODB");
  expect(() => outsideIn(secondApi)).toThrow("set AWS_ENDPOINT_URL_SES instead");
  expect(() => outsideIn({ AWS_ENDPOINT_URL: "localhost:4566" })).toThrow("is no address");
  expect(() => outsideIn({ AWS_ENDPOINT_URL: localStack, AWS_REGION: "eu-central-1" })).toThrow("AWS_REGION");
});
