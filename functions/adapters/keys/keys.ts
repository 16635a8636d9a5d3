import { createCipheriv, createDecipheriv, createHmac, hash, hkdfSync, randomBytes, randomInt } from "node:crypto";
import type { Keys } from "../../dependencies.ts";
import { TaskError } from "../../task-error.ts";
import type { KeyMaterial } from "./key-material.ts";

const cipher = { name: "aes-256-gcm", keyBytes: 32, ivBytes: 12, tagBytes: 16 } as const;

/** One secret never serves two purposes: each purpose derives a key of its own. */
const derive = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync("sha256", Buffer.from(secret, "base64url"), "", `zhuxue ${purpose}`, cipher.keyBytes));

const broken = (cause?: unknown): TaskError =>
  new TaskError("RecordBroken", "A sealed value cannot be opened", { cause });

/** The Keys port over the county's secrets; a sealed value reads `key id . base64url(iv, text, tag)`. */
export const createKeys = (material: KeyMaterial): Keys => {
  const encryption = new Map(material.encryption.map(({ id, secret }) => [id, derive(secret, "field encryption")]));
  const newest = [...encryption].at(-1);
  const lookup = derive(material.lookup, "look-up");

  return {
    encrypt: (plain, context) => {
      if (!newest) throw new Error("There is no key to encrypt with");
      const [id, key] = newest;
      const iv = randomBytes(cipher.ivBytes);
      const sealing = createCipheriv(cipher.name, key, iv).setAAD(Buffer.from(context));
      const sealed = Buffer.concat([iv, sealing.update(plain, "utf8"), sealing.final(), sealing.getAuthTag()]);
      return `${id}.${sealed.toString("base64url")}`;
    },
    decrypt: (sealed, context) => {
      const [id = "", text = ""] = sealed.split(".");
      const key = encryption.get(id);
      const bytes = Buffer.from(text, "base64url");
      if (!key || bytes.length < cipher.ivBytes + cipher.tagBytes) throw broken();
      try {
        const opening = createDecipheriv(cipher.name, key, bytes.subarray(0, cipher.ivBytes), {
          authTagLength: cipher.tagBytes,
        });
        opening.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(-cipher.tagBytes));
        return Buffer.concat([
          opening.update(bytes.subarray(cipher.ivBytes, -cipher.tagBytes)),
          opening.final(),
        ]).toString("utf8");
      } catch (cause) {
        throw broken(cause);
      }
    },
    keyedHash: (plain, context) => createHmac("sha256", lookup).update(`${context}\0${plain}`).digest("hex"),
    newSecret: () => randomBytes(32).toString("base64url"),
    newDigits: (count) => Array.from({ length: count }, () => randomInt(10)).join(""),
    hash: (plain) => hash("sha256", plain),
  };
};
