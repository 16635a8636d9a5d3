import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { later } from "../../domain/calendar/time.ts";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import { linkFor } from "../support/staff-desk.ts";
import { aVisitor } from "../support/visitor.ts";
import { startWorld, type World } from "../support/world.ts";

let world: World;
let reviewer: StaffMember;

beforeAll(async () => {
  world = await startWorld();
  const found = await world.deps.staff.find("staff-bureau-reviewer-1");
  if (found === undefined) throw new Error("the bureau has no reviewer");
  reviewer = found;
});
afterAll(() => world.end());

const surname = () => reviewer.name;
const hashOf = (path: string): string => world.deps.keys.hash(path.replace("/l/", ""));
const lastMail = () => world.mails.findLast(({ to }) => to === reviewer.email);
const codeIn = (text = ""): string => /(?<!\d)\d{6}(?!\d)/.exec(text)?.[0] ?? "";

describe("a link in a mail", () => {
  test("shows as whom one is about to act, and whatever fetches it changes nothing", async () => {
    const path = await linkFor(world, reviewer.id);
    const scanner = aVisitor(world.url);

    const page = await scanner.open(path);
    await scanner.read(path);
    const head = await fetch(`${world.url}${path}`, { method: "HEAD" });
    const options = await fetch(`${world.url}${path}`, { method: "OPTIONS" });
    const kept = await world.deps.links.find(hashOf(path));

    expect(page.text).toContain(reviewer.name);
    expect(page.text).toContain(reviewer.unitName);
    expect([page.status, head.status, options.status]).toEqual([200, 200, 204]);
    expect(page.headers.getSetCookie()).toEqual([]);
    expect([kept?.record.version, kept?.device]).toEqual([1, undefined]);
    expect((await scanner.read("/work")).status).toBe(401);
  });

  test("opens the work after the person's own surname, and not after another", async () => {
    const path = await linkFor(world, reviewer.id);
    const visitor = aVisitor(world.url);

    const wrong = await visitor.post(path, { surname: "不" });
    const empty = await visitor.post(path, { surname: "" });
    const right = await visitor.submit(path, { surname: surname() });

    expect([wrong.status, empty.status, right.status]).toEqual([422, 422, 200]);
    expect(wrong.text).toContain("与登记的姓氏不一致");
    expect(right.text).toContain("我的待办");
    expect(right.text).toContain(`${reviewer.name} 的身份办理`);
  });

  test("asks another device for the code that goes to the same mailbox, once", async () => {
    const path = await linkFor(world, reviewer.id);
    const [phone, laptop, stranger] = [aVisitor(world.url), aVisitor(world.url), aVisitor(world.url)];
    await phone.send(path, { surname: surname() });

    const refused = await laptop.send(path, { surname: surname() });
    const offered = await laptop.open(path);
    const sent = await laptop.submit(`${path}/code`, {});
    const mail = lastMail();
    const code = codeIn(mail?.text);
    const wrong = await laptop.send(path, { surname: surname(), code: code === "000000" ? "000001" : "000000" });
    const right = await laptop.send(path, { surname: surname(), code });
    const again = await stranger.send(path, { surname: surname(), code });
    const sameDevice = await phone.send(path, { surname: surname() });

    expect(refused).toMatchObject({ status: 403, body: { code: "LinkBoundElsewhere" } });
    expect(offered.text).toContain("发送验证码");
    expect(sent.text).toContain("10分钟内有效");
    expect(mail?.text).not.toContain(reviewer.name);
    expect(wrong).toMatchObject({ status: 422, body: { code: "WrongHumanFact", errors: [{ field: "code" }] } });
    expect(right).toMatchObject({ status: 200, body: { name: reviewer.name } });
    expect(again).toMatchObject({ status: 403, body: { code: "LinkBoundElsewhere" } });
    expect(sameDevice.status).toBe(200);
  });

  test("does not let anybody guess for long", async () => {
    const path = await linkFor(world, reviewer.id);
    const visitor = aVisitor(world.url);

    const guesses: number[] = [];
    for (let guess = 0; guess < 11; guess += 1) guesses.push((await visitor.send(path, { surname: "不" })).status);
    const right = await visitor.send(path, { surname: surname() });

    expect(guesses).toEqual([...Array(10).fill(422), 429]);
    expect(right).toMatchObject({ status: 429, body: { code: "TooManyAttempts" } });
  });

  test("that nobody was sent does not exist, in both languages", async () => {
    const path = `/l/${world.deps.keys.newSecret()}`;

    const chinese = await aVisitor(world.url).open(path);
    const english = await aVisitor(world.url, "en").open(path);

    expect([chinese.status, english.status]).toEqual([404, 404]);
    expect(chinese.text).toContain("这个链接无效");
    expect(english.text).toContain("This link does not work");
  });

  test("that has expired says so and offers a fresh one to the registered address only", async () => {
    const path = await linkFor(world, reviewer.id, 1);
    const visitor = aVisitor(world.url);
    await world.skip(later(world.deps.clock.now(), 25 * 3_600_000));

    const page = await visitor.open(path);
    const refused = await visitor.send(path, { surname: surname() });
    const sent = await visitor.submit(`${path}/fresh`, {});
    const mail = lastMail();
    const fresh = new URL(/https?:\S+\/l\/\S+/.exec(mail?.text ?? "")?.[0] ?? world.url).pathname;
    const signedIn = await visitor.send(fresh, { surname: surname() });

    expect(page.text).toContain("这个链接已过期");
    expect(refused).toMatchObject({ status: 410, body: { code: "LinkExpired" } });
    expect(sent.text).toContain("新链接已发到");
    expect(mail?.to).toBe(reviewer.email);
    expect(signedIn.status).toBe(200);
  });

  test("sends no more than ten mails an hour", async () => {
    const path = await linkFor(world, "staff-bureau-reviewer-2");
    const visitor = aVisitor(world.url);

    const answers: number[] = [];
    for (let mail = 0; mail < 11; mail += 1) answers.push((await visitor.send(`${path}/fresh`, {})).status);

    expect(answers).toEqual([...Array(10).fill(200), 429]);
  });
});
