import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ApplicationForm } from "../../domain/application/application-form.ts";
import { later } from "../../domain/calendar/time.ts";
import { uploadSeconds } from "../../domain/file/stored-file.ts";
import { planTownship } from "../../local/demo/plan.ts";
import type { DocumentsView, DocumentView } from "../../web/views/documents.ts";
import type { ReviewView } from "../../web/views/task.ts";
import { aPdf, strangers } from "../support/sample-files.ts";
import { type AtDesk, approvalOf, atDesk, decisionAt } from "../support/staff-desk.ts";
import { aVisitor, type Visitor } from "../support/visitor.ts";
import { startWorld, type World } from "../support/world.ts";

const all = "/my-applications/documents";

let world: World;
let teacher: AtDesk;
let form: ApplicationForm;
let family: Visitor;
let id: string;

const planned = [...planTownship("石桥镇")].filter(({ fate }) => fate === "approved").map((each) => each.form);

const apply = async (wanted: ApplicationForm) => {
  const visitor = aVisitor(world.url);
  const { body } = await visitor.send("/applications", wanted);
  const { applications } = body as { applications: { id: string }[] };
  return { visitor, id: applications[0]?.id ?? "" };
};

/** Sends one file through the real forms, as a browser without scripts does; answers with the page it comes back to. */
const sendFile = async (
  visitor: Visitor,
  document: string,
  bytes: Uint8Array<ArrayBuffer>,
  name = "王小明低保证.pdf",
) => {
  const asked = await visitor.send(all, { document });
  const { fileId } = asked.body as { fileId: string };
  const { upload } = (await visitor.read(`${all}/${fileId}`)).body as DocumentView;
  const body = new FormData();
  for (const [field, value] of Object.entries(upload?.fields ?? {})) body.append(field, value);
  body.append("file", new Blob([bytes]), name);
  await fetch(new URL(upload?.action ?? "", world.url), { method: "POST", body, redirect: "manual" });
  await world.settled();
  return { fileId, page: await visitor.open(`${all}/${fileId}?sent=yes`) };
};

const view = async (visitor: Visitor) => (await visitor.read(all)).body as DocumentsView;

const atTeacher = async () => {
  const item = (await teacher.work()).find(({ subject }) => subject.id === id);
  if (item === undefined) throw new Error("the application is not on the desk");
  return { item, review: (await teacher.read(`/tasks/${item.taskId}`)).body as ReviewView };
};

beforeAll(async () => {
  world = await startWorld();
  const found = planned.find(({ need }) => need.categories.includes("OTHER_HARDSHIP"));
  if (found === undefined) throw new Error("nobody has an unproved hardship");
  form = found;
  const school = await world.deps.schools.find(form.pupil.schoolCode);
  const own = school?.classes.find(
    ({ stage, grade, classNo }) =>
      stage === form.pupil.stage && grade === form.pupil.grade && classNo === form.pupil.classNo,
  );
  teacher = await atDesk(world, own?.homeroomTeacherId ?? "");
  ({ visitor: family, id } = await apply(form));
  await world.settled();
});
afterAll(() => world.end());

test("a family whose need a department's list proves is asked for nothing, and told so", async () => {
  const proved = planned.find(({ need }) => need.categories.includes("MIN_LIVING"));
  if (proved === undefined) throw new Error("nobody has minimum living allowance");
  const { visitor } = await apply(proved);

  const page = await visitor.open(all);

  expect(page.text).toContain("已由部门名单证明，无需提交");
  expect(page.text).toContain("最低生活保障");
  expect(page.text).toContain("不需要提交证明材料。");
  expect(page.text).not.toContain('<button type="submit" class="button');
});

describe("a family whose hardship no list proves", () => {
  test("finds what is asked for from its own file, with the way on paper", async () => {
    const file = await family.open("/my-applications");
    const page = await family.open(all);

    expect(file.text).toContain(`href="${all}"`);
    expect(page.text).toContain("村（居）委会困难证明");
    expect(page.text).toContain("还没有提交");
    expect(page.text).toContain("交给班主任");
  });

  test("is refused what nobody asked for", async () => {
    const { status, body } = await family.send(all, { document: "martyrCertificate" });

    expect([status, body]).toMatchObject([422, { errors: [{ field: "document", code: "notAChoice" }] }]);
  });

  test("sends a file that is something else, reads why it was not taken, and drops it", async () => {
    const { fileId, page } = await sendFile(family, "hardshipProof", strangers["a web page"]);

    expect(page.text).toContain("这份文件没有收下");
    const answer = await family.post(`${all}/${fileId}/removal`, {});
    expect(answer.status).toBe(303);
    expect((await view(family)).documents.flatMap(({ files }) => files)).toEqual([]);
  });

  test("sends its paper; a decision on what was read before is refused, and the difference is shown", async () => {
    const { item } = await atTeacher();

    const { page } = await sendFile(family, "hardshipProof", aPdf());

    expect(page.text).toContain("已经收下，审核人可以看到。");
    const { humanFact } = approvalOf(item);
    const late = await teacher.post(decisionAt(item), {
      ...{ version: String(item.version), outcome: "approve", humanFact: String(humanFact) },
    });
    expect(late.status).toBe(409);
    expect(late.text).toContain("您打开之后发生的变化");
    expect(late.text).toContain("收到证明材料");
  });

  test("its paper is opened by the teacher who decides, under no name of its sender's", async () => {
    const { review } = await atTeacher();
    const [file] = review.documents.files;

    const opened = await teacher.open(`/files/${file?.fileId}`);

    expect(review.documents).toMatchObject({ files: [{ document: "hardshipProof" }], missing: [] });
    expect(opened.status).toBe(303);
    const bytes = await fetch(new URL(opened.location ?? "", world.url));
    expect(bytes.headers.get("content-type")).toBe("application/pdf");
    expect([...bytes.headers].join()).not.toMatch(/王小明|%E7%8E%8B/);
    expect(new Uint8Array(await bytes.arrayBuffer())).toEqual(new Uint8Array(aPdf()));
  });

  test("its paper is opened by nobody else", async () => {
    const { review } = await atTeacher();
    const path = `/files/${review.documents.files[0]?.fileId}`;
    const { centerHeadId, reviewerIds } = (await world.deps.county.get())?.offices ?? {
      centerHeadId: "",
      reviewerIds: [],
    };
    const [stranger, reviewer, head] = [
      aVisitor(world.url),
      await atDesk(world, reviewerIds[0] ?? ""),
      await atDesk(world, centerHeadId),
    ];

    const answers = [
      await stranger.open(path),
      await family.open(path),
      await reviewer.open(path),
      await head.open(path),
    ];

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 404, 303]);
  });

  test("is returned for papers, sends another page, and that alone is an answer", async () => {
    const { item } = await atTeacher();
    const asks = { outcome: "return", reason: { code: "R04" }, fields: ["need.documents"] };
    await teacher.send(decisionAt(item), { ...approvalOf(item), ...asks });
    await world.settled();
    const path = `/my-applications/${id}/correction`;

    const page = await family.open(path);
    const tooEarly = await family.send(path, {});
    await sendFile(family, "hardshipProof", aPdf("5 0 obj\n<< >>\nendobj\n"));
    const answered = await family.submit(path, { because: "" });

    expect(page.text).toContain(`href="${all}"`);
    expect(tooEarly.body).toMatchObject({ errors: [{ field: "because", code: "nothingChanged" }] });
    expect(answered.text).toContain("补正了：证明材料");
  });

  test("may take a page back until somebody decides", async () => {
    await world.settled();
    const files = (await view(family)).documents.flatMap((each) => each.files);
    const [first, second] = files.map(({ fileId }) => fileId);

    const taken = await family.post(`${all}/${first}/removal`, {});
    const { item, review } = await atTeacher();
    await teacher.send(decisionAt(item), approvalOf(item));
    await world.settled();
    const late = await family.post(`${all}/${second}/removal`, {});

    expect(taken.status).toBe(303);
    expect(review.documents.files.map(({ fileId }) => fileId)).toEqual([second]);
    expect(review.history.map(({ type }) => type)).toContain("DocumentRemoved");
    expect(late.text).toContain("此处不能办理这项操作");
    expect((await view(family)).documents[0]?.files).toMatchObject([{ status: "accepted", removal: "closed" }]);
  });

  test("another family finds none of its files", async () => {
    const { visitor } = await apply(planned.at(-1) ?? form);
    const [file] = (await view(family)).documents.flatMap((each) => each.files);

    expect((await visitor.open(`${all}/${file?.fileId}`)).status).toBe(404);
    expect((await visitor.send(`${all}/${file?.fileId}/removal`, {})).status).toBe(404);
  });
});

test("the form for a file is open for an hour, and shown no longer", async () => {
  const unproved = planned.findLast(({ need }) => need.categories.includes("OTHER_HARDSHIP")) ?? form;
  const { visitor } = await apply(unproved);
  const { body } = await visitor.send(all, { document: "hardshipProof" });
  const path = `${all}/${(body as { fileId: string }).fileId}`;
  const early = (await visitor.read(path)).body as DocumentView;

  await world.skip(later(world.deps.clock.now(), uploadSeconds * 1000));
  const late = await visitor.open(`${path}?sent=yes`);

  expect(early.upload).toBeDefined();
  expect(late.text).toContain("一小时的上传时间已过");
  expect(late.text).not.toContain('type="file"');
});

test("no error has been logged", () => {
  expect(world.logged).toEqual([]);
});
