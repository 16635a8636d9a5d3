import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FileStore } from "../../functions/dependencies.ts";

/** A file store with the site its forms and addresses lead to. */
export type OpenFileStore = {
  readonly files: FileStore;
  /** Origin for forms and addresses that name none. */
  readonly url: string;
  readonly close: () => Promise<void>;
};

const content = new TextEncoder().encode("照片 photo");
const other = new TextEncoder().encode("something else");
const thenTo = "http://127.0.0.1:1/preparation/list-1/evidence/file-1?sent=yes";

let number = 0;
const newKey = (): string => {
  number += 1;
  return `quarantine/file-${number}`;
};

/** What every adapter of the FileStore port keeps. */
export const fileStoreContract = (open: () => Promise<OpenFileStore>): void => {
  let store: OpenFileStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  const formFor = (key: string, maxBytes = 1000, validSeconds = 60) =>
    store.files.uploadForm({ key, maxBytes, validSeconds, thenTo });

  const send = async (
    { action, fields }: Awaited<ReturnType<typeof formFor>>,
    bytes: Uint8Array,
  ): Promise<Response> => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append("file", new Blob([new Uint8Array(bytes)]), "任何名字.exe");
    return fetch(new URL(action, store.url), { method: "POST", body: form, redirect: "manual" });
  };

  /** The form with one word of another, be it a field or a part of the address it posts to. */
  const mixed = (
    own: Awaited<ReturnType<typeof formFor>>,
    other: Awaited<ReturnType<typeof formFor>>,
    wanted: string,
  ): typeof own => {
    const name = Object.keys(own.fields).find((each) => each.toLowerCase() === wanted);
    if (name !== undefined) return { ...own, fields: { ...own.fields, [name]: other.fields[name] ?? "" } };
    const [action, foreign] = [new URL(own.action, store.url), new URL(other.action, store.url)];
    action.searchParams.set(wanted, foreign.searchParams.get(wanted) ?? "");
    return { ...own, action: action.href };
  };

  const plain = async (key: string) => {
    const bytes = await store.files.read(key);
    return bytes && new Uint8Array(bytes);
  };

  const addressOf = (key: string, validSeconds = 60) =>
    store.files.address({ key, validSeconds, fileName: "board 1.png", contentType: "image/png" });

  describe("bytes", () => {
    test("are read as they were written, and nothing lies where nothing was put", async () => {
      const key = newKey();

      await store.files.write({ key, bytes: content, contentType: "image/png" });

      expect(await plain(key)).toEqual(content);
      expect(await store.files.read(newKey())).toBeUndefined();
    });

    test("may be written again, and never be replaced by others", async () => {
      const key = newKey();
      await store.files.write({ key, bytes: content, contentType: "image/png" });

      await store.files.write({ key, bytes: content, contentType: "image/png" });
      const replacing = store.files.write({ key, bytes: other, contentType: "image/png" });

      await expect(replacing).rejects.toMatchObject({ name: "RecordBroken" });
      expect(await plain(key)).toEqual(content);
    });

    test("are gone when removed, however often", async () => {
      const key = newKey();
      await store.files.write({ key, bytes: content, contentType: "image/png" });

      await store.files.remove(key);
      await store.files.remove(key);

      expect(await store.files.read(key)).toBeUndefined();
    });
  });

  describe("a form", () => {
    test("stores one file under its key, and leads on", async () => {
      const key = newKey();

      const answer = await send(await formFor(key), content);

      expect(answer.status).toBe(303);
      expect(answer.headers.get("location")).toMatch(
        /^http:\/\/127\.0\.0\.1:1\/preparation\/list-1\/evidence\/file-1\?sent=yes/,
      );
      expect(await plain(key)).toEqual(content);
    });

    test("takes no more bytes than it permits, and exactly as many", async () => {
      const [tooMany, enough] = [newKey(), newKey()];

      const refused = await send(await formFor(tooMany, 10), new Uint8Array(11));
      const taken = await send(await formFor(enough, 10), new Uint8Array(10));

      expect([refused.status >= 400, taken.status]).toEqual([true, 303]);
      expect(await store.files.read(tooMany)).toBeUndefined();
    });

    test.each(["key", "policy"])("with another %s stores nothing", async (field) => {
      const [own, foreign] = [newKey(), newKey()];

      const answer = await send(mixed(await formFor(own), await formFor(foreign), field), content);

      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(await Promise.all([own, foreign].map(store.files.read))).toEqual([undefined, undefined]);
    });

    test("is of no use after its time", async () => {
      const key = newKey();

      const answer = await send(await formFor(key, 1000, 0), content);

      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(await store.files.read(key)).toBeUndefined();
    });
  });

  describe("an address", () => {
    test("shows the file with its type and name", async () => {
      const key = newKey();
      await store.files.write({ key, bytes: content, contentType: "image/png" });

      const answer = await fetch(new URL(await addressOf(key), store.url));

      expect(answer.status).toBe(200);
      expect(new Uint8Array(await answer.arrayBuffer())).toEqual(content);
      expect(answer.headers.get("content-type")).toBe("image/png");
      expect(answer.headers.get("content-disposition")).toBe("inline; filename*=UTF-8''board%201.png");
    });

    test("shows no other file, and none once it was changed", async () => {
      const [key, foreign] = [newKey(), newKey()];
      for (const each of [key, foreign])
        await store.files.write({ key: each, bytes: content, contentType: "image/png" });
      const address = new URL(await addressOf(key), store.url).href;

      const elsewhere = await fetch(address.replace(key.split("/")[1] ?? "", foreign.split("/")[1] ?? ""));
      const changed = await fetch(
        address.replace(/(ignature=)(.)/, (_, word, first) => `${word}${first === "0" ? "1" : "0"}`),
      );
      const bare = await fetch(address.split("?")[0] ?? "");

      expect([elsewhere.status, changed.status, bare.status]).toEqual([403, 403, 403]);
    });
  });
};
