import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dayOf } from "../../domain/calendar/time.ts";
import type { School } from "../../domain/county/school.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import { openingStart } from "../../local/play/opening.ts";
import type { IncidentsView } from "../../web/views/incident.ts";
import { hangAList } from "../support/hanging-list.ts";
import { type AtDesk, atDesk } from "../support/staff-desk.ts";
import { startWorld, type World } from "../support/world.ts";

let world: World;
let school: School;
let listId: string;
let head: AtDesk;
/** Of everybody on the list; the last child has died. */
let families: readonly string[];
let bereaved: string;

const said = {
  cause: "登记表寄错了学校。",
  harm: "可能接到陌生来电。",
  measures: "已收回登记表。",
  advice: "不要向来电的人提供验证码。",
  askAt: "县学生资助管理中心。",
};

const register = async (concerned: object) => {
  const foundOn = dayOf(world.deps.clock.now());
  const answer = await head.send("/incidents", { data: ["name", "phone"], foundOn, ...said, ...concerned });
  await world.settled();
  return answer;
};
const toldOf = async (id: string) =>
  (await world.deps.notices.ofSubject({ kind: "application", id })).filter(({ notice }) => notice === "incident");
const timesTold = () => Promise.all(families.map(async (id) => (await toldOf(id)).length));

beforeAll(async () => {
  world = await startWorld({ start: openingStart });
  ({ school, listId } = await hangAList(world, 4));
  const { records } = await world.deps.lists.linesFrom(listId, 1, 10);
  const ids = records.map(({ applicationId }) => applicationId);
  bereaved = ids.at(-1) ?? "";
  families = ids.slice(0, -1);
  const { pupilKey = "" } = (await world.deps.applications.find(bereaved)) ?? {};
  const since = world.deps.clock.now();
  await world.deps.store.commit({ save: [{ kind: "quiet", record: unrecorded, pupilKey, since }], emit: [] });
  head = await atDesk(world, "staff-bureau-center-head");
});
afterAll(() => world.end());

describe("an incident the privacy officer registers", () => {
  test("about a list is told to every family on it once, by mail or on paper, and never after a death", async () => {
    const answer = await register({ by: "list", listId });

    const told = (await Promise.all(families.map(toldOf))).flat();
    expect(answer.status).toBe(201);
    expect(told.map(({ channel, sentAt }) => channel === "paper" || sentAt !== undefined)).toEqual([true, true, true]);
    expect(await timesTold()).toEqual([1, 1, 1]);
    expect(await toldOf(bereaved)).toEqual([]);
    const mailed = world.mails.filter(({ text }) => text.includes(said.cause));
    expect(mailed.length).toBe(told.filter(({ channel }) => channel === "email").length);
  });

  test("about a school is told to everybody who applied there, about numbers to these alone", async () => {
    await register({ by: "school", schoolCode: school.code });
    const afterSchool = await timesTold();
    await register({ by: "numbers", numbers: `${families[0]}\r\n${families[0]?.slice(0, -2)}` });

    expect(afterSchool).toEqual([2, 2, 2]);
    expect(await timesTold()).toEqual([3, 2, 2]);
  });

  test("stands on the page with its number and how many were told, and is news for the head", async () => {
    const { may, incidents } = (await head.read("/incidents")).body as IncidentsView;
    const audit = await (await atDesk(world, "staff-bureau-auditor")).read("/incidents");
    const deputy = await (await atDesk(world, "staff-bureau-deputy-director")).read("/incidents");

    expect(may).toBe("register");
    expect(incidents.map(({ id, families: told }) => [id, told])).toEqual([
      [expect.stringMatching(/^SJ\d{4}-03$/), 1],
      [expect.stringMatching(/-02$/), 3],
      [expect.stringMatching(/-01$/), 3],
    ]);
    expect([(audit.body as IncidentsView).may, deputy.status]).toEqual(["read", 403]);
    expect((await world.deps.mailboxes.find(head.staffId))?.news).toContainEqual({
      about: "privacyIncident",
      id: incidents[0]?.id,
    });
  });

  test("with somebody's number in its words is refused beside the field, and nobody is told", async () => {
    const path = "/incidents";
    const typed = { ...said, cause: "表上有电话13800138000。", by: "numbers", numbers: families[0] ?? "" };

    const refused = await head.submit(path, { ...typed, "data[]": "name", foundOn: dayOf(world.deps.clock.now()) });

    await world.settled();
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("这些话会写进邮件");
    expect(refused.text).toContain(typed.harm);
    expect(await timesTold()).toEqual([3, 2, 2]);
  });
});
