import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { later } from "../../domain/calendar/time.ts";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import { goalsFor } from "../../domain/responsibility/letter-goals.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import { codeIn } from "../../local/play/code-in.ts";
import { aClassAtWork, linkFor } from "../support/staff-desk.ts";
import { aVisitor, type Visitor } from "../support/visitor.ts";
import { startWorld, type World } from "../support/world.ts";

let world: World;
let reviewer: StaffMember;
let head: StaffMember;

const person = async (id: string): Promise<StaffMember> => {
  const found = await world.deps.staff.find(id);
  if (found === undefined) throw new Error(`nobody is ${id}`);
  return found;
};

beforeAll(async () => {
  world = await startWorld();
  const county = await world.deps.county.get();
  reviewer = await person("staff-bureau-reviewer-1");
  head = await person(county?.offices.centerHeadId ?? "");
});
afterAll(() => world.end());

const signedIn = async (staff: StaffMember): Promise<Visitor> => {
  const visitor = aVisitor(world.url);
  await visitor.send(await linkFor(world, staff.id), { surname: staff.name });
  return visitor;
};
const mailedTo = ({ email }: StaffMember) => world.mails.filter(({ to }) => to === email);
const linkIn = (text = ""): string => /\/l\/[\w-]{43}/.exec(text)?.[0] ?? "";
const sessionsOf = async (visitor: Visitor) =>
  (await visitor.read("/sessions")).body as { sessions: { session: string; isThis: boolean; device: string }[] };

describe("signing in", () => {
  test("sends a link to the registered address, however it is written", async () => {
    const visitor = aVisitor(world.url);

    const answer = await visitor.submit("/sign-in", { email: ` ${reviewer.email.toUpperCase()} ` });
    const link = linkIn(mailedTo(reviewer).at(-1)?.text);
    const entered = await visitor.submit(link, { surname: reviewer.name });

    expect(answer.text).toContain("如果这个邮箱已登记");
    expect(entered.text).toContain("我的待办");
  });

  test("tells nobody who is registered: the same answer, no mail, no less time", async () => {
    const visitor = aVisitor(world.url);
    const before = world.mails.length;

    const began = performance.now();
    const unknown = await visitor.submit("/sign-in", { email: "nobody@example.com" });
    const took = performance.now() - began;
    const known = await visitor.submit("/sign-in", { email: head.email });

    expect(unknown.text).toBe(known.text);
    expect(took).toBeGreaterThan(700);
    expect(world.mails.length - before).toBe(1);
  });

  test("asks for an address, and no more often than twenty times an hour from one place", async () => {
    const visitor = aVisitor(world.url);

    const wrong = await visitor.post("/sign-in", { email: "w@" });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => visitor.send("/sign-in", { email: "nobody@example.com" })),
    );

    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="w@"');
    expect(answers.some(({ status }) => status === 429)).toBe(true);
  });

  test("is where a page leads that asks to sign in", async () => {
    const page = await aVisitor(world.url).open("/work");

    expect(page.status).toBe(401);
    expect(page.text).toContain('href="/sign-in"');
  });
});

describe("one's own sessions", () => {
  test("are listed by device, and one that is ended takes its link with it", async () => {
    const [here, phone] = [await signedIn(reviewer), aVisitor(world.url)];
    const path = await linkFor(world, reviewer.id);
    await phone.send(path, { surname: reviewer.name });

    const own = await sessionsOf(here);
    const other = (await sessionsOf(phone)).sessions.find(({ isThis }) => isThis);
    const ended = await here.submit("/sessions/end", { session: other?.session ?? "" });
    const [work, again] = [await phone.read("/work"), await phone.send(path, { surname: reviewer.name })];

    expect(own.sessions.filter(({ isThis }) => isThis)).toHaveLength(1);
    expect(ended.text).toContain("已停用这台设备");
    expect([work.status, again.status]).toEqual([401, 410]);
    expect((await here.read("/work")).status).toBe(200);
  });

  test("end together, with every link in an earlier mail, but for this one", async () => {
    const [here, elsewhere] = [await signedIn(reviewer), await signedIn(reviewer)];
    const earlier = await linkFor(world, reviewer.id);

    const ended = await here.submit("/sessions/others", {});
    const dead = await aVisitor(world.url).open(earlier);
    const refused = await aVisitor(world.url).send(earlier, { surname: reviewer.name });
    const fresh = await aVisitor(world.url).submit(`${earlier}/fresh`, {});
    const entered = await aVisitor(world.url).submit(linkIn(mailedTo(reviewer).at(-1)?.text), {
      surname: reviewer.name,
    });

    expect(ended.text).toContain("已全部停用");
    expect((await elsewhere.read("/work")).status).toBe(401);
    expect((await here.read("/work")).status).toBe(200);
    expect(dead.text).toContain("这个链接已停用");
    expect(dead.text).not.toContain(reviewer.name);
    expect(refused).toMatchObject({ status: 410, body: { code: "LinkExpired" } });
    expect(fresh.text).toContain("新链接已发到");
    expect(entered.text).toContain("我的待办");
  });
});

describe("the sessions of somebody else", () => {
  test("are ended by the head of the aid centre alone; whoever has left gets no link any more", async () => {
    const second = await person("staff-bureau-reviewer-2");
    const [desk, theirs] = [await signedIn(head), await signedIn(second)];

    const nobody = await desk.post("/sessions/staff", { email: "nobody@example.com" });
    const page = await desk.submit("/sessions/staff", { email: second.email });
    const careless = await desk.post(`/sessions/staff/${second.id}`, { why: "left", surname: "不" });
    const ended = await desk.submit(`/sessions/staff/${second.id}`, { why: "left", surname: second.name });
    const news = (await world.deps.mailboxes.find(second.id))?.news;
    const before = mailedTo(second).length;
    const answer = await theirs.send("/sign-in", { email: second.email });
    const notTheHead = await (await signedIn(reviewer)).post("/sessions/staff", { email: second.email });

    expect(nobody.text).toContain("没有登记这个邮箱");
    expect(page.text).toContain(second.name);
    expect(careless.status).toBe(422);
    expect(ended.text).toContain("已离岗");
    expect((await theirs.read("/work")).status).toBe(401);
    expect(news).toEqual([{ about: "accessEnded", id: second.id }]);
    expect([answer.status, mailedTo(second).length - before]).toEqual([expect.any(Number), 0]);
    expect(notTheHead.status).toBe(403);
  });
});

describe("the link of a digest", () => {
  test("opens while its work waits, and then tells what became of it; many decisions at once ask for a code", async () => {
    const { applied, teacher } = await aClassAtWork(world);
    const items = [await applied(), await applied()];
    await world.runRoutine();
    const owner = await person(teacher.staffId);
    const path = linkIn(mailedTo(owner).at(-1)?.text);
    const body = { decisions: items.map(({ taskId, version }) => ({ taskId, version })), humanFact: "2" };
    const county = await world.deps.county.get();
    if (county) await world.deps.store.commit({ save: [{ ...county, bulkWithoutCode: 1 }], emit: [] });

    const waiting = await aVisitor(world.url).open(path);
    const withoutCode = await (await signedIn(owner)).send("/work/decisions", body);
    const decided = await teacher.send("/work/decisions", body);
    const settled = await aVisitor(world.url).open(path);
    const refused = await aVisitor(world.url).send(path, { surname: owner.name });
    const fresh = await aVisitor(world.url).submit(`${path}/fresh`, {});

    expect(waiting.text).toContain(owner.name);
    expect(withoutCode).toMatchObject({ status: 403, body: { code: "StepUpNeeded" } });
    expect(decided).toMatchObject({ status: 200, body: { decided: 2 } });
    expect(settled.text).toContain("这个链接对应的事项都已有结果");
    expect(settled.text).toContain("2件您已办理");
    for (const { application } of items) expect(settled.text).not.toContain(application?.pupilName);
    expect(settled.text).not.toContain(owner.name);
    expect(refused).toMatchObject({ status: 410, body: { code: "LinkExpired" } });
    expect(fresh.text).toContain("新链接已发到");
  });
});

describe("a signature", () => {
  test("is given after a code from the mailbox, which is asked in the very form and kept for half an hour", async () => {
    const director = await person("staff-bureau-director");
    const now = world.deps.clock.now();
    const letters = ["ZZ2026-bureau", "ZZ2025-bureau", "ZZ2024-bureau"].map((id) => ({
      ...({ kind: "responsibilityLetter", record: unrecorded, level: "bureau", issuedAt: now } as const),
      ...{ id, year: Number(id.slice(2, 6)), goals: [...goalsFor("unit", 2026)] },
      ...{ fromId: "staff-supervision-head", toId: director.id },
    }));
    await world.deps.store.commit({ save: letters, emit: [] });
    const desk = await signedIn(director);
    const path = "/responsibility/letters/ZZ2026-bureau";
    const fields = { version: "1", humanFact: director.name };

    const asked = await desk.post(`${path}/signature`, fields);
    const mailed = mailedTo(director);
    const code = codeIn(mailed.at(-1)) ?? "";
    const wrong = await desk.post(`${path}/signature`, { ...fields, stepUpCode: code === "000000" ? "1" : "000000" });
    const unsigned = await world.deps.letters.find("ZZ2026-bureau");
    const signed = await desk.submit(`${path}/signature`, { ...fields, stepUpCode: ` ${code} ` });
    const next = await desk.send("/responsibility/letters/ZZ2025-bureau/signature", fields);
    const { length } = mailedTo(director);
    await world.skip(later(now, 3_600_000));
    const anHourLater = await desk.send("/responsibility/letters/ZZ2024-bureau/signature", fields);

    expect(asked.status).toBe(403);
    expect(asked.text).toContain('name="stepUpCode"');
    expect(asked.text).toContain("6位验证码已发到您登记的邮箱");
    expect(wrong.status).toBe(403);
    expect(wrong.text).toContain("验证码不正确");
    expect(unsigned?.signedAt).toBeUndefined();
    expect(signed.status).toBe(200);
    expect((await world.deps.letters.find("ZZ2026-bureau"))?.signedAt).toBeDefined();
    expect([next.status, length]).toEqual([201, mailed.length]);
    expect(anHourLater).toMatchObject({ status: 403, body: { code: "StepUpNeeded" } });
  });
});
