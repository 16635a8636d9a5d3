import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, dayOf, startOfDay } from "../../domain/calendar/time.ts";
import { workingDayOnOrAfter } from "../../domain/calendar/working-days.ts";
import { climb } from "../../domain/escalation/climb.ts";
import type { Trigger } from "../../domain/escalation/escalation.ts";
import { type InspectedUnit, unitOf } from "../../domain/supervision/grid.ts";
import { allRecords } from "../../functions/repositories/all-pages.ts";
import { occasionOf } from "../../functions/repositories/unit-of-work.ts";
import type { EscalationsView, EscalationView } from "../../web/views/escalation.ts";
import { said } from "../support/escalation-acts.ts";
import { type AtDesk, atDesk } from "../support/staff-desk.ts";
import { startWorld, type World } from "../support/world.ts";

let world: World;
let unit: InspectedUnit;

beforeAll(async () => {
  world = await startWorld();
  const grid = await world.deps.grid.get();
  const found = grid && unitOf(grid, "t-shiqiao");
  if (found === undefined) throw new Error("the demo county inspects no 石桥镇");
  unit = found;
});
afterAll(() => world.end());

// A session lasts twelve hours, and the clock moves by months: everybody signs in anew.
const at = (staffId: string): Promise<AtDesk> => atDesk(world, staffId);
const holderOf = async (id: string): Promise<AtDesk> =>
  at((await world.deps.tasks.waitOf({ kind: "escalation", id }))?.assignee ?? "nobody");
const read = async (desk: AtDesk, id: string) => (await desk.read(`/escalations/${id}`)).body as EscalationView;

/** Something happens that brings the unit onto the ladder; the id of the step. */
const trigger = async (why: Trigger): Promise<string> => {
  const history = await allRecords((page) => world.deps.escalations.ofUnit(unit.id, page));
  const occasion = await occasionOf(world.deps);
  const { escalation, save, events } = climb({ unit, issueClass: "funds", trigger: why, history, occasion });
  await world.deps.store.commit({ save, emit: events });
  await world.settled();
  return escalation.id;
};

/** Whoever has the step does something with it. */
const act = async (id: string, door: string, form: object = {}) => {
  const desk = await holderOf(id);
  const { version } = await read(desk, id);
  const answer = await desk.send(`/escalations/${id}/${door}`, { version, humanFact: "镇", ...form });
  await world.settled();
  return { ...answer, by: desk.staffId };
};
const statusOf = async (id: string) => (await world.deps.escalations.find(id))?.status;
const skipDays = async (days: number): Promise<void> =>
  world.skip(startOfDay(addDays(dayOf(world.deps.clock.now()), days), 9));

test("a grave finding: the head is interviewed, signs, plans and reports every week", async () => {
  const id = await trigger("graveFinding");
  const day = workingDayOnOrAfter(await world.deps.calendar.get(), addDays(dayOf(world.deps.clock.now()), 3));
  const wrong = await act(id, "interview", { ...said.setInterview, day, humanFact: "乡" });
  const set = await act(id, "interview", { ...said.setInterview, day });
  const notice = await (await at(unit.headId)).open(`/escalations/${id}/letters/interview`);
  const early = await act(id, "interview/record", { outcome: "held", minutes: said.minutes });

  await world.skip(startOfDay(day, 16));
  const held = await act(id, "interview/record", { outcome: "held", minutes: said.minutes });
  const unsigned = await act(id, "plan", { text: said.plan });
  const signed = await act(id, "interview/signature");
  const planned = await act(id, "plan", { text: said.plan });
  await skipDays(7);
  const reported = await act(id, "progress", { outcome: "continues", text: said.progress });
  await skipDays(7);
  await act(id, "progress", { outcome: "finished", text: said.progress });

  expect([wrong.status, early.status, unsigned.status]).toEqual([422, 409, 409]);
  expect([set, held, signed, planned, reported].map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect([held.by === set.by, signed.by]).toEqual([true, unit.headId]);
  expect(notice.text).toContain(said.setInterview.place);
  expect(await statusOf(id)).toBe("closed");
});

test("loss of money: heard, decided, rechecked, appealed and corrected, each within its days", async () => {
  const id = await trigger("lossOfMoney");
  const proposed = await act(id, "proposal", said.proposal);
  const head = await at(unit.headId);
  const rights = await head.open(`/escalations/${id}/letters/accountability`);
  const stated = await act(id, "statement", { text: said.statement });
  const { proposed: suggestion } = await read(await holderOf(id), id);
  const nowhere = await act(id, "decision", { ...said.decision, form: "proposal" });
  const decided = await act(id, "decision", { ...said.decision, form: "proposal", proposedTo: "县人民政府" });
  await skipDays(29);
  const asked = await act(id, "recheck", { text: said.dispute });
  await skipDays(29);
  const rechecked = await act(id, "recheck/answer", { outcome: "confirmed", text: said.answer });
  await skipDays(14);
  const appealed = await act(id, "appeal", { text: said.dispute });
  const hearing = await read(await at(unit.headId), id);
  const incomplete = await act(id, "appeal/answer", { outcome: "changed", text: said.answer });
  const changed = await act(id, "appeal/answer", {
    ...{ outcome: "changed", text: said.answer, form: "criticism", effect: "书面批评。" },
  });
  const corrected = await act(id, "correction", { text: said.answer });

  expect(rights.text).toContain("不停止执行");
  expect(suggestion?.form).toBe("proposal");
  expect([nowhere.status, incomplete.status]).toEqual([422, 422]);
  expect(
    [proposed, stated, decided, asked, rechecked, appealed, changed, corrected].map(({ status }) => status),
  ).toEqual([200, 200, 200, 200, 200, 200, 200, 200]);
  expect(new Set([proposed.by, decided.by, changed.by]).size).toBe(3);
  expect(hearing.appealHeardBy).toBe("another");
  expect(await world.deps.escalations.find(id)).toMatchObject({
    status: "closed",
    ended: "final",
    correction: { measure: { form: "criticism" } },
  });
});

test("an undisputed decision is final after thirty days, and the board shows until when each time counts", async () => {
  const id = await trigger("falsification");
  await act(id, "proposal", said.proposal);
  await skipDays(11);
  await act(id, "decision", said.decision);
  const before = await statusOf(id);
  await skipDays(31);

  const board = (await (await at(unit.headId)).read("/escalations")).body as EscalationsView;
  const school = await world.deps.schools.find(unit.schoolCodes[0] ?? "");
  const stranger = await (await at(school?.offices.principalId ?? "nobody")).read(`/escalations/${id}`);

  expect([before, await statusOf(id)]).toEqual(["decided", "closed"]);
  expect(board.scope).toBe("units");
  expect(board.units.map(({ unitId }) => unitId)).toContain(unit.id);
  expect(board.units[0]?.classes[0]).toMatchObject({ issueClass: "funds", next: "accountability" });
  expect(stranger.status).toBe(404);
});
