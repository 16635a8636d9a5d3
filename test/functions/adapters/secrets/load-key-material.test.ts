import type { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { expect, test } from "vitest";
import { newKeyMaterial } from "../../../../functions/adapters/keys/key-material.ts";
import { loadKeyMaterial } from "../../../../functions/adapters/secrets/load-key-material.ts";

const holding = (SecretString: string): SecretsManagerClient =>
  ({ send: async () => ({ SecretString }) }) as unknown as SecretsManagerClient;

test("the secret is the same JSON as the key file", async () => {
  const material = newKeyMaterial();

  const loaded = await loadKeyMaterial({ client: holding(JSON.stringify(material)), secretId: "zhuxue/619901" });

  expect(loaded).toEqual(material);
});

test.each(["", "{}", '{"encryption":[],"lookup":""}'])("a secret that reads %j stops the start", async (text) => {
  await expect(loadKeyMaterial({ client: holding(text), secretId: "zhuxue/619901" })).rejects.toThrow();
});
