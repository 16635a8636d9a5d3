import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hash,
  hkdfSync,
  type KeyObject,
  randomBytes,
  randomInt,
} from "node:crypto";
import type { Keys } from "../../dependencies.ts";
import { TaskError } from "../../task-error.ts";
import type { KeyMaterial } from "./key-material.ts";

const cipher = { name: "aes-256-gcm", keyBytes: 32, ivBytes: 12, tagBytes: 16 } as const;

/** One secret never serves two purposes: each purpose derives a key of its own; made once, for Node would make one for every use. */
const derive = (secret: string, purpose: string): KeyObject =>
  createSecretKey(
    Buffer.from(hkdfSync("sha256", Buffer.from(secret, "base64url"), "", `zhuxue ${purpose}`, cipher.keyBytes)),
  );

const broken = (cause?: unknown): TaskError =>
  new TaskError("RecordBroken", "A sealed value cannot be opened", { cause });

const keyId = /^[a-z0-9-]{1,32}$/;

/** Another instance may have sealed with a key that was added since this one started: to be tried again, not parked. */
const unknownKey = (): TaskError => new TaskError("Transient", "A value is sealed with a key that is not known here");

/** The Keys port while keys are rotated: whoever holds it seals with the newest of the secrets that were last put in their place. */
export type RotatedKeys = Keys & {
  /** Throws when people could not be found any more by the other secrets, or what a key has sealed could not be opened under its id. */
  readonly replace: (material: KeyMaterial) => void;
};

const ringOf = ({ encryption }: KeyMaterial): ReadonlyMap<string, KeyObject> =>
  new Map(encryption.map(({ id, secret }) => [id, derive(secret, "field encryption")]));

/** The Keys port over the county's secrets; a sealed value reads `key id . (iv, text, tag)`, as text in base64url. */
export const createKeys = (material: KeyMaterial): RotatedKeys => {
  let present = material;
  let encryption = ringOf(material);
  const lookup = derive(material.lookup, "look-up");

  const sealBytes = (plain: Uint8Array, context: string): { readonly id: string; readonly sealed: Buffer } => {
    const newest = [...encryption].at(-1);
    if (!newest) throw new Error("There is no key to encrypt with");
    const [id, key] = newest;
    const iv = randomBytes(cipher.ivBytes);
    const sealing = createCipheriv(cipher.name, key, iv).setAAD(Buffer.from(context));
    return { id, sealed: Buffer.concat([iv, sealing.update(plain), sealing.final(), sealing.getAuthTag()]) };
  };

  const openBytes = (id: string, bytes: Buffer, context: string): Buffer => {
    const key = encryption.get(id);
    if (bytes.length < cipher.ivBytes + cipher.tagBytes) throw broken();
    if (!key) throw keyId.test(id) ? unknownKey() : broken();
    try {
      const opening = createDecipheriv(cipher.name, key, bytes.subarray(0, cipher.ivBytes), {
        authTagLength: cipher.tagBytes,
      });
      opening.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(-cipher.tagBytes));
      return Buffer.concat([opening.update(bytes.subarray(cipher.ivBytes, -cipher.tagBytes)), opening.final()]);
    } catch (cause) {
      throw broken(cause);
    }
  };

  return {
    replace: (next) => {
      if (next.lookup !== material.lookup) throw new Error("The look-up secret never changes");
      const secrets = new Map(next.encryption.map(({ id, secret }) => [id, secret]));
      if (present.encryption.some(({ id, secret }) => (secrets.get(id) ?? secret) !== secret))
        throw new Error("The secret of a key never changes under its id");
      present = next;
      encryption = ringOf(next);
    },
    keyIds: () => [...encryption.keys()],
    encrypt: (plain, context) => {
      const { id, sealed } = sealBytes(Buffer.from(plain), context);
      return `${id}.${sealed.toString("base64url")}`;
    },
    decrypt: (sealed, context) => {
      const [id = "", text = ""] = sealed.split(".");
      return openBytes(id, Buffer.from(text, "base64url"), context).toString("utf8");
    },
    seal: (plain, context) => {
      const { id, sealed } = sealBytes(plain, context);
      return Buffer.concat([Buffer.from(`${id}.`), sealed]);
    },
    open: (sealed, context) => {
      const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
      const dot = bytes.indexOf(".");
      return openBytes(bytes.toString("utf8", 0, Math.max(dot, 0)), bytes.subarray(dot + 1), context);
    },
    keyedHash: (plain, context) => createHmac("sha256", lookup).update(`${context}\0${plain}`).digest("hex"),
    newSecret: () => randomBytes(32).toString("base64url"),
    newDigits: (count) => Array.from({ length: count }, () => randomInt(10)).join(""),
    hash: (plain) => hash("sha256", plain),
  };
};
