import type { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { KeyMaterial } from "../keys/key-material.ts";
import { readSecret } from "./read-secret.ts";

/** Reads the keys of a deployment from Secrets Manager. */
export const loadKeyMaterial = async ({
  client,
  secretId,
}: {
  readonly client: SecretsManagerClient;
  readonly secretId: string;
}): Promise<KeyMaterial> => KeyMaterial.parse(JSON.parse(await readSecret(client, secretId)));
