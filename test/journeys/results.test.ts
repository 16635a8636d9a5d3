import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Instant } from "../../domain/calendar/time.ts";
import { draftResultsHandler } from "../../functions/tasks/draft-results.ts";
import type { BulletinView } from "../../web/views/bulletin.ts";
import type { SettlementView } from "../../web/views/settlement.ts";
import { aFinding, aScoredCycle, aStep } from "../support/results.ts";
import { type AtDesk, atDesk } from "../support/staff-desk.ts";
import { aVisitor } from "../support/visitor.ts";
import { startWorld, type World } from "../support/world.ts";

const [deputy, director, centerHead, auditor] = ["deputy-director", "director", "center-head", "auditor"].map(
  (slug) => `staff-bureau-${slug}`,
) as [string, string, string, string];
const head = "staff-supervision-head";
const cycleId = "DZ2026-1-01";
const unrecorded = { version: 0, head: "" };

const desksIn = (world: () => World) => {
  const desks = new Map<string, Promise<AtDesk>>();
  return (staffId: string): Promise<AtDesk> => {
    const desk = desks.get(staffId) ?? atDesk(world(), staffId);
    desks.set(staffId, desk);
    return desk;
  };
};

describe("the results of a scored cycle", () => {
  let world: World;
  let bulletin = "";
  const announcement = "/announcements/GG2026-1-01";
  const at = desksIn(() => world);
  const read = async (path: string) => (await (await at(head)).read(path)).body as BulletinView;
  /** The head of the office writes this into one part of a document. */
  const write = async (path: string, place: number, text: string) => {
    const { version, parts } = await read(path);
    const part = Object.fromEntries(parts.map((each, nth) => [nth, nth === place ? text : each.text]));
    return (await at(head)).send(`${path}/edit`, { version, part });
  };
  const sign = async (path: string, humanFact: string, by = deputy) => {
    const { version } = await read(path);
    const answer = await (await at(by)).send(`${path}/signature`, { version, humanFact });
    await world.settled();
    return answer;
  };

  beforeAll(async () => {
    world = await startWorld();
    const { deps } = world;
    const units = (await deps.grid.get())?.units ?? [];
    const [unit] = units;
    if (unit === undefined) throw new Error("nothing is inspected");
    const cycle = aScoredCycle(units, { record: unrecorded });
    const step = aStep({ unitId: unit.id, headId: unit.headId, record: unrecorded });
    await deps.store.commit({ save: [cycle, step, aFinding({ unitId: unit.id, record: unrecorded })], emit: [] });
    await draftResultsHandler(deps)({ cycleId });
    await draftResultsHandler(deps)({ cycleId });
    bulletin = `/bulletins/${(await deps.cycles.find(cycleId))?.bulletinId}`;
  });
  afterAll(() => world.end());

  test("are drafted once, and only whoever edits or signs them reads a draft", async () => {
    const drafts = (await world.deps.bulletins.all({ limit: 10 })).records;
    const unitHead = await at("staff-shiqiao-office");

    const shown = await (await at(head)).open(bulletin);
    const hidden = await Promise.all([bulletin, announcement].map((path) => unitHead.read(path)));
    const unpublished = await aVisitor(world.url).open("/results/GG2026-1-01");

    expect(drafts.map(({ id, units }) => [id, units])).toEqual([["TB2026-01", 1]]);
    expect([shown.status, shown.text.includes("安禾县教督通〔2026〕1号")]).toEqual([200, true]);
    expect([...hidden.map(({ status }) => status), unpublished.status]).toEqual([404, 404, 404]);
  });

  test("are not signed with a phone number, or the name of somebody who works in a unit, in them", async () => {
    const [, school] = (await world.deps.county.get())?.schools ?? [];
    const principal = await world.deps.schools.find(school?.code ?? "");
    const person = await world.deps.staff.find(principal?.offices.principalId ?? "");
    const { parts } = await read(bulletin);

    await write(bulletin, 0, `${parts[0]?.text}请与1３8-0013-8000联系。`);
    const withPhone = await sign(bulletin, "1");
    await write(bulletin, 0, `${parts[0]?.text}${person?.name}未到岗。`);
    const withName = await sign(bulletin, "1");
    const preview = await read(bulletin);
    await write(announcement, 2, "身份证号六一九九〇一二〇一六〇五〇四一二三四。");
    const inPublic = await (await at(deputy)).read(announcement);

    expect([withPhone.status, withPhone.body]).toMatchObject([
      409,
      { code: "PrivateDataOnList", errors: [{ field: "part.0", code: "phone" }] },
    ]);
    expect([withName.status, withName.body]).toMatchObject([409, { errors: [{ code: "unmaskedName" }] }]);
    expect(preview.findings).toEqual([{ part: 1, code: "unmaskedName" }]);
    expect(inPublic.body).toMatchObject({ findings: [{ part: 3, code: "idNumber" }], may: "read" });
  });

  test("a bulletin is signed by somebody else than edited it, who sees what was changed, and serves whom it names", async () => {
    const drafted = (await world.deps.bulletins.find(bulletin.slice(11)))?.drafted[0]?.text ?? "";
    const edited = await write(bulletin, 0, `${drafted}请各单位对照整改。`);
    const seen = (await (await at(deputy)).read(bulletin)).body as BulletinView;

    const early = await sign(announcement, "1");
    const byEditor = await sign(bulletin, "1", head);
    const wrong = await sign(bulletin, "9");
    const signed = await sign(bulletin, "1");
    const again = await sign(bulletin, "1");
    const unitHead = await at("staff-shiqiao-office");
    const steps = (await world.deps.escalations.ofUnit("t-shiqiao", { limit: 5 })).records;
    const news = (await world.deps.mailboxes.find("staff-shiqiao-office"))?.news;

    expect(edited.status).toBe(200);
    expect([seen.may, seen.parts[0]?.drafted]).toEqual(["sign", drafted]);
    expect([early.status, byEditor.status, wrong.status, signed.status, again.status]).toEqual([
      409, 403, 422, 200, 200,
    ]);
    expect((await world.deps.cycles.find(cycleId))?.status).toBe("bulletinSigned");
    expect(steps).toMatchObject([{ status: "served", bulletinId: "TB2026-01" }]);
    expect((await unitHead.open(bulletin)).status).toBe(200);
    expect(news).toContainEqual({ about: "bulletinOut", id: "TB2026-01" });
  });

  test("an announcement is public once it is signed, to people, programs and search engines, and tells of nobody", async () => {
    const { drafted = [] } = (await world.deps.announcements.find("GG2026-1-01")) ?? {};
    const anybody = aVisitor(world.url);
    await write(announcement, 2, drafted[2]?.text ?? "");

    const signed = await sign(announcement, "1");
    const [list, page, data] = await Promise.all([
      anybody.open("/results"),
      anybody.open("/results/GG2026-1-01"),
      anybody.read("/results/GG2026-1-01"),
    ]);
    const people = await world.deps.staff.findMany([head, deputy, "staff-shiqiao-office", "staff-inspector-01"]);

    expect([signed.status, list.status, page.status, data.status]).toEqual([200, 200, 200, 200]);
    expect(list.text).toContain("/results/GG2026-1-01");
    expect([page.headers.get("x-robots-tag"), page.text.includes('name="robots"')]).toEqual([null, false]);
    expect(people.filter(({ name }) => page.text.includes(name))).toEqual([]);
    expect((await world.deps.cycles.find(cycleId))?.status).toBe("announced");
  });

  test("between two cycles a bulletin names whoever climbed the ladder since, under the next number", async () => {
    const unnamed = await (await at(head)).send("/bulletins", {});
    const unit = (await world.deps.grid.get())?.units[0];
    const step = aStep({
      unitId: unit?.id ?? "",
      id: "ZR2026-t-shiqiao-funds-1",
      issueClass: "funds",
      record: unrecorded,
    });
    await world.deps.store.commit({ save: [step], emit: [] });

    const byDeputy = await (await at(deputy)).send("/bulletins", {});
    const drafted = await (await at(head)).send("/bulletins", {});
    const signed = await sign("/bulletins/TB2026-02", "1");

    expect([unnamed.status, byDeputy.status, drafted.status, signed.status]).toEqual([409, 403, 201, 200]);
    expect(drafted.body).toMatchObject({ documentId: "TB2026-02" });
    expect((await world.deps.escalations.find(step.id))?.status).toBe("served");
  });
});

describe("the settlement of a year", () => {
  let world: World;
  const at = desksIn(() => world);
  const path = "/settlements/2026";
  const read = async () => (await (await at(deputy)).read(path)).body as SettlementView;
  const act = async (step: string, humanFact: string, by: string, said: object = {}) => {
    const { version } = await read();
    return (await (await at(by)).send(`${path}/steps/${step}`, { version, humanFact, ...said })).status;
  };
  const figureOf = async (name: string): Promise<string> =>
    String((await read()).steps.find(({ state }) => state === "next")?.figures[name]);

  beforeAll(async () => {
    world = await startWorld({ start: Instant.parse("2026-12-31T08:00:00.000Z") });
  });
  afterAll(() => world.end());

  test("is opened in December with news to every unit and to finance, and frozen only when the year is over", async () => {
    const byUnit = await (await at("staff-shiqiao-office")).send("/settlements", { year: 2026, humanFact: "2026" });
    const opened = await (await at(head)).send("/settlements", { year: 2026, humanFact: "2026" });
    const twice = await (await at(head)).send("/settlements", { year: 2026, humanFact: "2026" });
    await world.settled();
    const tooEarly = await act("freeze", "2026", centerHead);
    const mailboxes = await Promise.all(
      ["staff-shiqiao-office", centerHead].map((staffId) => world.deps.mailboxes.find(staffId)),
    );

    expect([byUnit.status, opened.status, twice.status, tooEarly]).toEqual([403, 201, 409, 409]);
    for (const mailbox of mailboxes) expect(mailbox?.news).toContainEqual({ about: "yearEnds", id: "JZ2026" });
  });

  test("goes through its nine steps in order, each by its office, and closes with two signatures", async () => {
    await world.skip(Instant.parse("2027-01-04T01:00:00.000Z"));
    const skipped = await act("reconciliation", "0", centerHead);
    const frozen = await act("freeze", "2026", centerHead);
    const wrongOffice = await act("reconciliation", "0", head);
    const reconciled = await act("reconciliation", await figureOf("lists"), centerHead);
    const carried = await act("carryOver", await figureOf("persons"), centerHead);
    const openItems = await act("taskBook", await figureOf("items"), head);
    const now = world.deps.clock.now();
    for (const item of await world.deps.taskItems.ofYear(2026))
      await world.deps.store.commit({
        save: [{ ...item, status: "failed", ended: { by: head, at: now, text: "未完成。" } }],
        emit: [],
      });
    const settledItems = await act("taskBook", await figureOf("items"), head);
    const scored = await act("yearlyScores", await figureOf("units"), head);
    const letters = await act("letters", await figureOf("letters"), head);
    const silent = await act("audit", "2026", auditor);
    const audited = await act("audit", "2026", auditor, { outcome: "qualified", text: "发放记录尚未纳入系统。" });
    const byDirector = await act("protocol", "7", director);
    const byDeputy = await act("protocol", "7", deputy);
    const early = await (await at(centerHead)).send(`${path}/corrections`, {
      ...{ version: (await read()).version, about: "letters", text: "更正。", humanFact: "2026" },
    });
    const closed = await act("protocol", "7", director);
    const next = await act("nextYear", "2027", deputy);

    expect([skipped, frozen, wrongOffice, reconciled, carried]).toEqual([409, 200, 403, 200, 200]);
    expect([openItems, settledItems, scored, letters]).toEqual([409, 200, 200, 200]);
    expect([silent, audited, byDirector, byDeputy, early.status, closed, next]).toEqual([
      422, 200, 403, 200, 409, 200, 200,
    ]);
    expect((await read()).signatures).toHaveLength(2);
  });

  test("is changed no more; a correction is entered in the new year", async () => {
    const again = await act("audit", "2026", auditor, { outcome: "unqualified", text: "重新出具。" });
    const { version } = await read();
    const correction = { version, about: "reconciliation", text: "名单金额少计一行。", humanFact: "2026" };
    const corrected = await (await at(centerHead)).send(`${path}/corrections`, correction);
    const page = await (await at(centerHead)).open(path);

    expect([again, corrected.status]).toEqual([409, 200]);
    expect(page.text).toContain("名单金额少计一行。");
    expect((await read()).opinion?.outcome).toBe("qualified");
  });
});
