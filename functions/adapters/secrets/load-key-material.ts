import { GetSecretValueCommand, type SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { KeyMaterial } from "../keys/key-material.ts";

/** Reads the county's secrets from Secrets Manager, once, when a function starts cold. */
export const loadKeyMaterial = async ({
  client,
  secretId,
}: {
  readonly client: SecretsManagerClient;
  readonly secretId: string;
}): Promise<KeyMaterial> => {
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretId }));
  if (!SecretString) throw new Error(`The secret ${secretId} is empty`);
  return KeyMaterial.parse(JSON.parse(SecretString));
};
