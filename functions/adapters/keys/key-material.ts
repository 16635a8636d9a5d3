import { randomBytes } from "node:crypto";
import * as z from "zod";

const secretBytes = 32;
const Secret = z
  .base64url()
  .refine((text) => Buffer.from(text, "base64url").length === secretBytes, "A secret has 256 bits");

const EncryptionKey = z.strictObject({ id: z.string().regex(/^[a-z0-9-]{1,32}$/), secret: Secret });

/**
 * The county's secrets as they lie in the key file or in Secrets Manager. The last encryption key seals, all of them open:
 * rotation appends one. The look-up secret is never rotated, since hashes could not be found any more.
 */
export const KeyMaterial = z.strictObject({
  encryption: z
    .array(EncryptionKey)
    .min(1)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, "Each key has an id of its own"),
  lookup: Secret,
});
export type KeyMaterial = z.infer<typeof KeyMaterial>;

const newSecret = (): string => randomBytes(secretBytes).toString("base64url");

const numberOf = (id: string): number => Number(/^k(\d+)(?:-|$)/.exec(id)?.[1] ?? 0);

/** The same secrets with one more key, which seals from now on; two who add one at the same time give it two ids. */
export const withNewKey = ({ encryption, lookup }: KeyMaterial): KeyMaterial => {
  const number = Math.max(...encryption.map(({ id }) => numberOf(id))) + 1;
  const id = `k${number}-${randomBytes(3).toString("hex")}`;
  return { encryption: [...encryption, { id, secret: newSecret() }], lookup };
};

/** Fresh random secrets for a county that starts today. */
export const newKeyMaterial = (): KeyMaterial => ({
  encryption: [{ id: "k1", secret: newSecret() }],
  lookup: newSecret(),
});
