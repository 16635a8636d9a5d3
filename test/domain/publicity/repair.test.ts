import { describe, expect, test } from "vitest";
import { calendarOf, nationalTables } from "../../../domain/calendar/calendar.ts";
import { OffDay } from "../../../domain/calendar/off-day.ts";
import { PublicityWindow } from "../../../domain/calendar/publicity-window.ts";
import { Day, Instant, startOfDay } from "../../../domain/calendar/time.ts";
import { system } from "../../../domain/history/domain-event.ts";
import type { AidList } from "../../../domain/publicity/aid-list.ts";
import { lengthenWindow } from "../../../domain/publicity/lengthen-window.ts";
import { OrderStopForm, orderStop, stoppingRole } from "../../../domain/publicity/order-stop.ts";
import type { ShownLine } from "../../../domain/publicity/remove-lines.ts";
import { restartWindow } from "../../../domain/publicity/repost-list.ts";
import { stopList } from "../../../domain/publicity/stop-list.ts";
import { wasOutOfSight } from "../../../domain/publicity/uptime.ts";
import type { Decision } from "../../../domain/shared/decision.ts";
import { aCampaign, aLine, aList, anApplication, anOccasion, aStaffMember, monday } from "../../support/factories.ts";
import { centralSchool } from "../../support/small-county.ts";

const place = { schoolCode: centralSchool.code };
const officer = aStaffMember({
  id: "officer-1",
  roles: [{ role: "SCHOOL_AID_OFFICER", scope: { of: "school", ...place } }],
});
const reviewer = aStaffMember({ id: "reviewer-1", roles: [{ role: "AID_CENTER_REVIEWER", scope: { of: "county" } }] });
const principal = aStaffMember({ id: "principal-1" });

const hung = (serial = 1): ShownLine => ({
  line: aLine({ serial }),
  application: anApplication({ status: "schoolPublicity", serial }),
});

type Ordered = {
  readonly actor?: typeof officer;
  readonly list?: AidList | undefined;
  readonly wrongLines?: readonly ShownLine[];
  readonly form?: Partial<OrderStopForm>;
  readonly restart?: "changedLines" | "wholeList";
};

const ordered = ({
  actor = officer,
  wrongLines = [],
  form = {},
  restart = "changedLines",
  ...given
}: Ordered = {}): Decision => {
  const list = "list" in given ? given.list : aList({ status: "posted", lines: 2, amount: 100_000 });
  const read = { version: 4, cause: "gap" as const, serials: [], text: "公示栏被拆", humanFact: "2" };
  return orderStop({
    ...{ actor, list, wrongLines, form: { ...read, ...form } },
    occasion: anOccasion({ campaign: { ...aCampaign(), restart } }),
  });
};

const codeOf = (decision: Decision): string => (decision.accepted ? "accepted" : decision.refusal.code);
const changeOf = (decision: Decision) => {
  if (!decision.accepted) throw new Error(decision.refusal.code);
  return decision.change;
};

describe("who found something wrong with a posted list", () => {
  test("stops it: it hangs no longer, the posting is kept, and what was found is on record", () => {
    const { save, emit } = changeOf(ordered());

    expect(save).toMatchObject([
      {
        status: "stopped",
        endedPostings: [{ cause: "gap", endedAt: monday, window: { lastDay: "2026-09-14" } }],
        defects: [{ cause: "gap", by: "officer-1", serials: [], text: "公示栏被拆" }],
      },
    ]);
    expect(save[0]).not.toHaveProperty("window");
    expect(emit).toMatchObject([
      { type: "ListStopped", actor: { role: "SCHOOL_AID_OFFICER" }, words: { cause: "gap", status: "stopped" } },
    ]);
  });

  test("takes wrong lines off where only they are to be posted again", () => {
    const { save, emit } = changeOf(ordered({ wrongLines: [hung()], form: { cause: "wrongContent", serials: [1] } }));

    expect(save).toMatchObject([
      { status: "posted", lines: 1, amount: 50_000, defects: [{ serials: [1] }] },
      { kind: "line", status: "returned" },
      { kind: "application", status: "schoolCheck" },
    ]);
    expect(emit.map(({ type }) => type)).toEqual(["LinesTakenOff", "LineReturned"]);
  });

  test.each([
    [
      "the county restarts the whole list",
      { restart: "wholeList" as const, wrongLines: [hung()], serials: [1], lines: 2 },
    ],
    ["what is wrong is not in the lines", { wrongLines: [], serials: [], lines: 2 }],
    ["no line would be left", { wrongLines: [hung()], serials: [1], lines: 1 }],
  ])("stops the whole list when %s", (_why, { serials, lines, ...facts }) => {
    const list = aList({ status: "posted", lines, amount: lines * 50_000 });

    const { save } = changeOf(
      ordered({ ...facts, list, form: { cause: "wrongContent", serials, humanFact: String(lines) } }),
    );

    expect(save[0]).toMatchObject({ status: "stopped", lines: lines - serials.length });
  });

  test.each<[string, Ordered]>([
    ["ListNotFound", { list: undefined }],
    ["NotAllowedHere", { actor: principal }],
    ["NotAllowedHere", { actor: officer, list: aList({ status: "posted", level: "county" }) }],
    ["ListNotReady", { list: aList({ status: "signed" }) }],
    ["ListNotReady", { list: aList({ status: "stopped" }) }],
    ["VersionConflict", { form: { version: 3 } }],
    ["WrongHumanFact", { form: { humanFact: "1" } }],
    ["LineNotOpen", { form: { cause: "wrongContent", serials: [7] } }],
    [
      "LineNotOpen",
      { wrongLines: [{ ...hung(), line: aLine({ status: "held" }) }], form: { cause: "wrongContent", serials: [1] } },
    ],
    [
      "LineNotOpen",
      { wrongLines: [{ ...hung(), application: undefined }], form: { cause: "wrongContent", serials: [1] } },
    ],
    [
      "LineNotOpen",
      {
        wrongLines: [{ ...hung(), application: anApplication({ status: "countyRecheck" }) }],
        form: { cause: "wrongContent", serials: [1] },
      },
    ],
    [
      "LineNotOpen",
      {
        wrongLines: [{ ...hung(), application: anApplication({ status: "schoolPublicity", listId: "another" }) }],
        form: { cause: "wrongContent", serials: [1] },
      },
    ],
  ])("is refused as %s otherwise", (code, facts) => {
    expect(codeOf(ordered(facts))).toBe(code);
  });

  test("names at most 30 lines, which fit into one commit", () => {
    const serials = Array.from({ length: 30 }, (_, index) => index + 1);
    const list = aList({ status: "posted", lines: 40, amount: 2_000_000 });
    const typed = { version: 4, cause: "wrongContent", text: "写错", humanFact: "40" };

    const wrongLines = serials.map((serial) => hung(serial));
    const form = { cause: "wrongContent" as const, serials, humanFact: "40" };
    const { save, emit } = changeOf(ordered({ list, wrongLines, restart: "wholeList", form }));
    const tooMany = OrderStopForm.safeParse({ ...typed, serials: [...serials, 31] });

    expect(save.length + emit.length).toBeLessThanOrEqual(100);
    expect(OrderStopForm.safeParse({ ...typed, serials }).success).toBe(true);
    expect(tooMany.error?.issues).toMatchObject([{ path: ["serials"], message: "tooMany" }]);
  });

  test("is of the centre for a county list", () => {
    expect(stoppingRole(reviewer, { level: "county", scope: "PRIMARY" })).toBe("AID_CENTER_REVIEWER");
    expect(stoppingRole(reviewer, { level: "school", scope: centralSchool.code })).toBeUndefined();
  });

  test("types the serial numbers in one field, and says what happened", () => {
    const typed = { version: "4", cause: "wrongContent", serials: "1, 3、12", text: "写错", humanFact: "2" };

    expect(OrderStopForm.parse(typed).serials).toEqual([1, 3, 12]);
    expect(OrderStopForm.safeParse({ ...typed, text: " " }).success).toBe(false);
  });
});

describe("a list", () => {
  test.each(["collecting", "prepared", "filling", "stopped", "signed", "heldOpen", "closed", "dissolved"] as const)(
    "that is %s cannot be stopped",
    (status) => {
      const list = aList({ status });

      expect(stopList(list, { cause: "privacyBreach", by: system, occasion: anOccasion() })).toEqual({
        list,
        emit: [],
      });
    },
  );

  test("taken down for a second signature cannot be stopped any more", () => {
    const list = { ...aList({ status: "heldOpen", late: 1 }), status: "takenDown" as const };

    expect(stopList(list, { cause: "processFault", by: system, occasion: anOccasion() }).list).toBe(list);
  });

  test("taken down and not signed yet can", () => {
    const list = aList({ status: "takenDown", takenDownAt: monday });

    const stopped = stopList(list, { cause: "processFault", by: system, occasion: anOccasion() });

    expect(stopped.list.status).toBe("stopped");
    expect(stopped.list).not.toHaveProperty("takenDownAt");
  });
});

describe("a window that changes by itself", () => {
  const window = PublicityWindow.parse(aList({ status: "posted" }).window);
  const hour = (day: string, hours: number) => startOfDay(Day.parse(day), hours);

  test.each([
    ["four office hours", hour("2026-09-08", 8.5), hour("2026-09-08", 14.5), false],
    ["a minute more", hour("2026-09-08", 8.5), hour("2026-09-08", 14.52), true],
    ["a whole weekend", hour("2026-09-11", 17.5), hour("2026-09-14", 8.5), false],
    ["a night over a morning", hour("2026-09-08", 16), hour("2026-09-09", 12), true],
    ["before it was posted", hour("2026-09-01", 8), hour("2026-09-07", 9), false],
    ["after it ended", hour("2026-09-15", 8), hour("2026-09-16", 18), false],
  ])("was out of sight for %s", (_what, from, to, isOut) => {
    expect(wasOutOfSight(anOccasion().calendar, { window, gap: { from, to } })).toBe(isOut);
  });

  test("begins afresh only while the list hangs", () => {
    const restarted = restartWindow(aList({ status: "posted" }), anOccasion({ now: hour("2026-09-09", 16) }));

    expect(restarted).toMatchObject({
      save: [{ window: { lastDay: "2026-09-16" }, endedPostings: [{ cause: "gap" }] }],
      emit: [{ type: "ListReposted", actor: { role: "SYSTEM" } }],
    });
    expect(restartWindow(aList({ status: "takenDown" }), anOccasion())).toBeUndefined();
  });

  test("is lengthened once, tells it once, and stays when nothing changes or it had ended before", () => {
    const offDays = [OffDay.parse({ day: "2026-09-10", kind: "emergency", reason: "雨" })];
    const occasion = anOccasion({ calendar: calendarOf({ tables: nationalTables, offDays }) });
    const list = aList({ status: "posted" });

    const longer = lengthenWindow({ list, changedAt: monday, occasion });
    const saved = longer?.save[0] as AidList;

    expect(longer).toMatchObject({
      save: [{ window: { lastDay: "2026-09-15" } }],
      emit: [{ type: "ListWindowLengthened" }],
    });
    expect(lengthenWindow({ list: saved, changedAt: monday, occasion })).toBeUndefined();
    expect(lengthenWindow({ list, changedAt: window.endsAt, occasion })).toBeUndefined();
    expect(lengthenWindow({ list: aList({ status: "takenDown" }), changedAt: monday, occasion })).toBeUndefined();
  });

  test("that becomes certain without moving is saved and told to nobody", () => {
    const list = aList({ status: "posted", window: { ...window, certainty: "provisional" } });

    const sure = lengthenWindow({ list, changedAt: Instant.parse(monday), occasion: anOccasion() });

    expect(sure).toMatchObject({ save: [{ window: { certainty: "final" } }], emit: [] });
  });
});
