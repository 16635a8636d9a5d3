import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer, type OutgoingHttpHeaders } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { later } from "../../domain/calendar/time.ts";
import { newKeyMaterial } from "../../functions/adapters/keys/key-material.ts";
import { createKeys } from "../../functions/adapters/keys/keys.ts";
import { TaskError } from "../../functions/task-error.ts";
import { createDirectoryStore, type DirectoryStore } from "../../local/files/directory-store.ts";
import { createFileDoor } from "../../local/files/file-door.ts";
import { namedFault } from "../../local/sqlite/database-fault.ts";
import { fileStoreContract } from "../contract/file-store-contract.ts";
import { monday } from "../support/factories.ts";

const keys = createKeys(newKeyMaterial());

const openDirectory = async () => {
  const folder = await mkdtemp(join(tmpdir(), "files-"));
  let now = monday;
  const clock = { now: () => now };
  const files = createDirectoryStore({ folder, keys, clock });
  const arrived: string[] = [];
  const door = createFileDoor({ files, keys, clock, arrived: async (key) => void arrived.push(key) });
  const server = createServer(async (request, response) => {
    if ((await door(request, response)) === "passed") response.writeHead(404).end("passed");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    ...{ folder, files, arrived, server },
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    skipSeconds: (seconds: number) => {
      now = later(now, seconds * 1000);
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await rm(folder, { recursive: true });
    },
  };
};

describe("files in a directory", () => fileStoreContract(openDirectory));

describe("the folder of files", () => {
  let open: Awaited<ReturnType<typeof openDirectory>>;
  beforeAll(async () => {
    open = await openDirectory();
  });
  afterAll(() => open.close());

  const put = (files: DirectoryStore, key: string) =>
    files.write({ key, bytes: new TextEncoder().encode("张小明的户口簿"), contentType: "image/png" });
  const send = async (action: string, parts: readonly (readonly [string, string | Blob])[]) => {
    const form = new FormData();
    for (const [name, value] of parts) form.append(name, value);
    return fetch(`${open.url}${action}`, { method: "POST", body: form, redirect: "manual" });
  };
  /** A sender on the bare line, whose head has arrived and whose body comes as it is poured, in megabytes. */
  const sendSlowly = async (action: string, headers: OutgoingHttpHeaders = {}) => {
    const arrived = once(open.server, "request");
    const socket = connect(Number(new URL(open.url).port), "127.0.0.1");
    socket.on("error", () => undefined);
    const length = headers["content-length"] === undefined ? ["transfer-encoding: chunked"] : [];
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    const type = "content-type: multipart/form-data; boundary=x";
    socket.write([`POST ${action} HTTP/1.1`, "host: localhost", type, ...lines, ...length, "", ""].join("\r\n"));
    const answer = new Promise<string>((resolve) => socket.once("data", (bytes) => resolve(String(bytes))));
    const hungUp = new Promise<string>((resolve) => socket.once("close", () => resolve("closed")));
    await arrived;
    return {
      ...{ answer, hungUp, hangUp: () => socket.destroy() },
      pour: async (megabytes: number) => {
        const chunk = Buffer.concat([Buffer.from("100000\r\n"), Buffer.alloc(1024 * 1024), Buffer.from("\r\n")]);
        for (let count = 0; count < megabytes && !socket.destroyed; count += 1) {
          await new Promise<void>((resolve) => socket.write(chunk, () => resolve()));
        }
      },
    };
  };
  const formFor = (key: string) =>
    open.files.uploadForm({ key, maxBytes: 100, validSeconds: 60, thenTo: "http://127.0.0.1:1/then" });

  test("holds nothing that could be read without the keys, and only its owner may open it", async () => {
    await put(open.files, "accepted/one");

    const path = join(open.folder, "accepted", "one");
    const sealed = await readFile(path);
    const modes = await Promise.all(
      [path, join(open.folder, "accepted")].map(async (each) => (await stat(each)).mode & 0o777),
    );

    expect(sealed.includes(Buffer.from("张小明"))).toBe(false);
    expect(modes).toEqual([0o600, 0o700]);
  });

  test("leaves no half-written file behind", async () => {
    await put(open.files, "accepted/two");
    await put(open.files, "accepted/two");

    expect((await readdir(join(open.folder, "accepted"))).filter((name) => name.startsWith("."))).toEqual([]);
  });

  test("tells when a file was changed on the disk", async () => {
    await put(open.files, "accepted/three");
    const path = join(open.folder, "accepted", "three");
    const sealed = await readFile(path);
    sealed[30] = (sealed[30] ?? 0) ^ 1;
    await writeFile(path, sealed);

    await expect(open.files.read("accepted/three")).rejects.toMatchObject({ name: "RecordBroken" });
  });

  test.each(["../keys.json", "accepted/../../keys", "/etc/passwd", "accepted/.hidden", "accepted", "accepted/a%00b"])(
    "no key leads out of it: %s",
    async (key) => {
      await expect(open.files.read(key)).rejects.toThrow("plain words");
      await expect(put(open.files, key)).rejects.toThrow("plain words");
    },
  );

  test("is told of every file that arrives, before the browser goes on", async () => {
    const { action } = await formFor("quarantine/arriving");

    await send(action, [["file", new Blob(["x"])]]);

    expect(open.arrived).toContain("quarantine/arriving");
  });

  test.each([
    [
      "two files",
      [
        ["file", new Blob(["1"])],
        ["file", new Blob(["2"])],
      ],
    ],
    ["a file under another name", [["photo", new Blob(["1"])]]],
    ["no file", []],
    ["a text for a file", [["file", "text"]]],
  ] as const)("takes no form with %s", async (_, files) => {
    const { action } = await formFor("quarantine/several");

    const answer = await send(action, files);

    expect(answer.status).toBe(400);
    expect(await open.files.read("quarantine/several")).toBeUndefined();
  });

  test("takes nothing that is no form, and not what is far too large", async () => {
    const { action } = await formFor("quarantine/large");
    const text = await fetch(`${open.url}${action}`, { method: "POST", body: "x=1" });
    const large = await send(action, [["file", new Blob([new Uint8Array(13 * 1024 * 1024)])]]);

    expect([text.status, large.status]).toEqual([400, 413]);
  });

  test("answers a stranger before anything is sent, and hangs up on one who never ends", async () => {
    const stranger = await sendSlowly("/files?key=quarantine/strange&policy=x&signature=y");
    const early = await stranger.answer;
    await stranger.pour(40);

    expect(early).toContain("HTTP/1.1 403");
    await expect(stranger.hungUp).resolves.toBe("closed");
  });

  test("refuses what says that it is too large before it is sent, and counts what says nothing", async () => {
    const { action } = await formFor("quarantine/long");
    const honest = await sendSlowly(action, { "content-length": 13 * 1024 * 1024 });
    const silent = await sendSlowly(action);
    await silent.pour(1);

    expect(await honest.answer).toContain("HTTP/1.1 413");
    expect(await silent.answer).toContain("HTTP/1.1 413");
    for (const each of [honest, silent]) each.hangUp();
  });

  test("takes eight files at a time, and asks the ninth sender to come again", async () => {
    const { action } = await formFor("quarantine/crowded");
    const slow: Awaited<ReturnType<typeof sendSlowly>>[] = [];
    for (let count = 0; count < 8; count += 1) slow.push(await sendSlowly(action, { "content-length": 1000 }));
    const ninth = await send(action, [["file", new Blob(["9"])]]);
    for (const each of slow) each.hangUp();

    const later = await vi.waitUntil(async () => {
      const answer = await send(action, [["file", new Blob(["9"])]]);
      return answer.status === 303 ? answer : undefined;
    });

    expect([ninth.status, ninth.headers.get("retry-after"), later.status]).toEqual([503, "5", 303]);
  });

  test("shows files guarded against being taken for pages", async () => {
    await put(open.files, "accepted/shown");
    const wanted = { key: "accepted/shown", validSeconds: 60, fileName: "a.pdf", contentType: "application/pdf" };

    const answer = await fetch(`${open.url}${await open.files.address(wanted)}`);

    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("content-security-policy")).toContain("sandbox");
    expect(answer.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''a.pdf");
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
  });

  test("an address is of no use after its minute", async () => {
    await put(open.files, "accepted/short");
    const wanted = { key: "accepted/short", validSeconds: 60, fileName: "a.png", contentType: "image/png" };
    const address = `${open.url}${await open.files.address(wanted)}`;

    open.skipSeconds(61);

    expect((await fetch(address)).status).toBe(403);
  });
});

test("a file for which the disk has no room is refused for the moment, and half of it is not kept", async () => {
  const { folder, files, close } = await openDirectory();
  const full = Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
  const without: DirectoryStore = {
    ...files,
    put: () => Promise.reject(new TaskError("Transient", "DiskFull", { cause: namedFault(full) })),
  };
  const clock = { now: () => monday };
  const door = createFileDoor({ files: without, keys, clock, arrived: async () => undefined });
  const server = createServer(async (request, response) => void (await door(request, response)));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { action } = await files.uploadForm({
    ...{ key: "quarantine/one", maxBytes: 1000, validSeconds: 60, thenTo: "http://127.0.0.1/next" },
  });
  const form = new FormData();
  form.append("file", new Blob(["photo"]), "photo.jpg");

  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${action}`, {
    ...{ method: "POST", body: form, redirect: "manual" },
  });
  const left = await readdir(folder);

  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
  expect(await answer.text()).toContain("The file cannot be kept for the moment");
  expect(left).toEqual([]);
  server.close();
  await close();
});
