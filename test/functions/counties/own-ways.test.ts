import { describe, expect, test } from "vitest";
import { inspectionIdOf } from "../../../domain/inspection/cycle.ts";
import { WaitKind } from "../../../domain/wait/wait.ts";
import { ownExecutions, ownFiles, ownMail } from "../../../functions/counties/own-ways.ts";
import type { FileStore, Mail, WorkflowEngine } from "../../../functions/dependencies.ts";
import { startAgain } from "../../../workflows/executions.ts";

/** An engine that remembers what it was asked, with these executions running, two on each page. */
const engineOf = (running: readonly string[]) => {
  const started: string[] = [];
  const stopped: string[] = [];
  const engine: WorkflowEngine = {
    start: async ({ name }) => {
      started.push(name);
      return "started";
    },
    resume: async () => "resumed",
    fail: async () => "failed",
    stop: async ({ name }) => void stopped.push(name),
    describe: async ({ workflow, name }) =>
      started.includes(name) ? { workflow, name, status: "RUNNING" } : undefined,
    running: async ({ after = "0" }) => {
      const next = Number(after) + 2;
      return { names: running.slice(Number(after), next), ...(next < running.length && { next: String(next) }) };
    },
  };
  return { engine, started, stopped };
};

describe("a county's executions", () => {
  const of = { workflow: "publicity", name: "publicity-L1-1" };

  test("are named after it outside, and by their plain names inside", async () => {
    const { engine, started, stopped } = engineOf([]);
    const own = ownExecutions(engine, "619901");

    await own.start({ ...of, input: {} });
    const described = await own.describe(of);
    await own.stop({ ...of, cause: "ended" });

    expect(started).toEqual(["619901-publicity-L1-1"]);
    expect(described).toEqual({ ...of, status: "RUNNING" });
    expect(stopped).toEqual(["619901-publicity-L1-1"]);
  });

  test("are no other county's, under the same names", async () => {
    const { engine } = engineOf([]);
    await ownExecutions(engine, "619901").start({ ...of, input: {} });

    const ofTheNeighbour = await ownExecutions(engine, "619902").describe(of);

    expect(ofTheNeighbour).toBeUndefined();
  });

  test("are listed page by page without those of others; an empty page is not the last", async () => {
    const { engine } = engineOf(["619902-publicity-L1-1", "619902-publicity-L2-1", "619901-publicity-L1-1"]);
    const own = ownExecutions(engine, "619901");

    const first = await own.running({ workflow: "publicity" });
    const second = await own.running({ workflow: "publicity", after: first.next ?? "" });

    expect(first).toEqual({ names: [], next: "2" });
    expect(second).toEqual({ names: ["publicity-L1-1"] });
  });

  test("have names of at most 80 characters with the county's code, as Step Functions wants them", () => {
    // The longest ids there are; a unit's id is words of the county's own, of 32 letters at most.
    const unit = "s-".padEnd(32, "6");
    const longest = {
      application: "SQ2026202799999999-99",
      list: "2026-2027-autumn-2161990101-99",
      objection: "YY999999999999",
      cycle: "DZ2026-2-99",
      inspection: inspectionIdOf("DZ2026-2-99", unit),
      escalation: `ZR2026-${unit}-accuracy-99`,
    } as const satisfies { readonly [Kind in WaitKind]: string };

    const names = WaitKind.options.map((kind) => {
      const { name } = startAgain({ kind, id: longest[kind] }, { words: {}, number: 9999 });
      return `619901-${name}`;
    });

    expect(names.filter((name) => name.length > 80)).toEqual([]);
  });
});

describe("a county's files", () => {
  test("lie in a folder of its own under each folder's name, whatever is done with them", async () => {
    const keys: string[] = [];
    const files: FileStore = {
      uploadForm: async ({ key }) => ({ action: "https://files.example.com", fields: { key } }),
      read: async (key) => void keys.push(key),
      write: async ({ key }) => void keys.push(key),
      remove: async (key) => void keys.push(key),
      address: async ({ key }) => key,
    };
    const own = ownFiles(files, "619901");

    const form = await own.uploadForm({ key: "quarantine/f1", maxBytes: 1, validSeconds: 1, thenTo: "https://x" });
    await own.read("quarantine/f1");
    await own.write({ key: "evidence/lists/L1/p1", bytes: new Uint8Array(), contentType: "text/html" });
    await own.remove("accepted/f1");
    const address = await own.address({ key: "accepted/f1", validSeconds: 1, fileName: "f", contentType: "image/png" });

    expect(form.fields).toEqual({ key: "quarantine/619901/f1" });
    expect(keys).toEqual(["quarantine/619901/f1", "evidence/619901/lists/L1/p1", "accepted/619901/f1"]);
    expect(address).toBe("accepted/619901/f1");
  });
});

test("a county's mail says whose it is", async () => {
  const sent: Mail[] = [];
  const mail = { to: "family@example.com", subject: "s", text: "t", html: "h", reference: "notice-1" };

  await ownMail({ send: async (each) => void sent.push(each) }, "619901").send(mail);

  expect(sent).toEqual([{ ...mail, county: "619901" }]);
});
