import { randomBytes } from "node:crypto";
import * as z from "zod";

const secretBytes = 32;
const Secret = z
  .base64url()
  .refine((text) => Buffer.from(text, "base64url").length === secretBytes, "A secret has 256 bits");

/**
 * The county's secrets as they lie in the key file or in Secrets Manager. The last encryption key seals, all of them open:
 * rotation appends one. The look-up secret is never rotated, since hashes could not be found any more.
 */
export const KeyMaterial = z.strictObject({
  encryption: z.array(z.strictObject({ id: z.string().regex(/^[a-z0-9-]{1,32}$/), secret: Secret })).min(1),
  lookup: Secret,
});
export type KeyMaterial = z.infer<typeof KeyMaterial>;

const newSecret = (): string => randomBytes(secretBytes).toString("base64url");

/** The same secrets with one more key, which seals from now on. */
export const withNewKey = ({ encryption, lookup }: KeyMaterial): KeyMaterial => {
  const numbers = encryption.map(({ id }) => Number(/^k(\d+)$/.exec(id)?.[1] ?? 0));
  return { encryption: [...encryption, { id: `k${Math.max(...numbers) + 1}`, secret: newSecret() }], lookup };
};

/** Fresh random secrets for a county that starts today. */
export const newKeyMaterial = (): KeyMaterial => ({
  encryption: [{ id: "k1", secret: newSecret() }],
  lookup: newSecret(),
});
