import type { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { expect, test } from "vitest";
import { readSecret } from "../../../../functions/adapters/secrets/read-secret.ts";

const failing = (fault: object): SecretsManagerClient => {
  const send = async () => {
    throw Object.assign(new Error("no secret today"), fault);
  };
  return { send } as unknown as SecretsManagerClient;
};

test.each([
  { name: "TimeoutError" },
  { code: "ECONNRESET" },
  { code: "EAI_AGAIN" },
  { name: "ThrottlingException" },
  { name: "InternalServiceError" },
])(
  "a function that could not read its secret for the moment fails by a name that workflows retry: %o",
  async (fault) => {
    const reading = readSecret(failing(fault), "zhuxue/619901");

    await expect(reading).rejects.toMatchObject({ name: "Transient" });
  },
);

test.each(["ResourceNotFoundException", "AccessDeniedException", "DecryptionFailure"])(
  "%s is no matter of time",
  async (name) => {
    const reading = readSecret(failing({ name }), "zhuxue/619901");

    await expect(reading).rejects.toMatchObject({ name });
  },
);
