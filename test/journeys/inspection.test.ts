import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openingStart } from "../../local/play/opening.ts";
import { inspectionAtWork } from "../support/inspecting.ts";
import { startWorld, type World } from "../support/world.ts";

describe("a unit that does everything in time", () => {
  let world: World;
  let work: Awaited<ReturnType<typeof inspectionAtWork>>;

  beforeAll(async () => {
    world = await startWorld({ start: openingStart });
    work = await inspectionAtWork(world);
  });
  afterAll(() => world.end());

  test("finds its notice on its desk, and other units do not find the inspection at all", async () => {
    const head = await work.at(work.headId);
    const task = (await head.work()).find(({ purpose }) => purpose === "selfReport");
    const opened = await head.open(`/tasks/${task?.taskId}`);
    const notice = await head.open(`/inspections/${work.id}/notice`);
    const stranger = await work.at(work.grid.cells[0]?.leaderId ?? "");

    expect(opened).toMatchObject({ status: 303, location: `/inspections/${work.id}` });
    expect(notice.text).toContain("第十六条");
    expect((await stranger.read(`/inspections/${work.id}`)).status).toBe(404);
    expect((await head.open("/inspections")).text).toContain(work.id);
  });

  test("keeps an unfinished self-report, then files it", async () => {
    const kept = await work.act(work.headId, "self-report", {
      act: "keep",
      answers: [{ indicator: "I01", score: "9x" }],
    });
    const page = await (await work.at(work.headId)).open(`/inspections/${work.id}/self-report`);

    const bare = await work.act(work.headId, "self-report", {
      act: "file",
      attestation: true,
      answers: work.answers().map(({ indicator, score }) => ({ indicator, score })),
    });
    const filed = await work.act(work.headId, "self-report", {
      act: "file",
      attestation: true,
      answers: work.answers(),
    });

    expect(kept.status).toBe(200);
    expect(page.text).toContain('value="9x"');
    expect(bare.status).toBe(422);
    expect(filed).toMatchObject({ status: 200, body: { status: "onSite" } });
    expect(await work.inspection()).toMatchObject({ selfReport: { timing: "onTime" } });
  });

  test("is visited, told, heard and gets its letter, each with a deadline", async () => {
    await work.toDay(work.dates.onSiteFrom);
    const visited = await work.visit([
      { fact: "档案没有专人管理。", severity: "S1" },
      { fact: "两份档案缺少认定表。", severity: "S2" },
    ]);
    const { draft = "" } = await work.read(work.leadId);
    const beforeTold = await work.read(work.headId);
    const told = await work.act(work.leadId, "preliminary", { text: draft });
    const early = await work.act(work.officeHeadId, "opinion", { text: "意见书。" });
    const defended = await work.act(work.headId, "defence", { text: "第二项已在督导前补齐。" });
    const unanswered = await work.act(work.officeHeadId, "opinion", { text: "意见书。" });
    const [, second] = await work.findings();
    const issued = await work.act(work.officeHeadId, "opinion", {
      text: "意见书。",
      answer: "经核实，第二项不成立。",
      withdraw: [second?.id],
      withdrawReason: "督导前已补齐。",
    });

    expect(visited).toBe(200);
    expect(draft).toContain("发现问题2项");
    expect(beforeTold.findings).toEqual([]);
    expect(told).toMatchObject({ status: 200, body: { status: "defence" } });
    expect(early.status).toBe(409);
    expect(defended).toMatchObject({ status: 200, body: { status: "opinionDue" } });
    expect(unanswered.status).toBe(422);
    expect(issued).toMatchObject({ status: 200, body: { status: "rectifying" } });
    expect((await work.findings()).map(({ status }) => status)).toEqual(["open", "withdrawn"]);
    expect(await world.deps.cycles.find("DZ2026-2-01")).toMatchObject({
      awaited: [],
      status: expect.stringMatching(/^(inspected|scored)$/),
    });
    const letter = await (await work.at(work.headId)).open(`/inspections/${work.id}/letter`);
    expect(letter.text).toContain("第二十一条");
    expect(letter.text).not.toContain("两份档案缺少认定表");
  });

  test("objects to the letter, which stands and does not stop rectification", async () => {
    const disputed = await work.act(work.headId, "dispute", { text: "期限过短。" });
    const again = await work.act(work.headId, "dispute", { text: "期限过短。再提。" });
    const director = (await world.deps.county.get())?.offices.bureauDirectorId ?? "";
    await world.settled();
    const told = await world.deps.mailboxes.find(director);
    const answered = await work.act(director, "dispute-answer", { outcome: "upheld", text: "期限合理。" });

    expect(told?.news).toContainEqual({ about: "opinionDisputed", id: work.id });
    expect(disputed).toMatchObject({ status: 200, body: { status: "rectifying" } });
    expect(again.status).toBe(409);
    expect(answered.status).toBe(200);
    expect((await work.read(work.headId)).dispute?.answer).toMatchObject({ outcome: "upheld" });
  });

  test("reports once every measure is named, is rechecked by somebody drawn, and closed", async () => {
    const tooSoon = await work.act(work.headId, "rectification", { text: "全部完成。" });
    await work.putRight(() => "proved");
    const reported = await work.act(work.headId, "rectification", { text: "全部完成。" });
    const { recheck } = await work.inspection();
    const verifier = recheck?.verifierId ?? "";
    const passed = await work.act(verifier, "recheck", { outcome: "passed", text: "现场看过。", failed: [] });

    expect(tooSoon).toMatchObject({ status: 409, body: { code: "MeasuresMissing" } });
    expect(reported.status).toBe(200);
    expect([work.leadId, ...work.members, work.headId]).not.toContain(verifier);
    expect(work.grid.inspectorIds).toContain(verifier);
    expect(passed).toMatchObject({ status: 200, body: { status: "closed" } });
    expect((await work.findings()).map(({ status }) => status)).toEqual(["closed", "withdrawn"]);
    const run = { workflow: "inspection", name: `inspection-${work.id}-1` };
    expect(await world.deps.engine.describe(run)).toMatchObject({ status: "SUCCEEDED" });
    expect(await world.deps.cycles.find("DZ2026-2-01")).toMatchObject({ running: [] });
  });

  test("leaves a page that tells every step and its basis, and prints in both languages", async () => {
    const head = await work.at(work.headId);
    const page = await head.open(`/inspections/${work.id}`);
    const english = await head.open(`/inspections/${work.id}?lang=en`);

    expect(page.status).toBe(200);
    for (const words of ["第20条", "抽签产生", "督导结束", "撤回"]) expect(page.text).toContain(words);
    expect(english.text).toContain("Regulation on Education Supervision, art. 22");
  });
});

describe("a unit that lets everything pass", () => {
  let world: World;
  let work: Awaited<ReturnType<typeof inspectionAtWork>>;

  beforeAll(async () => {
    world = await startWorld({ start: openingStart });
    work = await inspectionAtWork(world);
  });
  afterAll(() => world.end());

  test("climbs the ladder once for its self-report, and may still file it until the visit begins", async () => {
    await work.pastDue();

    const late = await work.read(work.headId);
    const ladder = (await world.deps.escalations.ofUnit(work.unit.id, { limit: 10 })).records;

    expect(late).toMatchObject({ status: "selfReportLate", may: "selfReport" });
    expect(ladder).toMatchObject([{ issueClass: "duty", grounds: [{ trigger: "missedReport" }] }]);
  });

  test("is visited without a report, and its defence lapses after ten days, not before", async () => {
    await work.pastDue();
    const unreported = await work.inspection();
    const visited = await work.visit([{ fact: "档案没有专人管理。", severity: "S1" }]);
    await work.act(work.leadId, "preliminary", { text: "初步意见。" });
    const early = await work.act(work.officeHeadId, "opinion", { text: "意见书。" });
    await work.pastDue();
    const lapsed = await work.inspection();
    const issued = await work.act(work.officeHeadId, "opinion", { text: "意见书。" });

    expect(unreported).toMatchObject({ status: "onSite" });
    expect(unreported.selfReport).toBeUndefined();
    expect(visited).toBe(200);
    expect(early.status).toBe(409);
    expect(lapsed).toMatchObject({ status: "opinionDue" });
    expect(issued).toMatchObject({ status: 200, body: { status: "rectifying" } });
  });

  test("is rechecked although it reports nothing, fails, and goes on to the ladder", async () => {
    await work.pastDue();
    const { status, recheck } = await work.inspection();
    const verifier = recheck?.verifierId ?? "";
    const [finding] = await work.findings();
    const unproved = await work.act(verifier, "recheck", { outcome: "passed", text: "没有证明。", failed: [] });
    const failed = await work.act(verifier, "recheck", {
      outcome: "failed",
      text: "没有整改。",
      failed: [finding?.id],
    });
    const ladder = (await world.deps.escalations.ofUnit(work.unit.id, { limit: 10 })).records;
    const run = { workflow: "inspection", name: `inspection-${work.id}-1` };

    expect(status).toBe("recheck");
    expect(unproved).toMatchObject({ status: 409, body: { code: "FindingsOpen" } });
    expect(failed).toMatchObject({ status: 200, body: { status: "escalated" } });
    expect(ladder.flatMap(({ grounds }) => grounds.map(({ trigger }) => trigger))).toContain("failedRecheck");
    expect(await world.deps.engine.describe(run)).toMatchObject({ status: "SUCCEEDED" });
  });
});
