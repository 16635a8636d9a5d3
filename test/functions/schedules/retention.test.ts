import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Access } from "../../../domain/access/access.ts";
import { addDays, dayOf, startOfDay } from "../../../domain/calendar/time.ts";
import { acceptedKey, type StoredFile } from "../../../domain/file/stored-file.ts";
import type { DataRequest } from "../../../domain/retention/data-request.ts";
import { holdRecords, releaseHold } from "../../../domain/retention/hold.ts";
import { unrecorded } from "../../../domain/shared/record-mark.ts";
import { checkHistory } from "../../../functions/schedules/check-history.ts";
import { retentionHandler } from "../../../functions/schedules/retention.ts";
import { aPupil, monday } from "../../support/factories.ts";
import { type Office, openOffice } from "../../support/office.ts";
import { smallCounty } from "../../support/small-county.ts";

const after = (days: number) => startOfDay(addDays(dayOf(monday), days), 3);
const receiptOf = (applicationId: string): string => applicationId.slice(0, -2);

/** The bytes of every file of the county, as somebody finds them who takes the disk. */
const onDisk = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"))
    .join("\n");

const withdrawnFile = async (office: Office) => {
  const pupil = aPupil({ sequence: 1 });
  const id = await office.submit(pupil);
  const paper: StoredFile = {
    kind: "file",
    record: unrecorded,
    id: "p".repeat(43),
    about: { kind: "recognition", id: receiptOf(id) },
    purpose: "attachment",
    status: "accepted",
    sentBy: receiptOf(id),
    askedAt: monday,
    label: "householdRegister",
  };
  await office.deps.store.commit({ save: [paper], emit: [] });
  await office.deps.files.write({
    key: acceptedKey(paper.id),
    bytes: Buffer.from("the household register"),
    contentType: "image/png",
  });
  await office.withdraw(id);
  return { id, receiptNo: receiptOf(id), pupil, paper };
};

test("a withdrawn application of 91 days ago is gone: records, forms, papers, notices; what remains is a proof", async () => {
  const office = await openOffice();
  const { deps } = office;
  const { id, receiptNo, pupil, paper } = await withdrawnFile(office);

  await office.skipTo(after(90));
  await retentionHandler(deps)();
  const kept = await deps.recognitions.find(receiptNo);
  await office.skipTo(after(91));
  await retentionHandler(deps)();

  expect(kept).toBeDefined();
  expect(await deps.recognitions.find(receiptNo)).toBeUndefined();
  expect(await deps.applications.find(id)).toBeUndefined();
  expect(await deps.recognitions.form(receiptNo, 1)).toBeUndefined();
  expect(await deps.storedFiles.find(paper.id)).toBeUndefined();
  expect(await deps.files.read(acceptedKey(paper.id))).toBeUndefined();
  expect(await deps.notices.ofSubject({ kind: "application", id })).toEqual([]);
  expect(await deps.applications.allClaims(deps.store.pupilKeyOf(pupil))).toEqual([]);
  const { records: proofs } = await deps.erasures.latest({ limit: 10 });
  expect(proofs.every(({ rule }) => rule === "withdrawn")).toBe(true);
  expect(proofs.flatMap(({ histories }) => histories)).toEqual([deps.keys.hash(`application#${id}`)]);
  expect(proofs.flatMap(({ statistics }) => statistics)).toMatchObject([{ status: "withdrawn" }]);
  const [proof] = proofs;
  const told = await deps.history.of({ kind: "erasure", id: proof?.id ?? "" });
  expect(told.map(({ event }) => event.type)).toEqual(["DataErased"]);
});

test("no word of the family is found on the disk any more, and its history tells of numbers only", async () => {
  const office = await openOffice();
  const { deps, db } = office;
  const { id, pupil } = await withdrawnFile(office);
  await office.skipTo(after(91));

  await retentionHandler(deps)();

  db.sqlite.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  const bytes = onDisk(office.leftBehind());
  for (const word of [pupil.name, pupil.idNo, "householdRegister", "the household register"])
    expect(bytes).not.toContain(Buffer.from(word).toString("latin1"));
  const history = await deps.history.of({ kind: "application", id });
  expect(history.map(({ event }) => event.type)).toContain("ApplicationWithdrawn");
  expect(JSON.stringify(history)).not.toContain(pupil.name);
  expect(await deps.pupils.findByIdNo(pupil.idNo)).toBeUndefined();
});

test("the check of all histories finds the proof, and no fault in what was erased", async () => {
  const office = await openOffice();
  const { deps } = office;
  await withdrawnFile(office);
  await office.skipTo(after(91));
  await retentionHandler(deps)();

  await checkHistory(deps);

  expect(await deps.anchors.lastCheck()).toMatchObject({ found: 0, faults: [] });
});

test("a night whose time is over stops in good order, and the next one goes on", async () => {
  const office = await openOffice();
  const { id } = await withdrawnFile(office);
  const deps: Office["deps"] = {
    ...office.deps,
    store: { ...office.deps.store, walk: (page) => office.deps.store.walk({ ...page, limit: 5 }) },
  };
  await office.skipTo(after(91));

  let nights = 1;
  for (; nights < 200; nights += 1) {
    const failure = await retentionHandler(deps)(() => 0).catch((error: unknown) => error);
    if (failure === undefined) break;
    expect(failure).toMatchObject({ name: "Transient", cause: { name: "OutOfTime" } });
  }

  expect(nights).toBeGreaterThan(5);
  expect(await deps.applications.find(id)).toBeUndefined();
  expect((await deps.routineWalks.find("retention"))?.last?.counts["files"]).toBeGreaterThan(0);
});

test("a hold keeps what is over its time until it is released", async () => {
  const office = await openOffice();
  const { deps } = office;
  const { receiptNo } = await withdrawnFile(office);
  const head = await office.person(smallCounty.offices.centerHeadId);
  const now = after(91);
  const id = "FC2026120700000001";
  await office.act(async () =>
    holdRecords({ actor: head, form: { of: receiptNo, reason: "审计需要" }, id, now: deps.clock.now() }),
  );
  await office.skipTo(now);

  await retentionHandler(deps)();
  const held = await deps.recognitions.find(receiptNo);
  await office.act(async () => releaseHold({ actor: head, hold: await deps.retentionHolds.find(id), now }));
  await retentionHandler(deps)();

  expect(held).toBeDefined();
  expect(await deps.recognitions.find(receiptNo)).toBeUndefined();
});

test("of a notice of 181 days ago only kind, time, reference and fate remain", async () => {
  const office = await openOffice();
  const { deps } = office;
  const id = await office.submit(aPupil({ sequence: 2 }));
  const slips = await deps.notices.ofSubject({ kind: "application", id });
  const handedOut = slips.map((slip) => ({ ...slip, sentAt: monday }));
  await deps.store.commit({ save: handedOut, emit: [] });
  await office.skipTo(after(182));

  await retentionHandler(deps)();
  await retentionHandler(deps)();

  const old = (await deps.notices.ofSubject({ kind: "application", id })).filter(({ reference }) =>
    slips.some((slip) => slip.reference === reference),
  );
  expect(old).toMatchObject([{ notice: "N01", words: {}, createdAt: monday, sentAt: monday }]);
  expect(old).toHaveLength(1);
  expect(office.logged).toEqual([]);
});

const look = (fileId: string): Access => ({
  ...{ kind: "access", record: unrecorded, id: "CY1", fileId, at: monday, by: "officer-1", role: "SCHOOL_AID_OFFICER" },
  ...{ unit: "county", door: "reveal-fields", fields: ["phone"], why: "contact", oddities: [] },
});

test.each(["all", "receipt"])("a hold on %s keeps a family's notices and the looks at its file", async (of) => {
  const office = await openOffice();
  const { deps } = office;
  const id = await office.submit(aPupil({ sequence: 3 }));
  const actor = await office.person(smallCounty.offices.centerHeadId);
  const slips = await deps.notices.ofSubject({ kind: "application", id });
  const sent = slips.map((slip) => ({ ...slip, sentAt: monday }));
  await deps.store.commit({ save: [...sent, look(receiptOf(id)), look("YY000000000001")], emit: [] });
  const form = { of: of === "all" ? "all" : receiptOf(id), reason: "审计需要" };
  await office.act(async () => holdRecords({ actor, form, id: "FC2026120700000002", now: deps.clock.now() }));
  await office.skipTo(after(4 * 366));

  await retentionHandler(deps)();

  const [kept] = await deps.notices.ofSubject({ kind: "application", id });
  const span = { from: monday, to: after(5), limit: 9 };
  const own = await deps.accesses.ofFile(receiptOf(id), span);
  const other = await deps.accesses.ofFile("YY000000000001", span);
  expect(kept?.words).not.toEqual({});
  expect(own.records).toHaveLength(1);
  expect(other.records).toHaveLength(of === "all" ? 1 : 0);
});

const asked = (receiptNo: string): DataRequest => ({
  ...{ kind: "dataRequest", record: unrecorded, id: "QL202620270001", receiptNo, wish: "correct", text: "名字写错了" },
  ...{ askedAt: monday, answerBy: monday, status: "granted" },
  decided: { by: "head", at: monday, text: "已改" },
});

test("what a family asked about its data goes with its file", async () => {
  const office = await openOffice();
  const { deps } = office;
  const { receiptNo } = await withdrawnFile(office);
  await deps.store.commit({ save: [asked(receiptNo)], emit: [] });
  await office.skipTo(after(91));

  await retentionHandler(deps)();

  expect(await deps.dataRequests.ofFile(receiptNo)).toEqual([]);
  const { records } = await deps.erasures.latest({ limit: 10 });
  expect(records.flatMap(({ histories }) => histories)).toContain(deps.keys.hash("dataRequest#QL202620270001"));
});

test("a request whose file has gone goes three years after its answer", async () => {
  const office = await openOffice();
  const { deps } = office;
  await deps.store.commit({ save: [asked("SQ2026202700000009")], emit: [] });
  await office.skipTo(after(3 * 366));

  await retentionHandler(deps)();

  expect(await deps.dataRequests.find("QL202620270001")).toBeUndefined();
});
