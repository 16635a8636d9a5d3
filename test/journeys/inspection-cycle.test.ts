import { afterAll, beforeAll, expect, test } from "vitest";
import type { Instant } from "../../domain/calendar/time.ts";
import { indicatorIds } from "../../domain/indicator/indicator.ts";
import type { CycleReceipt, CyclesView, CycleView, NewCycleView } from "../../web/views/cycle.ts";
import type { SupervisionView } from "../../web/views/supervision.ts";
import { type AtDesk, atDesk } from "../support/staff-desk.ts";
import { startWorld, type World } from "../support/world.ts";

let world: World;
let head: AtDesk;
const desks = new Map<string, AtDesk>();
const at = async (staffId: string): Promise<AtDesk> => {
  const desk = desks.get(staffId) ?? (await atDesk(world, staffId));
  desks.set(staffId, desk);
  return desk;
};

beforeAll(async () => {
  world = await startWorld({ start: "2026-06-01T00:00:00.000Z" as Instant, townships: ["石桥镇", "柳林乡"] });
  head = await at("staff-supervision-head");
});
afterAll(() => world.end());

const cycleOf = async (desk: AtDesk, id: string) => (await desk.read(`/cycles/${id}`)).body as CycleView;
const isWaiting = async (id: string) => (await world.deps.tasks.waitOf({ kind: "cycle", id }))?.purpose;

test("on the first working day of June the calendar plans the half-year cycle, and the supervision office finds it", async () => {
  await world.skip("2026-06-01T01:00:00.000Z" as Instant);
  await world.settled();

  const { cycles } = (await head.read("/cycles")).body as CyclesView;
  const hub = (await head.read("/supervision")).body as SupervisionView;

  expect(cycles).toMatchObject([{ cycleId: "DZ2026-1-01", status: "planned", nature: "halfYear" }]);
  expect(hub).toMatchObject({ work: [{ purpose: "confirmPlan" }], may: "plan", cycles: [{ cycleId: "DZ2026-1-01" }] });
});

test("the plan is shown before it is sent, with reasons, and is its planners' alone", async () => {
  const plan = await cycleOf(head, "DZ2026-1-01");
  const [unit] = plan.rows;
  const chief = await at((await world.deps.grid.get())?.units[0]?.headId ?? "");

  expect(plan).toMatchObject({ may: "send", dates: { notice: "2026-06-04", onSiteUntil: "2026-06-30" } });
  expect(plan.rows.every(({ team }) => team !== undefined && team.members.length === 2)).toBe(true);
  expect(unit?.schools.every(({ why }) => why === "chance")).toBe(true);
  expect(plan.rows.find(({ unitId }) => unitId === "t-shiqiao")?.away).toMatchObject([{ why: "relative" }]);
  expect((await chief.read("/cycles/DZ2026-1-01")).status).toBe(404);
  expect((await chief.read("/cycles/new")).status).toBe(403);
  const page = await head.open("/cycles/DZ2026-1-01");
  expect(page.text).toContain(plan.seed);
});

test("an inspector declares a tie: the plan has a gap until the office has changed the team", async () => {
  const before = await cycleOf(head, "DZ2026-1-01");
  const [unit] = before.rows;
  const inspector = await at(unit?.team?.lead.id ?? "");
  const hub = (await inspector.read("/supervision")).body as SupervisionView;
  const tie = { version: hub.ties?.version, unitId: unit?.unitId, humanFact: unit?.name.at(-1) };
  await inspector.send("/supervision/ties", tie);
  const fact = { version: before.version, humanFact: String(before.schools) };

  const sent = await head.send("/cycles/DZ2026-1-01/sending", fact);
  const gap = await cycleOf(head, "DZ2026-1-01");
  const inTeam = [unit?.team?.lead.id, ...(unit?.team?.members ?? []).map(({ id }) => id)];
  const tied = (await world.deps.grid.get())?.ties.map(({ inspectorId }) => inspectorId) ?? [];
  const free = gap.inspectors.map(({ id }) => id).filter((id) => !inTeam.includes(id) && !tied.includes(id));
  const team = {
    act: "team",
    version: gap.version,
    unitId: unit?.unitId,
    leadId: free[0],
    memberIds: free.slice(1, 3),
  };
  const changed = await head.send("/cycles/DZ2026-1-01/plan", team);

  expect(sent).toMatchObject({ status: 409, body: { code: "TeamsIncomplete" } });
  expect(gap.rows[0]?.fault).toBe("tie");
  expect(changed.status).toBe(200);
  expect((await cycleOf(head, "DZ2026-1-01")).rows[0]).toMatchObject({ team: { lead: { id: free[0] } } });
  expect((await cycleOf(head, "DZ2026-1-01")).rows[0]?.fault).toBeUndefined();
});

test("once it is sent, every unit has its inspection, its head reads their own part only, and nothing changes any more", async () => {
  const plan = await cycleOf(head, "DZ2026-1-01");
  const wrong = await head.send("/cycles/DZ2026-1-01/sending", { version: plan.version, humanFact: "1" });
  const form = { version: plan.version, humanFact: String(plan.schools) };
  const byInspector = await (await at("staff-inspector-05")).send("/cycles/DZ2026-1-01/sending", form);

  const sent = await head.send("/cycles/DZ2026-1-01/sending", form);
  const again = await head.send("/cycles/DZ2026-1-01/sending", form);
  await world.settled();
  const late = await head.send("/cycles/DZ2026-1-01/plan", { act: "dates", version: plan.version + 1 });

  const cycle = await cycleOf(head, "DZ2026-1-01");
  const chief = await at((await world.deps.grid.get())?.units[0]?.headId ?? "");
  const own = await cycleOf(chief, "DZ2026-1-01");
  expect(wrong).toMatchObject({ status: 422, body: { code: "WrongHumanFact" } });
  expect(byInspector.status).toBe(403);
  expect([sent.status, again.status]).toEqual([200, 200]);
  expect(sent.body).toMatchObject({ status: "inspecting" } satisfies Partial<CycleReceipt>);
  expect(late).toMatchObject({ status: 409, body: { code: "TaskClosed" } });
  expect(cycle.rows.map(({ progress }) => progress?.status)).toEqual(cycle.rows.map(() => "notified"));
  expect(await isWaiting("DZ2026-1-01")).toBe("awaitOpinions");
  expect(own.rows.map(({ unitId }) => unitId)).toEqual([plan.rows[0]?.unitId]);
  expect(own.may).toBe("read");
  const inspections = await world.deps.inspections.findMany(
    cycle.rows.map(({ progress }) => progress?.inspectionId ?? ""),
  );
  expect(inspections).toHaveLength(cycle.rows.length);
});

test("a second cycle of the half is refused, a special inspection with its topic is planned and given up", async () => {
  const form = { nature: "halfYear", indicators: [...indicatorIds], ruleSet: "county" };
  const special = { ...form, nature: "special", topic: "营养膳食资金", from: "2026-06-10", units: ["t-shiqiao"] };
  const proposed = (await head.read("/cycles/new")).body as NewCycleView;

  const second = await head.send("/cycles", form);
  const topicless = await head.send("/cycles", { ...special, topic: "" });
  const planned = await head.send("/cycles", special);
  await world.settled();
  const { cycleId, version } = planned.body as CycleReceipt;
  const plan = await cycleOf(head, cycleId);
  const given = { version, humanFact: String(plan.schools), reason: "并入半年督查" };
  const cancelled = await head.send(`/cycles/${cycleId}/cancellation`, given);
  await world.settled();

  expect(proposed.proposals[0]).toMatchObject({ nature: "halfYear", rival: "DZ2026-1-01" });
  expect(second).toMatchObject({ status: 409, body: { code: "CycleRunning" } });
  expect(topicless).toMatchObject({ status: 422, body: { code: "FormIncomplete" } });
  expect([planned.status, plan.topic, plan.dates.onSiteFrom]).toEqual([201, "营养膳食资金", "2026-06-10"]);
  expect(cancelled.body).toMatchObject({ status: "cancelled" });
  expect(await world.deps.engine.describe({ workflow: "inspection-cycle", name: `cycle-${cycleId}-1` })).toMatchObject({
    status: "SUCCEEDED",
  });
});
