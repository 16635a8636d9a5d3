import { describe, expect, test } from "vitest";
import { KeyMaterial, newKeyMaterial, withNewKey } from "../../../../functions/adapters/keys/key-material.ts";
import { createKeys } from "../../../../functions/adapters/keys/keys.ts";

const material = newKeyMaterial();
const keys = createKeys(material);
const recordBroken = expect.objectContaining({ name: "RecordBroken" });

describe("a sealed field", () => {
  test.each(["619901201001010010", "山里的孩子 🌱", ""])("%j is read back as it was", (plain) => {
    const sealed = keys.encrypt(plain, "pupil.idNumber");

    expect(keys.decrypt(sealed, "pupil.idNumber")).toBe(plain);
    expect(sealed).toMatch(/^k1\.[\w-]+$/);
  });

  test("the same value is never sealed the same way twice", () => {
    const sealed = [keys.encrypt("619901", "a"), keys.encrypt("619901", "a")];

    expect(new Set(sealed).size).toBe(2);
  });

  test("a value that was moved to another field cannot be opened", () => {
    const sealed = keys.encrypt("619901", "pupil.idNumber");

    expect(() => keys.decrypt(sealed, "pupil.bankAccount")).toThrow(recordBroken);
  });

  test("a value that was tampered with cannot be opened", () => {
    const sealed = keys.encrypt("619901201001010010", "pupil.idNumber");

    for (let position = 3; position < sealed.length - 1; position += 1) {
      const other = sealed[position] === "A" ? "B" : "A";
      const changed = sealed.slice(0, position) + other + sealed.slice(position + 1);
      expect(() => keys.decrypt(changed, "pupil.idNumber")).toThrow(recordBroken);
    }
  });

  test.each(["", "k1", "k1.", "k1.AAAA", "no key at all"])("%j cannot be opened", (sealed) => {
    expect(() => keys.decrypt(sealed, "pupil.idNumber")).toThrow(recordBroken);
  });

  test("a value under a key that is not known yet is tried again", () => {
    const transient = expect.objectContaining({ name: "Transient" });

    expect(() => keys.decrypt(`k9.${"A".repeat(40)}`, "pupil.idNumber")).toThrow(transient);
    expect(() => keys.open(Buffer.from(`k9.${"A".repeat(40)}`), "pupil.idNumber")).toThrow(transient);
  });

  test("an appended key seals from now on, and what older keys sealed still opens", () => {
    const [next] = newKeyMaterial().encryption;
    const old = keys.encrypt("619901", "a");

    const rotated = createKeys({
      ...material,
      encryption: [...material.encryption, { id: "k2", secret: next?.secret ?? "" }],
    });

    expect(rotated.encrypt("619901", "a")).toMatch(/^k2\./);
    expect(rotated.decrypt(old, "a")).toBe("619901");
    expect(rotated.keyedHash("619901", "a")).toBe(keys.keyedHash("619901", "a"));
  });
});

test("two who rotate the same keys at once give their keys two ids, and the number goes on", () => {
  const ids = [1, 2].map(() => withNewKey(material).encryption.at(-1)?.id);

  const next = withNewKey(withNewKey(material));

  expect(new Set(ids).size).toBe(2);
  expect(next.encryption.map(({ id }) => id)).toEqual([
    "k1",
    expect.stringMatching(/^k2-[0-9a-f]{6}$/),
    expect.stringMatching(/^k3-[0-9a-f]{6}$/),
  ]);
});

test("a set that names one key twice is no set: what the one sealed the other would not open", () => {
  const [first] = material.encryption;
  const [other] = newKeyMaterial().encryption;

  const twice = KeyMaterial.safeParse({ ...material, encryption: [first, other] });

  expect(twice.error?.issues).toMatchObject([{ message: "Each key has an id of its own" }]);
});

describe("a keyed hash", () => {
  test("it is stable over restarts and releases", () => {
    const fixed = createKeys({ encryption: [{ id: "k1", secret: "A".repeat(43) }], lookup: `${"A".repeat(42)}E` });

    expect(fixed.keyedHash("619901201001010010", "pupil.idNumber")).toBe(
      "0c6bbbf2405197661f6a0620edc5c4cf8e49f968f6a5bea09b67a08e367c2bab",
    );
  });

  test("it differs by value, by field and by county", () => {
    const hashes = [
      keys.keyedHash("619901", "a"),
      keys.keyedHash("619902", "a"),
      keys.keyedHash("619901", "b"),
      createKeys(newKeyMaterial()).keyedHash("619901", "a"),
    ];

    expect(new Set(hashes).size).toBe(4);
  });
});

test("a secret has 43 characters, a code as many digits as asked, a hash 64 hex digits", () => {
  const secret = keys.newSecret();
  const digits = keys.newDigits(6);
  const hash = keys.hash("abc");

  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(digits).toMatch(/^\d{6}$/);
  expect(hash).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});
