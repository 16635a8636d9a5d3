import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, dayOf, later, startOfDay } from "../../domain/calendar/time.ts";
import type { Finding } from "../../domain/finding/finding.ts";
import { watchFindingsHandler } from "../../functions/schedules/watch-findings.ts";
import { knownValues } from "../../functions/supervision/known-values.ts";
import { boardPhoto } from "../../local/play/board-photo.ts";
import { openingStart } from "../../local/play/opening.ts";
import type { FindingView, LedgerView, ProofFileView } from "../../web/views/finding.ts";
import { inspectionAtWork } from "../support/inspecting.ts";
import { startWorld, type World } from "../support/world.ts";

let world: World;
let work: Awaited<ReturnType<typeof inspectionAtWork>>;

/** The findings of the visit by what they say: proved and refused, extended and late, one that closes itself, handed on. */
const problems = [
  { fact: "档案没有专人管理。", severity: "S1" },
  { fact: "两份档案缺少认定表。", severity: "S2" },
  { fact: "名册与系统不一致。", severity: "S1" },
] as const;

beforeAll(async () => {
  world = await startWorld({ start: openingStart });
  work = await inspectionAtWork(world);
  const { onSiteFrom } = work.dates;
  await work.act(work.headId, "self-report", { act: "file", attestation: true, answers: work.answers() });
  await work.toDay(onSiteFrom);
  await work.visit(problems);
  const { draft = "" } = await work.read(work.leadId);
  await work.act(work.leadId, "preliminary", { text: draft });
  await work.act(work.headId, "defence", { text: "没有意见。" });
  await work.act(work.officeHeadId, "opinion", { text: "意见书。", answer: "已阅。", withdraw: [] });
});
afterAll(() => world.end());

const found = async (place: number): Promise<Finding> => {
  const finding = (await work.findings()).toSorted((one, other) => one.id.localeCompare(other.id))[place];
  if (finding === undefined) throw new Error(`nothing was found at ${place}`);
  return finding;
};
const view = async (staffId: string, id: string) =>
  (await (await work.at(staffId)).read(`/findings/${id}`)).body as FindingView;
const ledger = async (staffId: string, query = "") =>
  (await (await work.at(staffId)).read(`/findings${query}`)).body as LedgerView;
/** Somebody acts on a finding as it stands now. */
const act = async (staffId: string, id: string, door: string, form: object) => {
  const { record } = (await world.deps.findings.find(id)) ?? (await found(0));
  const answer = await (await work.at(staffId)).send(`/findings/${id}/${door}`, {
    version: record.version,
    humanFact: "镇",
    ...form,
  });
  await world.settled();
  return answer;
};
const stranger = async () => (await world.deps.grid.get())?.cells[0]?.leaderId ?? "";
/** Somebody who did not inspect the town and has no tie to it. */
const inspector = () => {
  const tied = work.grid.ties.filter(({ unitId }) => unitId === work.unit.id).map(({ inspectorId }) => inspectorId);
  return work.grid.inspectorIds.find((id) => ![work.leadId, ...work.members, ...tied].includes(id)) ?? "";
};
const watch = async () => {
  await watchFindingsHandler(world.deps)();
  await world.settled();
};

test("the letter puts the ledger before the unit and everybody who oversees it, and before nobody else", async () => {
  const own = await ledger(work.headId);
  const all = await ledger(work.officeHeadId);
  const none = await ledger(await stranger());
  const { id } = await found(0);

  expect(own.rows.map(({ findingId, status }) => [findingId, status])).toEqual([
    ["WT2026-2-01-001", "open"],
    ["WT2026-2-01-002", "open"],
    ["WT2026-2-01-003", "open"],
  ]);
  expect([own.scope, all.scope, none.scope]).toEqual(["units", "county", "own"]);
  expect(all.sums).toEqual({ all: 3, open: 3, overdue: 0, proved: 0, closed: 0 });
  expect(none.rows).toEqual([]);
  expect((await (await work.at(await stranger())).read(`/findings/${id}`)).status).toBe(404);
  expect((await ledger(work.officeHeadId, "?severity=S2&status=open")).rows).toHaveLength(1);
  expect((await (await work.at(work.officeHeadId)).open("/findings?severity=S9")).status).toBe(422);
});

test("the owner is told, names a measure and hands it in with a file; the verifier sends it back, then closes it", async () => {
  const { id } = await found(0);
  const early = await act(work.headId, id, "proof", { text: "已落实。", fileIds: [] });
  const measured = await act(work.headId, id, "measure", { text: "指定专人管理档案。" });
  const desk = await work.at(work.headId);
  const asked = (await desk.send(`/findings/${id}/files`, {})).body as ProofFileView;
  const form = new FormData();
  for (const [name, value] of Object.entries(asked.upload?.fields ?? {})) form.append(name, value);
  form.append("file", new Blob([boardPhoto()]), "proof.png");
  await fetch(new URL(asked.upload?.action ?? "", world.url), { method: "POST", body: form, redirect: "manual" });
  await world.settled();
  const { fileId } = asked.file;
  const fate = await desk.open(`/findings/${id}/files/${fileId}?sent=yes`);
  const proved = await act(work.headId, id, "proof", { text: "已指定专人。", fileIds: [fileId] });
  const own = await act(work.headId, id, "decision", { outcome: "close" });
  const bare = await act(inspector(), id, "decision", { outcome: "refuse" });
  const refused = await act(inspector(), id, "decision", { outcome: "refuse", text: "没有任命文件。" });
  const again = await act(work.headId, id, "proof", { text: "附任命文件。", fileIds: [fileId] });
  const closed = await act(inspector(), id, "decision", { outcome: "close", text: "现场看过。" });

  expect(early).toMatchObject({ status: 409, body: { code: "TransitionNotAllowed" } });
  expect([measured, proved, refused, again, closed].map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect(fate.text).toContain("文件已收到");
  expect(own).toMatchObject({ status: 403, body: { code: "NotAllowedHere" } });
  expect(bare.status).toBe(422);
  const done = await view(work.officeHeadId, id);
  expect(done).toMatchObject({
    status: "closed",
    proof: { files: [{ fileId }] },
    refusals: [{ text: "没有任命文件。" }],
    closed: { text: "现场看过。" },
    acts: ["reopening"],
  });
  expect(done.history.map(({ type }) => type)).toEqual([
    "FindingClosed",
    "FindingProved",
    "FindingRefused",
    "FindingProved",
    "MeasureNamed",
    "FindingIssued",
    "FindingNoted",
  ]);
  expect((await (await work.at(work.officeHeadId)).open(`/files/${fileId}`)).status).toBe(303);
  expect((await (await work.at(await stranger())).open(`/files/${fileId}`)).status).toBe(404);
  expect((await world.deps.mailboxes.find(work.headId))?.news.map(({ about }) => about)).toContain("findingOpen");
});

test("doing the same twice shows the same receipt, and a form says what is missing", async () => {
  const { id, record } = await found(1);
  const desk = await work.at(work.headId);
  const form = { version: record.version, humanFact: "镇", text: "补齐认定表。" };

  const [once, twice] = [
    await desk.send(`/findings/${id}/measure`, form),
    await desk.send(`/findings/${id}/measure`, form),
  ];
  const page = await desk.post(`/findings/${id}/measure`, {
    version: String(record.version + 1),
    text: "",
    humanFact: "县",
  });

  expect([once.status, twice.status]).toEqual([200, 200]);
  expect(twice.body).toEqual(once.body);
  expect(page.status).toBe(422);
  expect(page.text).toContain("制定整改措施");
});

test("is handed on within the unit, put off once, and overdue brings the unit onto the ladder, once", async () => {
  const { id, dueAt } = await found(1);
  const { people } = await view(work.headId, id);
  const to = people[0]?.id ?? "";
  const handed = await act(work.headId, id, "handover", { ownerId: to });
  const until = addDays(dayOf(later(dueAt ?? world.deps.clock.now(), -1)), 7);
  const extended = await act(work.officeHeadId, id, "extension", { until, reason: "国庆放假。" });
  const again = await act(work.officeHeadId, id, "extension", { until: addDays(until, 1), reason: "再延。" });
  const newOwner = await ledger(to);

  await world.skip(startOfDay(addDays(until, 1), 9));
  await watch();
  await watch();

  const late = await found(1);
  const { records: ladder } = await world.deps.escalations.ofUnit("t-shiqiao", { limit: 10 });
  const told = (await world.deps.history.of({ kind: "finding", id })).map(({ event }) => event.type);
  expect([handed.status, extended.status, again.status]).toEqual([200, 200, 409]);
  expect(newOwner).toMatchObject({ scope: "own", rows: [{ findingId: id, extended: "yes" }] });
  expect(late.overdueSince).toBe(late.dueAt);
  expect(told.filter((type) => type === "FindingOverdue")).toHaveLength(1);
  expect(
    ladder.flatMap(({ grounds }) => grounds.filter(({ findingId }) => findingId === id)).map(({ trigger }) => trigger),
  ).toEqual(["overdueRectification"]);
  expect((await ledger(work.officeHeadId, "?overdue=yes")).rows.map(({ findingId }) => findingId)).toContain(id);
  const page = await (await work.at(to)).open(`/findings/${id}`);
  expect(page.text).toContain("逾期");
});

test("a finding about data closes itself on the morning on which the county's records are right", async () => {
  const { deps } = world;
  const [known] = await knownValues(deps, { unit: work.unit, indicators: ["I01"] });
  const finding = await found(2);
  const reach = (known?.value ?? 0) + 1;
  const aboutData: Finding = { ...finding, indicator: "I01", selfClosing: { reach, direction: "atLeast" } };
  await deps.store.commit({ save: [aboutData], emit: [] });

  await watch();
  const before = await found(2);
  const reached: Finding = { ...before, selfClosing: { reach: known?.value ?? 0, direction: "atLeast" } };
  await deps.store.commit({ save: [reached], emit: [] });
  await watch();

  expect(known).toBeDefined();
  expect(before.status).toBe("open");
  expect(await found(2)).toMatchObject({ status: "closed", closed: { by: "system" } });
  expect((await (await work.at(work.headId)).open(`/findings/${finding.id}`)).text).toContain("自动销号");
});

test("a closed finding is opened again with a reason, and its time begins anew", async () => {
  const { id } = await found(0);
  const byOwner = await act(work.headId, id, "reopening", { reason: "又没有人管。" });
  const reopened = await act(work.officeHeadId, id, "reopening", { reason: "档案室又无人。" });

  const finding = await found(0);
  expect([byOwner.status, reopened.status]).toEqual([403, 200]);
  expect(finding).toMatchObject({ status: "open", reopened: [{ reason: "档案室又无人。" }] });
  expect((finding.dueAt ?? "") > world.deps.clock.now()).toBe(true);
  expect(finding.proof).toBeUndefined();
});

test("the list of rectification is printed, and leaves as a spreadsheet", async () => {
  const desk = await work.at(work.officeHeadId);
  const print = await desk.open("/findings?print=yes");
  const csv = await desk.open("/findings.xlsx?as=csv&status=closed");
  const { headers, text } = await desk.open("/findings.xlsx");
  const english = await desk.open("/findings?lang=en");

  expect(print.text).toContain("补齐认定表。");
  expect(english.text).toContain("Ledger of problems");
  expect(csv.text.split("\r\n")[1]).toMatch(/^WT2026-2-01-003,石桥镇,/);
  expect(headers.get("content-disposition")).toMatch(/^attachment; .*findings-DZ2026-2-01-\d{4}-\d{2}-\d{2}\.xlsx/);
  expect(text.slice(0, 2)).toBe("PK");
});
