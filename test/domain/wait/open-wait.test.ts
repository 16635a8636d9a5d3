import { describe, expect, test } from "vitest";
import type { Application } from "../../../domain/application/application.ts";
import { Day, endOfDay, later } from "../../../domain/calendar/time.ts";
import type { AidList } from "../../../domain/publicity/aid-list.ts";
import { type Opening, openApplicationWait, openListWait } from "../../../domain/wait/open-wait.ts";
import type { Purpose, Wait } from "../../../domain/wait/wait.ts";
import { aList, anApplication, anOccasion, aWait, monday } from "../../support/factories.ts";
import { centralSchool, smallCounty } from "../../support/small-county.ts";

const campaignEnd = anOccasion().campaign.endsAt;
const visit = { execution: "application-1", state: "a state", enteredAt: monday };
const facts = (purpose: Purpose, current: Wait | undefined) => ({
  request: { purpose, visit, resumeToken: "token-2" },
  current,
  county: smallCounty,
  school: centralSchool,
  occasion: anOccasion(),
});
const open = (application: Application, purpose: Purpose, current?: Wait) =>
  openApplicationWait({ ...facts(purpose, current), application });
const openList = (list: AidList, purpose: Purpose, current?: Wait) =>
  openListWait({ ...facts(purpose, current), list });

/** The answer in one word, with the state that comes next or the name of the error. */
const said = (opening: Opening): string =>
  opening.is === "waiting"
    ? "wait"
    : opening.is === "fail"
      ? opening.error
      : `to ${opening.words["from"] ?? opening.words["status"]}`;

const purposes = [
  "classCheck",
  "schoolCheck",
  "schoolPublicity",
  "countyRecheck",
  "countyPublicity",
  "correction",
] as const;
const queuedAt = monday;
const award = { category: "MIN_LIVING", level: "L2", amount: 50_000 } as const;

describe("the record answers a wait at each of the six steps", () => {
  const one = (status: Application["status"], more: object = {}) =>
    anApplication({ status, ...more } as never) as Application;

  test.each<[string, Application, readonly string[]]>([
    ["submitted", one("submitted"), ["wait", ...Array(4).fill("Returned"), "to classCheck"]],
    ["classCheck", one("classCheck"), ["wait", ...Array(4).fill("Returned"), "to classCheck"]],
    ["schoolCheck", one("schoolCheck"), ["to schoolCheck", "wait", ...Array(3).fill("Returned"), "to schoolCheck"]],
    [
      "schoolCheck, queued",
      one("schoolCheck", { award, queuedAt }),
      ["to schoolPublicity", "to schoolPublicity", "wait", "Returned", "Returned", "to schoolPublicity"],
    ],
    ["correction", one("correction"), [...Array(5).fill("Returned"), "wait"]],
    [
      "schoolPublicity",
      one("schoolPublicity"),
      ["to schoolPublicity", "to schoolPublicity", "wait", "Returned", "Returned", "to schoolPublicity"],
    ],
    [
      "onHold at school",
      one("onHold"),
      ["to schoolPublicity", "to schoolPublicity", "wait", "Returned", "Returned", "to schoolPublicity"],
    ],
    [
      "countyRecheck",
      one("countyRecheck"),
      [...Array(3).fill("to countyRecheck"), "wait", "Returned", "to countyRecheck"],
    ],
    [
      "countyRecheck, queued",
      one("countyRecheck", { queuedAt }),
      [...Array(4).fill("to countyPublicity"), "wait", "to countyPublicity"],
    ],
    ["countyPublicity", one("countyPublicity"), [...Array(4).fill("to countyPublicity"), "wait", "to countyPublicity"]],
    ["approved", one("approved"), Array(6).fill("to approved")],
    ["rejected", one("rejected"), Array(6).fill("Rejected")],
    ["withdrawn", one("withdrawn"), Array(6).fill("Withdrawn")],
    ["lapsed", one("lapsed"), Array(6).fill("Lapsed")],
  ])("%s", (_, application, answers) => {
    expect(purposes.map((purpose) => said(open(application, purpose)))).toEqual(answers);
  });
});

describe("a wait that is opened", () => {
  test("knows its visit, its token, its person and the version it was opened at", () => {
    const opening = open(anApplication({ status: "schoolCheck" }), "schoolCheck");

    expect(opening).toMatchObject({
      is: "waiting",
      wait: {
        number: 1,
        purpose: "schoolCheck",
        visit,
        resumeToken: "token-2",
        assignee: "panel-1",
        subjectVersion: 3,
      },
      change: { emit: [] },
    });
  });

  test("on a submitted application begins the class check", () => {
    const opening = open(anApplication({ status: "submitted" }), "classCheck");

    expect(opening).toMatchObject({
      wait: { assignee: "teacher-1", subjectVersion: 4 },
      change: {
        save: [{ kind: "wait" }, { kind: "application", status: "classCheck" }],
        emit: [{ type: "ClassCheckBegan" }],
      },
    });
  });

  test("again for the same work keeps its number, person and deadline, and takes the newer token and version", () => {
    const current = aWait({
      purpose: "classCheck",
      assignee: "principal-1",
      escalations: 1,
      subjectVersion: 1,
      number: 4,
    });

    const opening = open(anApplication({ status: "classCheck" }), "classCheck", current);

    expect(opening).toMatchObject({
      wait: {
        number: 4,
        assignee: "principal-1",
        escalations: 1,
        dueAt: current.dueAt,
        resumeToken: "token-2",
        subjectVersion: 3,
        visit,
      },
    });
  });

  test("for a school nobody knows is nobody's work", () => {
    const application = anApplication({ status: "classCheck" });
    const opening = openApplicationWait({ ...facts("classCheck", undefined), school: undefined, application });

    expect(opening.is === "waiting" && "assignee" in opening.wait).toBe(false);
  });

  test("after a correction is a new piece of work", () => {
    const closed = { at: monday, by: "SQ2026202700000001", outcome: "corrected" };
    const current = aWait({ purpose: "correction", number: 2, closed });

    const opening = open(anApplication({ status: "classCheck" }), "classCheck", current);

    expect(opening).toMatchObject({ wait: { number: 3, assignee: "teacher-1", escalations: 0 } });
    expect(opening.is === "waiting" && "closed" in opening.wait).toBe(false);
  });
});

describe("a parked case", () => {
  const parked = (closed?: NonNullable<Wait["closed"]>) =>
    aWait({ purpose: "parked", visit, number: 5, ...(closed ? { closed } : {}) });

  test("waits for an operator, without a class check that begins", () => {
    const opening = open(anApplication({ status: "submitted" }), "parked");

    expect(opening).toMatchObject({ wait: { purpose: "parked", assignee: "head" }, change: { emit: [] } });
  });

  test.each([
    ["by a retry of the visit that was released", parked({ at: monday, by: "head", outcome: "released" })],
    [
      "by a later visit that began before the release",
      aWait({ purpose: "parked", closed: { at: later(monday, 1), by: "head", outcome: "released" } }),
    ],
  ])("goes on when it is opened %s", (_, current) => {
    expect(said(open(anApplication({ status: "correction" }), "parked", current))).toBe("to classCheck");
    expect(said(openList(aList({ status: "takenDown" }), "parked", current))).toBe("to takenDown");
  });

  test("that was released earlier and is parked again waits anew", () => {
    const current = aWait({ purpose: "parked", number: 5, closed: { at: monday, by: "head", outcome: "released" } });

    expect(open(anApplication({ status: "classCheck" }), "parked", current)).toMatchObject({ wait: { number: 6 } });
  });

  test("that has ended meanwhile is over", () => {
    expect(said(open(anApplication({ status: "withdrawn" }), "parked"))).toBe("Withdrawn");
    expect(said(openList(aList({ status: "closed" }), "parked"))).toBe("to closed");
    expect(said(openList(aList({ status: "dissolved" }), "parked"))).toBe("to dissolved");
    expect(said(openList(aList({ status: "posted" }), "parked"))).toBe("wait");
  });
});

describe("a list's record answers its waits", () => {
  const all = ["postList", "window", "signList", "heldLines"] as const;

  test.each([
    ["prepared", ["wait", "to prepared", "to prepared", "to prepared"]],
    ["filling", Array(4).fill("to filling")],
    ["posted", ["to posted", "wait", "to posted", "to posted"]],
    ["takenDown", ["to takenDown", "to takenDown", "wait", "to takenDown"]],
    ["heldOpen", ["to heldOpen", "to heldOpen", "to heldOpen", "wait"]],
    ["closed", Array(4).fill("to closed")],
    ["dissolved", Array(4).fill("Returned")],
  ] as const)("%s", (status, answers) => {
    expect(all.map((purpose) => said(openList(aList({ status }), purpose)))).toEqual(answers);
  });

  test.each([
    ["prepared", "postList", endOfDay(Day.parse("2026-09-10"))],
    ["posted", "window", endOfDay(Day.parse("2026-09-14"))],
    ["takenDown", "signList", endOfDay(Day.parse("2026-09-10"))],
    ["heldOpen", "heldLines", campaignEnd],
  ] as const)("%s is waited for until the end of its own limit", (status, purpose, dueAt) => {
    expect(openList(aList({ status }), purpose)).toMatchObject({ wait: { dueAt, unit: centralSchool.code } });
  });

  test("one that hangs without a window is due at once", () => {
    const { window: _, ...bare } = aList({ status: "posted" });

    expect(openList(bare, "window")).toMatchObject({ wait: { dueAt: monday } });
  });

  test("a county list is the county's", () => {
    const opening = openListWait({
      ...facts("signList", undefined),
      school: undefined,
      list: aList({ status: "takenDown", level: "county" }),
    });

    expect(opening).toMatchObject({ wait: { unit: "county", assignee: "deputy" } });
  });
});
