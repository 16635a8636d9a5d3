import { GetSecretValueCommand, type SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { TaskError } from "../../task-error.ts";
import { faultWords, networkFaults } from "../network-faults.ts";

/** What Secrets Manager answers when the moment was wrong, after the SDK has tried again by itself. */
const busy = new Set<string>([
  "ThrottlingException",
  "InternalServiceError",
  "InternalServiceErrorException",
  "InternalFailure",
  "ServiceUnavailable",
  "ServiceUnavailableException",
  ...networkFaults,
]);

/**
 * Reads a secret from Secrets Manager, once, when a function starts cold; an empty one is named and never guessed. Out of
 * reach it is `Transient`, because a workflow sees by what name its function could not start.
 */
export const readSecret = async (client: SecretsManagerClient, secretId: string): Promise<string> => {
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretId })).catch((error) => {
    const word = faultWords(error).find((known) => busy.has(known));
    throw word === undefined ? error : new TaskError("Transient", `Secrets Manager: ${word}`, { cause: error });
  });
  if (!SecretString) throw new Error(`The secret ${secretId} is empty`);
  return SecretString;
};
