import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { afterAll, expect, test } from "vitest";
import { newKeyMaterial } from "../../../functions/adapters/keys/key-material.ts";
import { bundleFunctions } from "../../../infra/bundle.ts";
import { houseFunctions } from "../../../infra/functions.ts";
import { languages } from "../../../web/texts/language.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
// Inside the repository, where the SDK of the runtime is found.
await mkdir(join(root, "cdk.out"), { recursive: true });
const folder = await mkdtemp(join(root, "cdk.out", "bundles-"));
afterAll(() => rm(folder, { recursive: true }));

const functions = houseFunctions("ses");
const bundles = await bundleFunctions(functions, folder);

type FormModules = typeof import("../../../domain/application/application-form.ts") &
  typeof import("../../../functions/api/faults.ts");
type SpecimenModule = typeof import("../../web/specimen.tsx");
type SenderModule = typeof import("../../../functions/adapters/ses/ses-mail-sender.ts");

const mail = {
  to: "family@example.com",
  subject: "申请已收到",
  text: "您好！\n",
  html: "<p>您好！</p>",
  reference: "notice-619901-0001",
};

const maxBytes = 250 * 1024;

test("no function is larger than 250 KB (design §9)", () => {
  const tooLarge = [...bundles]
    .filter(([, { bytes }]) => bytes > maxBytes)
    .map(([name, { bytes }]) => `${name} ${bytes}`);

  expect(tooLarge).toEqual([]);
});

test("a bundled sender writes the mail it writes unbundled", async () => {
  const file = "functions/adapters/ses/ses-mail-sender.ts";
  const entry = `export { createSesMailSender } from "./${file}";`;
  const sender = { name: "sender", kind: "api", errorImpact: "", mail: "ses", files: "none", entry } as const;
  const bundled = (await bundleFunctions([sender], folder)).get("sender");
  const writtenBy = async (path: string): Promise<string> => {
    const { createSesMailSender }: SenderModule = await import(path);
    const sent: SendRawEmailCommand[] = [];
    const client = { send: async (command: SendRawEmailCommand) => void sent.push(command) };
    await createSesMailSender({ client: client as unknown as SESClient, from: "助学中心 <aid@example.com>" }).send(
      mail,
    );
    return Buffer.from(sent[0]?.input.RawMessage?.Data ?? []).toString();
  };

  const [small, whole] = [await writtenBy(join(bundled?.folder ?? "", "index.mjs")), await writtenBy(join(root, file))];

  expect(small).toMatch(/^From: =\?UTF-8\?\S+ <aid@example\.com>\r$/m);
  expect(small).toMatch(/^To: family@example\.com\r$/m);
  expect(small).toBe(whole);
});

test("a bundled form finds the faults it finds unbundled, without the parts of zod left out", async () => {
  const files = ["domain/application/application-form.ts", "functions/api/faults.ts"] as const;
  const entry = files.map((file) => `export * from "./${file}";`).join("\n");
  const forms = { name: "forms", kind: "api", errorImpact: "", mail: "ses", files: "none", entry } as const;
  const bundled = (await bundleFunctions([forms], folder)).get("forms");
  const typed = {
    programmes: { codes: "NO_SUCH" },
    pupil: { name: "王", idNo: "619901201503150019", grade: "十", boarding: "" },
    guardian: { email: "nowhere", phone: "12", noticeChannel: "email" },
    family: { members: [{ name: "甲".repeat(31), age: -1 }], size: "２１" },
    need: { categories: ["ORPHAN", 1] },
    commitment: { truth: false },
  };
  const faultsBy = ({ ApplicationForm, faultsOf }: FormModules) => {
    const { error } = ApplicationForm.safeParse(typed);
    return error && faultsOf(error);
  };
  const whole = await Promise.all(files.map((file) => import(join(root, file))));

  const [found, expected] = [
    faultsBy(await import(join(bundled?.folder ?? "", "index.mjs"))),
    faultsBy(Object.assign({}, ...whole)),
  ];

  expect(expected?.length).toBeGreaterThan(15);
  expect(found).toEqual(expected);
});

test("a bundled page reads as it does unbundled, letter for letter, without preact", async () => {
  const file = "test/web/specimen.tsx";
  const entry = `export * from "./${file}";`;
  const pages = { name: "pages", kind: "api", errorImpact: "", mail: "none", files: "none", entry } as const;
  const bundled = (await bundleFunctions([pages], folder)).get("pages");
  const drawnBy = ({ specimens }: SpecimenModule) => languages.flatMap((language) => specimens(language));

  const [small, whole] = [
    drawnBy(await import(join(bundled?.folder ?? "", "index.mjs"))),
    drawnBy(await import(join(root, file))),
  ];

  expect(whole.length).toBeGreaterThan(5);
  expect(small).toEqual(whole);
  expect(bundled?.inputs.filter((input) => input.includes("preact"))).toEqual([]);
});

const carrying = (part: string): readonly string[] =>
  [...bundles].flatMap(([name, { inputs }]) => (inputs.some((file) => file.includes(part)) ? [name] : []));

test("a function that sends mail carries the code for it, and no other does; by SES without a library", async () => {
  const files = new Set([...bundles.values()].flatMap(({ inputs }) => inputs));
  // Repositories hand mail on at most, and send none.
  const house = [...files].filter((file) => /^functions\/(?!adapters|repositories)/.test(file));
  const texts = await Promise.all(house.map((file) => readFile(join(root, file), "utf8")));
  const senders = house.filter((_, place) => texts[place]?.includes("mail.send("));

  const sending = [...bundles].flatMap(([name, { inputs }]) =>
    inputs.some((file) => senders.includes(file)) ? [name] : [],
  );

  expect(senders).not.toHaveLength(0);
  expect(carrying("ses-mail-sender")).toEqual(sending);
  expect(carrying("nodemailer")).toEqual([]);
});

test("no door carries the workflow engine", () => {
  const doors = functions.filter(({ kind }) => kind === "api").map(({ name }) => name);

  expect(carrying("step-functions-engine").filter((name) => doors.includes(name))).toEqual([]);
});

/** Loads every bundle as Lambda would, in one process, and asks one door a question. */
const office = `
  const paths = JSON.parse(process.argv[1]);
  const loaded = Object.fromEntries(await Promise.all(paths.map(async ([name, path]) => [name, await import(path)])));
  const http = { method: "GET", path: "/nowhere", sourceIp: "192.0.2.1", userAgent: "", protocol: "HTTP/1.1" };
  const event = { version: "2.0", routeKey: "$default", rawPath: "/nowhere", rawQueryString: "", isBase64Encoded: false,
    headers: { accept: "application/json", host: "api.example.com", "x-zhuxue-edge": "known to the edge", "x-zhuxue-host": "aid.example.com" },
    requestContext: { http, requestId: "1", domainName: "api.example.com" } };
  const answer = await loaded.unrouted.handler(event, {});
  const around = await loaded.unrouted.handler({ ...event, headers: { ...event.headers, "x-zhuxue-edge": "a guess" } }, {});
  const kinds = Object.entries(loaded).map(([name, { handler }]) => [name, typeof handler]);
  console.error(JSON.stringify({ kinds, status: answer.statusCode, code: JSON.parse(answer.body).code, around: around.statusCode }));
`;

/** Answers every request as Secrets Manager answers for the county's keys. */
const keysOffice = async () => {
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "application/x-amz-json-1.1" });
    response.end(JSON.stringify({ SecretString: JSON.stringify(newKeyMaterial()) }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};

test("every function loads on its own with the settings it is deployed with, and answers", async () => {
  const { server, url } = await keysOffice();
  const paths = [...bundles].map(([name, bundle]) => [name, join(bundle.folder, "index.mjs")]);
  const env = {
    AWS_REGION: "local",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_ENDPOINT_URL: url,
    TABLE_NAME: "records",
    COUNTIES: JSON.stringify({ "619901": "https://aid.example.com", "619902": "https://619902.example.com" }),
    EDGE_SECRET: "known to the edge",
    KEYS_SECRET: "keys",
    MAIL_FROM: "aid@example.com",
    STATE_MACHINES: "{}",
    FILES_BUCKET: "files",
    FILES_ORIGIN: "https://files.example.com",
    SET_ASIDE_QUEUE: "https://queues.example.com/set-aside",
  };

  const { stderr } = await promisify(execFile)(
    process.execPath,
    ["--input-type=module", "--eval", office, JSON.stringify(paths)],
    { env },
  ).finally(() => server.close());

  const said = JSON.parse(stderr.trim().split("\n").at(-1) ?? "");
  expect(said).toEqual({
    kinds: functions.map(({ name }) => [name, "function"]),
    status: 404,
    code: "PageNotFound",
    around: 403,
  });
});
