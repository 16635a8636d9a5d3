import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, Day, dayOf } from "../../domain/calendar/time.ts";
import { boardPhoto } from "../../local/play/board-photo.ts";
import { uploadPhoto } from "../../local/play/upload-photo.ts";
import type { EvidenceView, PhotoView } from "../../web/views/evidence.ts";
import type { WorkItem } from "../../web/views/work.ts";
import { strangers, tooLarge } from "../support/sample-files.ts";
import { type AtDesk, aClassAtWork, approvalOf, atDesk, decisionAt } from "../support/staff-desk.ts";
import { aVisitor, faultsOn } from "../support/visitor.ts";
import { startWorld, type World } from "../support/world.ts";

let world: World;
let office: Awaited<ReturnType<typeof aClassAtWork>>;
let officer: AtDesk;
let principal: AtDesk;
let listId: string;
let evidence: string;

const taskOf = async (desk: AtDesk, purpose: string): Promise<WorkItem> => {
  const item = (await desk.work()).find((task) => task.purpose === purpose);
  if (item === undefined) throw new Error(`${desk.staffId} has no list to decide`);
  return item;
};
const view = async (desk = officer) => (await desk.read(evidence)).body as EvidenceView;
const photoAt = async (location: string) => {
  const { pathname } = new URL(location);
  return (await officer.read(pathname)).body as PhotoView;
};
const upload = (bytes: Uint8Array<ArrayBuffer>, name: string, takenOn = dayOf(world.deps.clock.now())) =>
  uploadPhoto({ url: world.url, send: officer.send }, { listId, takenOn, bytes, name });

beforeAll(async () => {
  world = await startWorld();
  office = await aClassAtWork(world);
  officer = await atDesk(world, office.school.offices.aidOfficerId);
  principal = await atDesk(world, office.school.offices.principalId);
  const chair = await atDesk(world, office.school.offices.panelChairId);
  for (let family = 0; family < 3; family += 1) {
    const item = await office.applied();
    await office.teacher.send(decisionAt(item), approvalOf(item));
  }
  await world.settled();
  for (const item of await chair.work()) await chair.send(decisionAt(item), approvalOf(item));
  await world.settled();
  await officer.send(`/preparation/school/${office.school.code}`, {});
  await world.settled();
  const task = await taskOf(principal, "postList");
  await principal.send(`/tasks/${task.taskId}/posting`, { version: task.version, outcome: "post", humanFact: "3" });
  await world.settled();
  listId = `2026-2027-1-${office.school.code}-0`;
  evidence = `/preparation/${listId}/evidence`;
});
afterAll(() => world.end());

test("what the public sees is kept as soon as the list hangs", async () => {
  const { items, missing, may } = await view();
  const page = await officer.open(evidence);

  expect(items).toMatchObject([{ what: "posted", lines: 3, soundness: "whole", of: "present" }]);
  expect(items[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect([missing, may]).toEqual([["boardPhoto", "takenDown", "gone"], "add"]);
  expect(page.text).toContain(items[0]?.sha256);
});

test("strangers, other schools and teachers see no evidence", async () => {
  const teacher = await office.teacher.read(evidence);
  const anybody = await aVisitor(world.url).read(evidence);

  expect([teacher.status, anybody.status]).toEqual([403, 401]);
});

test("a photo of a day outside the window is refused beside its field, and what was typed stands there again", async () => {
  const today = dayOf(world.deps.clock.now());
  const early = await officer.post(evidence, { takenOn: addDays(today, -1) });
  const tomorrow = await officer.post(evidence, { takenOn: addDays(today, 1) });
  const odd = await officer.post(evidence, { takenOn: "last week" });

  for (const answer of [early, tomorrow, odd]) expect(answer.status).toBe(422);
  expect(faultsOn(early.text)["takenOn"]).toContain("公示期内");
  expect(faultsOn(odd.text)["takenOn"]).toContain("2026-09-07");
  expect(early.text).toContain(addDays(today, -1));
});

test("a web page named .jpg, an empty file and six megabytes are refused with their reasons, and leave nothing behind", async () => {
  const fates = await Promise.all(
    [
      await upload(strangers["a web page"] as Uint8Array<ArrayBuffer>, "board.jpg"),
      await upload(new Uint8Array(), "board.png"),
      await upload(tooLarge(), "board.png"),
    ].map(photoAt),
  );
  const page = await officer.open(evidence);

  expect(fates.map(({ photo }) => [photo.status, photo.fault])).toEqual([
    ["refused", "fileType"],
    ["refused", "fileEmpty"],
    ["refused", "fileTooLarge"],
  ]);
  expect(page.text).toContain("只改文件名没有用");
  expect(await readdir(join(world.dataDir, "files", "quarantine"))).toEqual([]);
  expect((await view()).missing).toContain("boardPhoto");
});

test("without a photo nobody signs; nothing that was typed is lost, and the page says what to do", async () => {
  await world.skipWorkingDays(6);
  const task = await taskOf(principal, "signList");
  const path = `/tasks/${task.taskId}/signature`;
  const open = await principal.open(`/tasks/${task.taskId}`);

  const refused = await principal.post(path, {
    version: String(task.version),
    returned: "2",
    "reason.code": "R05",
    humanFact: "3",
  });
  const asked = await principal.send(path, { version: task.version, returned: [], humanFact: "3" });
  const page = await principal.open(evidence);

  expect(open.text).toContain("还缺1项证据");
  expect(refused.status).toBe(409);
  expect(refused.text).toContain("公示证据不全");
  expect(refused.text).toContain('value="2"');
  expect(asked).toMatchObject({ status: 409, body: { code: "EvidenceMissing" } });
  expect(page.text).toContain("请停止公示并重新张贴");
});

test("the list is gone from its public address, and that is proved", async () => {
  const gone = await aVisitor(world.url).read(`/lists/${listId}`);
  const { items, missing } = await view(principal);
  const proof = items.find(({ what }) => what === "gone");

  expect(gone.status).toBe(410);
  expect(missing).toEqual(["boardPhoto"]);
  expect(proof?.answers?.map(({ accept, status }) => `${accept} ${status}`)).toEqual([
    "text/html 410",
    "application/json 410",
  ]);
});

test("a photo taken within the window may still be handed in, and only those who may see it do", async () => {
  const location = await upload(boardPhoto(), "board.png", Day.parse("2026-09-08"));
  const { photo } = await photoAt(location);
  const all = await view();
  const shown = await officer.open(`/files/${photo.fileId}`);
  const picture = await fetch(new URL(shown.location ?? "", world.url));
  const teacher = await office.teacher.open(`/files/${photo.fileId}`);
  const again = await upload(boardPhoto(), "board.png", Day.parse("2026-09-08"));

  expect(photo.status).toBe("accepted");
  expect(all.missing).toEqual([]);
  expect(all.items.find(({ what }) => what === "boardPhoto")).toMatchObject({ photo: { takenOn: "2026-09-08" } });
  expect([shown.status, picture.status, picture.headers.get("content-type")]).toEqual([303, 200, "image/png"]);
  expect(Buffer.from(await picture.arrayBuffer()).equals(Buffer.from(boardPhoto()))).toBe(true);
  expect(teacher.status).toBe(404);
  expect((await photoAt(again)).photo.status).toBe("accepted");
});

test("then the principal signs", async () => {
  const task = await taskOf(principal, "signList");
  const open = await principal.open(`/tasks/${task.taskId}`);

  const signed = await principal.send(`/tasks/${task.taskId}/signature`, {
    version: task.version,
    returned: [],
    humanFact: "3",
  });
  await world.settled();

  expect(open.text).toContain("证据齐全");
  expect(signed).toMatchObject({ status: 200, body: { outcome: "sign" } });
  expect((await world.deps.lists.find(listId))?.status).toBe("closed");
});

test("a snapshot that was changed on the disk is found out", async () => {
  const folder = join(world.dataDir, "files", "evidence");
  const [name = ""] = await readdir(folder);
  const sealed = await readFile(join(folder, name));
  sealed[40] = (sealed[40] ?? 0) ^ 1;
  await writeFile(join(folder, name), sealed);

  const { items } = await view();
  const page = await officer.open(evidence);

  expect(items.some(({ soundness }) => soundness === "changed")).toBe(true);
  expect(page.text).toContain("已被改动");
  expect(page.text).toContain("请立即报告县资助中心");
});
