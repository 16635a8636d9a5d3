import { stat } from "node:fs/promises";
import { join } from "node:path";
import { type Asked, atOnce, openApproval, percentile } from "./approval.ts";
import { createRecorder, replay } from "./bare-loop.ts";

const inFlight = 256;

const decideAll = (folder: string, name: string, wrap?: Parameters<typeof openApproval>[1]["wrap"]) => {
  const decisions: number[] = [];
  const office = openApproval(join(folder, name), {
    onAsked: ({ resumeToken }) => setImmediate(() => void decide(resumeToken)),
    ...(wrap && { wrap }),
  });
  const decide = async (resumeToken: string) => {
    const begun = performance.now();
    await office.engine.resume({ resumeToken, output: {} });
    decisions.push(performance.now() - begun);
  };
  /** One approval from its start to its last step. */
  const carry = (id: number, bytes: number) => Promise.all([office.approved(id), office.start(id, bytes)]);
  return { ...office, decisions, carry };
};

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Runs so many approvals to their end, so many at a time, with payloads of so many bytes. */
export const throughput = async (folder: string, { instances, bytes }: { instances: number; bytes: number }) => {
  const office = decideAll(folder, "throughput.db");
  await office.engine.run();
  await atOnce({ count: 300, most: inFlight }, (n) => office.carry(instances + n, bytes));
  await office.engine.idle();
  office.decisions.length = 0;

  const [begun, cpu] = [performance.now(), cpuSeconds()];
  await atOnce({ count: instances, most: inFlight }, (n) => office.carry(n, bytes));
  await office.engine.idle();
  const seconds = (performance.now() - begun) / 1000;
  const figures = {
    perSecond: instances / seconds,
    cpuMsEach: ((cpuSeconds() - cpu) * 1000) / instances,
    decisionP99Ms: percentile(office.decisions, 0.99),
  };
  await office.close();
  return figures;
};

/** The same run written down, and its writes alone on another file. */
export const bareLoop = async (folder: string, { instances, bytes }: { instances: number; bytes: number }) => {
  const recorder = createRecorder();
  const office = decideAll(folder, "recorded.db", recorder.wrap);
  await office.engine.run();
  await atOnce({ count: instances, most: inFlight }, (n) => office.carry(n, bytes));
  await office.engine.idle();
  const seconds = replay(join(folder, "bare.db"), office.db, recorder.groups);
  await office.close();
  const writes = recorder.groups.reduce((sum, group) => sum + group.length, 0);
  return { perSecond: instances / seconds, groups: recorder.groups.length, writesEach: writes / instances };
};

/** From a decision to the opening of the next step, one execution at a time. */
export const latency = async (folder: string, { instances }: { instances: number }) => {
  let onAsked: (asked: Asked) => void = () => undefined;
  const office = openApproval(join(folder, "latency.db"), { onAsked: (asked) => onAsked(asked) });
  await office.engine.run();
  const taken: number[] = [];
  for (let id = 0; id < instances; id += 1) {
    let asked = await new Promise<Asked>((resolve) => {
      onAsked = resolve;
      void office.start(id, 200);
    });
    for (let step = 0; step < 3; step += 1) {
      await office.engine.idle();
      const begun = performance.now();
      const next = new Promise<Asked>((resolve) => {
        onAsked = resolve;
      });
      void office.engine.resume({ resumeToken: asked.resumeToken, output: {} });
      asked = await next;
      taken.push(performance.now() - begun);
    }
    await office.engine.resume({ resumeToken: asked.resumeToken, output: {} });
    await office.engine.idle();
  }
  await office.close();
  return { p50Ms: percentile(taken, 0.5), p99Ms: percentile(taken, 0.99) };
};

const atLeast = 10_000;

/** Starts so many instances that all wait for their first decision: what they cost in memory and on disk. */
export const openMany = async (folder: string, { instances, bytes }: { instances: number; bytes: number }) => {
  const file = join(folder, "open.db");
  const office = openApproval(file, { onAsked: () => undefined });
  await office.engine.run();
  const begun = performance.now();
  await atOnce({ count: instances, most: instances > atLeast ? 512 : inFlight }, (n) => office.start(n, bytes));
  await office.engine.idle();
  const seconds = (performance.now() - begun) / 1000;
  const rss = process.memoryUsage().rss;
  await office.close();
  return { perSecond: instances / seconds, rssMb: rss / 1e6, kibEach: (await stat(file)).size / instances / 1024 };
};

/** Opens the file that another process left, and takes the first decision; counted from the start of this process. */
export const restart = async (folder: string) => {
  const office = openApproval(join(folder, "open.db"), { onAsked: () => undefined });
  await office.engine.run();
  const row = office.db.sqlite.prepare("SELECT token FROM sfn_execution WHERE phase = 'await' LIMIT 1").get();
  const outcome = await office.engine.resume({ resumeToken: String(row?.["token"]), output: {} });
  const seconds = performance.now() / 1000;
  await office.engine.idle();
  await office.close();
  return { outcome, seconds, rssMb: process.memoryUsage().rss / 1e6 };
};
