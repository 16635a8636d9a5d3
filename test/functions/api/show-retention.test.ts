import { expect, test } from "vitest";
import { addDays, dayOf, type Instant, startOfDay } from "../../../domain/calendar/time.ts";
import { unrecorded } from "../../../domain/shared/record-mark.ts";
import { openSession } from "../../../functions/api/sessions.ts";
import { showRetentionHandler } from "../../../functions/api/show-retention.ts";
import { door } from "../../../functions/counties/door.ts";
import { monday } from "../../support/factories.ts";
import { smallCounty } from "../../support/small-county.ts";
import { anhe, asking, context, openTwoCounties } from "../counties/two-counties.ts";

const ago = (days: number): Instant => startOfDay(addDays(dayOf(monday), -days), 2);

/** What the centre's head sees while both rounds are under way for so many days. */
const shownAfter = async (days: number) => {
  const { of, deployment } = await openTwoCounties();
  const { session, cookie } = openSession(of(anhe), {
    who: "staff",
    staffId: smallCounty.offices.centerHeadId,
    round: 0,
  });
  const rounds = ["retention", "reseal"].map((routine) => ({
    ...({ kind: "routineWalk", record: unrecorded, routine, counts: {} } as const),
    ...{ startedAt: ago(days), after: "a place" },
  }));
  await of(anhe).store.commit({ save: [session, ...rounds], emit: [] });
  const read = async (accept: string) => {
    const sent = { cookies: [`__Host-staff=${cookie.value}`], headers: { accept } };
    const event = asking(`${anhe}.example.com`, "/retention", sent);
    return (await door(deployment, showRetentionHandler)(event, context)).body ?? "";
  };
  return { view: JSON.parse(await read("application/json")), page: await read("text/html") };
};

test("the centre's head sees since when a round is under way that no night has finished", async () => {
  const { view, page } = await shownAfter(3);

  expect(view.round).toEqual({ startedAt: ago(3), isLate: false });
  expect(view.sealing).toEqual({ startedAt: ago(3), isLate: false });
  expect(page).toContain("每天夜里继续");
  expect(page).not.toContain("请联系系统运维人员");
});

test("the centre's head is told to ask the operators when a round takes three weeks", async () => {
  const { view, page } = await shownAfter(22);

  expect([view.round.isLate, view.sealing.isLate]).toEqual([true, true]);
  expect(page).toContain("请联系系统运维人员");
});
