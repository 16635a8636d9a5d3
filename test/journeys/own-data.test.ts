import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ApplicationForm } from "../../domain/application/application-form.ts";
import { addDays, dayOf, startOfDay } from "../../domain/calendar/time.ts";
import { planTownship } from "../../local/demo/plan.ts";
import type { DataRequestsView, MyDataView, RetentionView } from "../../web/views/own-data.ts";
import { type AtDesk, atDesk } from "../support/staff-desk.ts";
import { aVisitor, type Visitor } from "../support/visitor.ts";
import { startWorld, type World } from "../support/world.ts";

let world: World;
let form: ApplicationForm;
let family: Visitor;
let id: string;
let head: AtDesk;

const receiptNo = () => id.slice(0, -2);
const mine = async () => (await family.read("/my-data")).body as MyDataView;
const asked = async () => ((await head.read("/data-requests")).body as DataRequestsView).requests;
/** The form of one of the families that hear by mail. */
const planned = (n: number): ApplicationForm => {
  const plans = [...planTownship("石桥镇")].filter(
    ({ fate, form: { guardian } }) => fate === "approved" && guardian.noticeChannel === "email",
  );
  const plan = plans[n];
  if (plan === undefined) throw new Error("nobody applies");
  return plan.form;
};
const facts = () => ({ pupilName: form.pupil.name, phoneEnding: form.guardian.phone.slice(-4) });

beforeAll(async () => {
  world = await startWorld();
  form = planned(0);
  family = aVisitor(world.url);
  const { body } = await family.send("/applications", form);
  id = (body as { applications: { id: string }[] }).applications[0]?.id ?? "";
  head = await atDesk(world, "staff-bureau-center-head");
  await world.settled();
});
afterAll(() => world.end());

describe("a family and its data", () => {
  test("see everything that is stored, numbers masked, and who has it", async () => {
    const view = await mine();

    expect(view).toMatchObject({ receiptNo: receiptNo(), pupilName: form.pupil.name, kept: { rule: "aided" } });
    expect(view.answers.guardian?.values["guardian.name"]).toBe(form.guardian.name);
    expect(JSON.stringify(view)).not.toContain(form.pupil.idNo);
    expect(JSON.stringify(view)).not.toContain(form.bank.account);
    expect((await family.open("/my-data")).text).toContain("谁能看到");
  });

  test("take a whole copy along by the guardian's ID number, as it is on the card or with spaces", async () => {
    const { idNo } = form.guardian;
    const copies = [
      await family.post("/my-data/copy", { guardianIdNo: idNo, change: "copy" }),
      await family.post("/my-data/copy", { guardianIdNo: ` ${idNo.slice(0, 6)} ${idNo.slice(6)}`, change: "copy" }),
    ];

    for (const copy of copies) {
      expect(copy.headers.get("content-disposition")).toContain(`${receiptNo()}.json`);
      expect(copy.headers.get("cache-control")).toBe("private, no-store");
      expect(JSON.parse(copy.text)).toMatchObject({
        receiptNo: receiptNo(),
        form: { pupil: { idNo: form.pupil.idNo } },
      });
    }
    expect((await mine()).looks.map(({ fields }) => fields)).toEqual([["copy"], ["copy"]]);
    expect((await family.open("/my-data")).text).toContain("下载了完整副本");
  });

  test("get no copy for what their pages or those of the office show, and hear why", async () => {
    const two = await family.post("/my-data/copy", { ...facts(), change: "copy" });
    const pupils = await family.post("/my-data/copy", { guardianIdNo: form.pupil.idNo, change: "copy" });

    expect([two.status, pupils.status]).toEqual([422, 422]);
    expect(pupils.text).toContain("与申请表上监护人的身份证号码不一致");
    for (const refused of [two, pupils]) expect(refused.text).not.toContain(form.bank.account);
    for (const { text } of [await family.open("/my-data"), await family.open("/receipt")])
      expect(text).not.toContain(form.guardian.idNo);
  });

  test("are asked to come another day after ten wrong numbers, and their file stays open to them", async () => {
    const other = planned(1);
    const visitor = aVisitor(world.url);
    const { body } = await visitor.send("/applications", other);
    const { receiptNo: number } = body as { receiptNo: string };
    const ask = async ({ idNo }: { readonly idNo: string }) =>
      (await visitor.send("/my-data/copy", { guardianIdNo: idNo })).status;

    const wrong = await Promise.all(Array.from({ length: 20 }, () => ask(other.pupil)));

    expect(wrong.filter((status) => status === 422)).toHaveLength(10);
    expect(wrong.filter((status) => status === 429)).toHaveLength(10);
    expect(await ask(other.guardian)).toBe(429);
    const again = { receiptNo: number, pupilName: other.pupil.name, phoneEnding: other.guardian.phone.slice(-4) };
    expect((await aVisitor(world.url).send("/status", again)).status).toBe(201);
  });

  test("know what they agreed to, and take the consent to mails back: from then on notices come on paper", async () => {
    const before = await mine();

    const stopped = await family.submit("/my-data/mail-stop", { change: "mail" });
    const again = await family.send("/my-data/mail-stop", {});

    const after = await mine();
    expect(before.consents).toMatchObject([{ version: "2026-1", formVersion: 1 }]);
    expect([before.channel, after.channel]).toEqual(["email", "paper"]);
    expect(stopped.text).toContain("不再用电子邮件通知");
    expect(again.status).toBe(409);
    expect((await world.deps.recognitions.find(receiptNo()))?.guardian).toEqual({
      name: form.guardian.name,
      noticeChannel: "paper",
    });
  });

  test("ask to be erased; the centre may not grant it while the application runs, and refuses with a ground", async () => {
    await family.submit("/my-data/requests", { wish: "delete", text: "我们搬走了", change: "ask" });
    const request = (await asked()).find(({ status }) => status === "open");
    const path = `/data-requests/${request?.id}/answer`;

    const granted = await head.send(path, { outcome: "granted", text: "同意" });
    const bare = await head.send(path, { outcome: "refused", text: "申请仍在办理" });
    const refused = await head.send(path, {
      outcome: "refused",
      ground: "stillNeeded",
      text: "申请仍在办理，可先撤回",
    });

    await world.settled();
    expect([granted.status, bare.status, refused.status]).toEqual([422, 422, 201]);
    expect(request).toMatchObject({ file: "running", wish: "delete" });
    expect((await mine()).requests.filter(({ wish }) => wish === "delete")).toMatchObject([
      { status: "refused", decided: { ground: "stillNeeded" } },
    ]);
    expect((await family.open("/my-data")).text).toContain("法起诉");
    expect((await mine()).notices.map(({ notice }) => notice)).toContain("dataRequestRefused");
  });

  test("withdraw, ask again, are granted it, and the next night the file is gone with a proof", async () => {
    await family.send(`/my-applications/${id}/withdrawal`, { humanFact: Array.from(form.pupil.name).at(-1) });
    await family.submit("/my-data/requests", { wish: "delete", text: "已撤回，请删除", change: "ask" });
    const open = (await asked()).find(({ status }) => status === "open");
    const granted = await head.send(`/data-requests/${open?.id}/answer`, { outcome: "granted", text: "同意删除" });
    await world.settled();
    const today = dayOf(world.deps.clock.now());
    await world.skip(startOfDay(addDays(today, 1), 9));
    await world.runRoutine();

    expect(granted.status).toBe(201);
    expect(await world.deps.recognitions.find(receiptNo())).toBeUndefined();
    const { body } = await (await atDesk(world, "staff-bureau-center-head")).read("/retention");
    const proofs = (body as RetentionView).erasures;
    expect(proofs.map(({ rule }) => rule)).toContain("request");
    expect(JSON.stringify(body)).not.toContain(receiptNo());
    const lookedUp = await aVisitor(world.url).send("/status", { receiptNo: receiptNo(), ...facts() });
    expect(lookedUp.status).toBe(404);
  });

  test("nobody but the head and the audit reads what is asked and what is kept", async () => {
    const deputy = await atDesk(world, "staff-bureau-deputy-director");

    const answers = await Promise.all([deputy.read("/data-requests"), deputy.read("/retention")]);

    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
  });
});
