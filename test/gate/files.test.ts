import { GetObjectCommand } from "@aws-sdk/client-s3";
import { describe, expect, test } from "vitest";
import { createS3FileStore } from "../../functions/adapters/s3/s3-file-store.ts";
import { may } from "../support/gate/a-role.ts";
import { type OpenGate, visit } from "./gate-visitors.ts";

const accepted = "arn:aws:s3:::files/accepted/*";

describe("files behind the gate", () => {
  const key = "accepted/1";
  const bytes = new TextEncoder().encode("a paper");
  const readAndWrite = [may("s3:GetObject", accepted), may("s3:PutObject", accepted)];

  test("are read and written as the role allows", async () => {
    const { s3 } = await visit(...readAndWrite);
    const files = createS3FileStore({ client: s3, bucket: "files" });

    await files.write({ key, bytes, contentType: "text/plain" });

    expect(await files.read(key)).toEqual(bytes);
  });

  test("are missing only for whom may list them, and forbidden for others", async () => {
    const blind = await visit(...readAndWrite);
    const seeing = await visit(...readAndWrite, may("s3:ListBucket", "arn:aws:s3:::files"));
    const missing = new GetObjectCommand({ Bucket: "files", Key: key });

    await expect(blind.s3.send(missing)).rejects.toMatchObject({ name: "AccessDenied" });
    await expect(seeing.s3.send(missing)).rejects.toMatchObject({ name: "NoSuchKey" });

    expect(blind.gate.denied()).toMatchObject([{ action: "s3:ListBucket", resource: "arn:aws:s3:::files" }]);
    expect(seeing.gate.denied()).toEqual([]);
  });

  const posted = async ({ s3 }: OpenGate): Promise<Response> => {
    const files = createS3FileStore({ client: s3, bucket: "files" });
    const thenTo = "https://county.example.com/papers";
    const { action, fields } = await files.uploadForm({ key, maxBytes: 100, validSeconds: 60, thenTo });
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append("file", new Blob([bytes]));
    return fetch(action, { method: "POST", body: form, redirect: "manual" });
  };

  test("come by a form as its signer might bring them", async () => {
    const open = await visit(...readAndWrite);

    const answer = await posted(open);

    expect(answer.status).toBe(303);
    expect(open.gate.used()).toMatchObject([{ role: "visitor", action: "s3:PutObject", resource: accepted }]);
  });

  test("do not come by a form of somebody who might not", async () => {
    const open = await visit(may("s3:PutObject", "arn:aws:s3:::files/quarantine/*"));

    const answer = await posted(open);

    expect(answer.status).toBe(403);
    expect(open.gate.denied()).toMatchObject([{ operation: "PostObject", resource: "arn:aws:s3:::files/accepted/1" }]);
  });

  test("go by an address as its signer might take them, and no further", async () => {
    const open = await visit(...readAndWrite);
    const files = createS3FileStore({ client: open.s3, bucket: "files" });
    const shown = { validSeconds: 60, fileName: "paper.txt", contentType: "text/plain" };
    await files.write({ key, bytes, contentType: "text/plain" });

    const answer = await fetch(await files.address({ key, ...shown }));
    const refused = await fetch(await files.address({ key: "evidence/1", ...shown }));

    expect(await answer.text()).toBe("a paper");
    expect(refused.status).toBe(403);
    expect(open.gate.denied()).toMatchObject([{ resource: "arn:aws:s3:::files/evidence/1" }]);
  });
});
