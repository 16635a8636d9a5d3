import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Objection } from "../../domain/objection/objection.ts";
import type { MyObjectionView } from "../../web/views/my-objection.ts";
import { hangAList } from "../support/hanging-list.ts";
import { atDesk } from "../support/staff-desk.ts";
import { aVisitor, faultsOn, type Visitor } from "../support/visitor.ts";
import { startWorld, type World } from "../support/world.ts";

let world: World;
let listId: string;
beforeAll(async () => {
  world = await startWorld();
  ({ listId } = await hangAList(world, 3));
});
afterAll(() => world.end());

const raised = async (fields: { readonly [name: string]: string }) => {
  const visitor = aVisitor(world.url);
  const page = await visitor.submit(`/lists/${listId}/objection`, fields);
  const [number = ""] = page.text.match(/YY\d{12}/) ?? [];
  const [, code = ""] = page.text.match(/<p class="receipt-number">(\d{8})<\/p>/) ?? [];
  return { visitor, page, number, code };
};
const own = async (visitor: Visitor) => ((await visitor.read("/my-objection")).body as MyObjectionView).objection;
const stored = async (number: string): Promise<Objection> => {
  const objection = await world.deps.objections.find(number);
  if (objection === undefined) throw new Error(`${number} was not stored`);
  return objection;
};
/** Whoever has the objection on the desk, with the version read and the fact the form asks for. */
const holderOf = async (number: string) => {
  await world.settled();
  const wait = await world.deps.tasks.waitOf({ kind: "objection", id: number });
  const objection = await stored(number);
  const humanFact = "serial" in objection.about ? String(objection.about.serial) : "0";
  return {
    desk: await atDesk(world, wait?.assignee ?? ""),
    path: `/objections/${number}`,
    read: { version: objection.record.version, humanFact },
  };
};

describe("somebody who objects without a name", () => {
  let visitor: Visitor;
  let number = "";
  let code = "";
  const anonymous = { about: "notEntitled", serial: "2", text: "这户在镇上开了两家店。" };

  test("chooses what it is about, and nothing is chosen beforehand", async () => {
    const page = await aVisitor(world.url).open(`/lists/${listId}/objection`);
    const refused = await aVisitor(world.url).post(`/lists/${listId}/objection`, { serial: "2", text: anonymous.text });

    expect(page.text).not.toContain("checked");
    expect(refused.status).toBe(422);
    expect(Object.keys(faultsOn(refused.text))).toEqual(["about"]);
    expect(refused.text).toContain(anonymous.text);
  });

  test("gets a number and a code, which this browser alone shows and no address carries", async () => {
    const done = await raised(anonymous);
    ({ visitor, number, code } = done);

    expect(number).toMatch(/^YY\d{12}$/);
    expect(code).toMatch(/^\d{8}$/);
    expect(done.page.text).toContain("匿名");
    expect(await aVisitor(world.url).open("/my-objection")).toMatchObject({ status: 200 });
    expect(JSON.stringify(await stored(number))).not.toContain(code);
  });

  test("comes back on another device with both, and with neither alone", async () => {
    const elsewhere = aVisitor(world.url);

    const wrong = await elsewhere.post("/my-objection", { number, code: code === "00000000" ? "1" : "00000000" });
    const unknown = await elsewhere.post("/my-objection", { number: "YY000000000000", code });
    const opened = await elsewhere.submit("/my-objection", { number: number.replace("YY", "ＹＹ "), code });

    expect([wrong.status, unknown.status]).toEqual([404, 404]);
    expect(opened.text).toContain(anonymous.text);
    expect(opened.text).not.toContain(code);
  });

  test("answers a question of whoever looks into it, both unknown to each other", async () => {
    const admission = await holderOf(number);
    await admission.desk.send(`${admission.path}/admission`, { ...admission.read, outcome: "admit" });
    const investigation = await holderOf(number);
    const asked = await investigation.desk.send(`${investigation.path}/questions`, {
      ...investigation.read,
      question: "店名和位置是什么？",
    });

    const page = await visitor.open("/my-objection");
    const empty = await visitor.post("/my-objection/answer", { answer: "" });
    const answered = await visitor.submit("/my-objection/answer", { answer: "在桥头，卖化肥。" });
    const twice = await visitor.post("/my-objection/answer", { answer: "再说一遍。" });

    expect(asked.status).toBe(200);
    expect(page.text).toContain("店名和位置是什么？");
    expect([empty.status, twice.status]).toEqual([422, 409]);
    expect(answered.text).toContain("在桥头，卖化肥。");
    expect((await stored(number)).conversation.map(({ from }) => from)).toEqual(["office", "objector"]);
  });

  test("reads the answer there, and everybody reads its result on the list", async () => {
    const { desk, path, read } = await holderOf(number);
    await desk.send(`${path}/decision`, { ...read, outcome: "notUpheld", reply: "经入户核实，店铺属于邻居。" });

    const page = await visitor.open("/my-objection");
    const list = await aVisitor(world.url).open(`/lists/${listId}`);

    expect(page.text).toContain("经入户核实，店铺属于邻居。");
    expect(page.text).toContain("申请复核");
    expect(list.text).toMatch(/<li>序号2 · <strong>不属实/);
    expect(list.text).not.toContain(number);
    expect(list.text).not.toContain("店铺属于邻居");
  });

  test("asks once for a review, which somebody one level up has on the desk", async () => {
    const asked = await visitor.submit("/my-objection/review", { why: "邻居是他的弟弟。" });
    const twice = await visitor.post("/my-objection/review", { why: "还是不同意。" });
    const { desk } = await holderOf(number);

    expect(asked.text).toContain("复核申请已收到");
    expect(twice.status).toBe(409);
    expect(desk.staffId).toMatch(/^staff-bureau-/);
    expect((await own(visitor))?.status).toBe("reviewAsked");
  });

  test("is not locked out by somebody else's ten wrong codes, who is asked to wait, and whose address is not kept", async () => {
    const { number: guessed, code: right } = await raised(anonymous);
    const wrong = right === "12345678" ? "87654321" : "12345678";
    const type = async (code: string, from: string) => {
      const answer = await fetch(`${world.url}/my-objection`, {
        ...{ method: "POST", body: JSON.stringify({ number: guessed, code }) },
        headers: { "content-type": "application/json", accept: "application/json", "x-forwarded-for": from },
      });
      return answer.status;
    };
    const guesser = "198.51.100.7";
    for (let guess = 0; guess < 10; guess += 1) await type(wrong, guesser);

    expect(await type(right, guesser)).toBe(429);
    expect(await type(right, "203.0.113.9")).toBe(201);
    expect(await world.deps.attempts.find(guessed)).toMatchObject({ failed: 10 });
    expect(await world.deps.attempts.find(`${guessed} ${guesser}`)).toBeUndefined();
  });
});

test("somebody with an address hears by mail that it was admitted, with nothing in it but the number", async () => {
  const before = world.mails.length;
  const { number } = await raised({
    about: "wrongAmount",
    serial: "3",
    text: "他家只有一个孩子住校。",
    name: "郑知情",
    contact: "objector@example.com",
  });
  const { desk, path, read } = await holderOf(number);
  await desk.send(`${path}/admission`, { ...read, outcome: "admit" });
  await world.settled();

  const mails = world.mails.slice(before).filter(({ to }) => to === "objector@example.com");

  expect(mails).toHaveLength(1);
  expect(mails[0]?.text).toContain(number);
  for (const hidden of ["郑知情", "住校"]) expect(mails[0]?.text).not.toContain(hidden);
});

test("a child that is missing is named to the office only, never on the list", async () => {
  const refused = await aVisitor(world.url).post(`/lists/${listId}/objection`, {
    about: "missingChild",
    text: "漏了。",
  });
  const { number } = await raised({
    about: "missingChild",
    childName: "安漏登",
    childNote: "住在河边第二家。",
    text: "这个孩子父母都不在了，名单上没有。",
  });
  const list = await aVisitor(world.url).open(`/lists/${listId}`);

  expect([refused.status, Object.keys(faultsOn(refused.text))]).toEqual([422, ["childName"]]);
  expect(number).not.toBe("");
  expect(list.text).not.toContain("安漏登");
});
