import { describe, expect, test } from "vitest";
import type { Application } from "../../../domain/application/application.ts";
import { Day, endOfDay } from "../../../domain/calendar/time.ts";
import type { StaffMember } from "../../../domain/county/staff-member.ts";
import { afterHold } from "../../../domain/publicity/after-hold.ts";
import { collectLines, finishCollecting } from "../../../domain/publicity/collect-lines.ts";
import { putUpLine } from "../../../domain/publicity/put-up-line.ts";
import { finishRelease, releaseLine } from "../../../domain/publicity/release-line.ts";
import { struck } from "../../../domain/publicity/strike-line.ts";
import { listOffices } from "../../../domain/wait/assignee.ts";
import { aLine, aList, anApplication, anOccasion, aStaffMember, monday } from "../../support/factories.ts";
import { recordsOf } from "../../support/said.ts";
import { centralSchool, smallCounty, smallCountyStaff } from "../../support/small-county.ts";

const occasion = anOccasion();
const award = { category: "MIN_LIVING", level: "L2", amount: 50_000 } as const;
const queued = anApplication({ status: "schoolCheck", award, queuedAt: monday });
const queuedAtCounty = anApplication({ status: "countyRecheck", queuedAt: monday });

type Page = Parameters<typeof collectLines>[0];

const collect = ({ applications, offices = listOffices(smallCounty, centralSchool), ...given }: Partial<Page>) =>
  collectLines({
    list: aList({ status: "collecting", lines: 0, amount: 0 }),
    applications: applications ?? [],
    schools: new Map([[centralSchool.code, centralSchool]]),
    cursor: "next",
    offices,
    signers: smallCountyStaff.filter(({ id }) => [...offices.post, ...offices.sign].includes(id)),
    ...given,
  });

describe("collecting freezes", () => {
  test("what waits for the list into lines with serial numbers and masked names", () => {
    const change = collect({ applications: [queued, { ...queued, id: "SQ2026202700000002-1" }] });

    expect(recordsOf(change, "line")).toMatchObject([
      {
        serial: 1,
        maskedName: "钱*甲",
        schoolName: centralSchool.name,
        amount: 50_000,
        status: "listed",
        objections: 0,
      },
      { serial: 2, applicationId: "SQ2026202700000002-1" },
    ]);
    expect(recordsOf(change, "list")).toMatchObject([{ lines: 2, amount: 100_000, cursor: "next", actors: [] }]);
    expect(recordsOf(change, "list")[0]?.acted).toEqual(queued.acts.map(({ by }) => by));
  });

  test("page after page with numbers that go on", () => {
    const change = collect({ list: aList({ status: "collecting", lines: 40 }), applications: [queued] });

    expect(recordsOf(change, "line")).toMatchObject([{ serial: 41 }]);
  });

  test("nobody who was left out, decided otherwise, or waits for another level", () => {
    const leftOut = aList({ status: "collecting", lines: 0, leftOut: [queued.id] });
    const others = [anApplication({ status: "schoolCheck" }), anApplication({ status: "withdrawn" }), queuedAtCounty];

    expect(recordsOf(collect({ list: leftOut, applications: [queued] }), "line")).toEqual([]);
    expect(recordsOf(collect({ applications: others }), "line")).toEqual([]);
  });

  test("a school the county does not know under its code", () => {
    expect(recordsOf(collect({ applications: [queued], schools: new Map() }), "line")).toMatchObject([
      { schoolName: centralSchool.code },
    ]);
  });

  test("nothing without an award", () => {
    const { award: _, ...without } = queued;

    expect(() => collect({ applications: [without] })).toThrow("without an award");
  });
});

describe("the list remembers who may not sign it", () => {
  const headActed = { ...queuedAtCounty, acts: [{ role: "AID_CENTER_REVIEWER" as const, by: "head", at: monday }] };
  const deputyActed = {
    ...headActed,
    id: "SQ2026202700000002-1",
    acts: [{ role: "AID_CENTER_REVIEWER" as const, by: "deputy", at: monday }],
  };
  const county = {
    list: aList({ status: "collecting", level: "county", lines: 0, amount: 0 }),
    offices: listOffices(smallCounty, undefined),
  };

  test("because they acted on one of its lines", () => {
    expect(recordsOf(collect({ ...county, applications: [headActed] }), "list")).toMatchObject([{ actors: ["head"] }]);
  });

  test("because the line is their child's", () => {
    const parent: StaffMember = aStaffMember({ id: "principal-1", ownChildren: ["pupil-key"] });

    expect(recordsOf(collect({ applications: [queued], signers: [parent] }), "list")).toMatchObject([
      { actors: ["principal-1"] },
    ]);
  });

  test("and an application that would leave nobody to post or sign it waits for a list of its own", () => {
    const change = collect({ ...county, applications: [headActed, deputyActed] });
    const alone = collect({ ...county, applications: [deputyActed] });

    expect(recordsOf(change, "line").map(({ applicationId }) => applicationId)).toEqual([headActed.id]);
    expect(recordsOf(alone, "list")).toMatchObject([{ lines: 1, actors: ["deputy"] }]);
  });
});

test.each([
  [2, "prepared", "ListPrepared"],
  [0, "dissolved", "ListDissolved"],
])("a collected list of %i lines is %s", (lines, status, type) => {
  const change = finishCollecting(aList({ status: "collecting", lines, cursor: "x" }), occasion);

  expect(change).toMatchObject({ save: [{ status, cursor: "" }], emit: [{ type, words: { lines } }] });
});

describe("putting up a line", () => {
  const filling = aList({ status: "filling", postedBy: "principal-1" });
  const putUp = (application: Application, given: Partial<Parameters<typeof putUpLine>[0]> = {}) =>
    putUpLine({ list: filling, line: aLine(), application, occasion, ...given });

  test("brings its application into publicity on this list", () => {
    const change = putUp(queued);

    expect(change?.save).toMatchObject([{ status: "schoolPublicity", listId: filling.id, serial: 1, award }]);
    expect(change?.emit).toMatchObject([{ type: "LinePosted", words: { listId: filling.id, serial: 1 } }]);
  });

  test("at county level is the head's signature on it", () => {
    const list = aList({ status: "filling", level: "county", postedBy: "head" });
    const change = putUp(queuedAtCounty, { list });

    const [application] = change ? recordsOf(change, "application") : [];
    expect(application?.status).toBe("countyPublicity");
    expect(application?.acts.at(-1)).toEqual({ role: "AID_CENTER_HEAD", by: "head", at: monday });
  });

  test.each<[string, Application]>([
    ["withdrawn", anApplication({ status: "withdrawn" })],
    ["put up elsewhere", anApplication({ status: "schoolPublicity", listId: "another" })],
    ["granted another amount", { ...queued, award: { ...award, amount: 60_000 } }],
  ])("strikes it when its application was %s meanwhile", (_, application) => {
    expect(putUp(application)?.save).toMatchObject([
      { kind: "line", status: "struck" },
      { kind: "list", lines: 0, amount: 0 },
    ]);
  });

  test("twice changes nothing", () => {
    const up = anApplication({ status: "schoolPublicity", listId: filling.id });

    expect(putUp(up)).toBeUndefined();
    expect(putUp(queued, { line: aLine({ status: "struck" }) })).toBeUndefined();
  });
});

describe("releasing a line", () => {
  const signed = aList({ status: "signed" });
  const hung = anApplication({ status: "schoolPublicity", listId: signed.id });
  const release = (application: Application, given: Partial<Parameters<typeof releaseLine>[0]> = {}) =>
    releaseLine({ list: signed, line: aLine(), application, occasion, ...given });

  test("sends its application to the county with the principal's signature", () => {
    const change = release(hung);

    const [application] = change ? recordsOf(change, "application") : [];
    expect(application).toMatchObject({ status: "countyRecheck", dueAt: endOfDay(Day.parse("2026-09-20")) });
    expect(application?.acts.at(-1)).toEqual({ role: "PRINCIPAL", by: "principal-1", at: monday });
    expect(change?.emit).toMatchObject([{ type: "SchoolConfirmed", words: { from: "countyRecheck" } }]);
  });

  test("of the county approves its application", () => {
    const list = aList({ status: "signed", level: "county" });
    const change = release(anApplication({ status: "countyPublicity", listId: list.id }), { list });

    expect(change?.save).toMatchObject([{ status: "approved", approvedAt: monday, award }, { status: "released" }]);
    expect(change?.emit).toMatchObject([{ type: "ApplicationApproved" }]);
  });

  test("that was sent back brings its application to the panel, whose signature it loses", () => {
    const change = release(hung, { line: aLine({ status: "returned" }) });

    const [application] = change ? recordsOf(change, "application") : [];
    expect(application).toMatchObject({ status: "schoolCheck" });
    expect(application).not.toHaveProperty("queuedAt");
    expect(application?.acts.map(({ role }) => role)).toEqual(["GUARDIAN", "HOMEROOM_TEACHER"]);
    expect(change?.emit).toMatchObject([{ type: "LineReturned", words: { from: "schoolCheck" } }]);
  });

  test("that the deputy director sent back brings its application to the reviewer again", () => {
    const list = aList({ status: "signed", level: "county" });
    const application = anApplication({ status: "countyPublicity", listId: list.id });
    const change = release(application, { list, line: aLine({ status: "returned" }) });

    const [returned] = change ? recordsOf(change, "application") : [];
    expect(returned).toMatchObject({ status: "countyRecheck", award });
    expect(returned?.acts.at(-1)?.role).toBe("PRINCIPAL");
  });

  test.each([
    ["school", "schoolPublicity", "schoolCheck"],
    ["county", "countyPublicity", "countyRecheck"],
  ] as const)(
    "of a %s's list in a school year that is over sends it back and approves nothing",
    (level, hangs, back) => {
      const list = aList({ status: "signed", level });
      const over = anOccasion({ now: endOfDay(Day.parse("2027-08-31")) });
      const change = release(anApplication({ status: hangs, listId: list.id }), { list, occasion: over });

      expect(change?.save).toMatchObject([{ status: back }, { kind: "line", status: "returned" }]);
      expect(change?.emit).toMatchObject([{ type: "LineReturned", words: { from: back } }]);
    },
  );

  test.each<[string, Application, Partial<Parameters<typeof releaseLine>[0]>]>([
    ["nobody has signed", hung, { list: aList({ status: "takenDown" }) }],
    ["it waits for a later signature", hung, { line: aLine({ signature: 2 }) }],
    ["its application has gone on", anApplication({ status: "countyRecheck" }), {}],
    ["its application is on hold", anApplication({ status: "onHold", listId: signed.id }), {}],
    ["its application hangs on another list", anApplication({ status: "schoolPublicity", listId: "another" }), {}],
    ["it is held", hung, { line: aLine({ status: "held" }) }],
  ])("changes nothing when %s", (_, application, given) => {
    expect(release(application, given)).toBeUndefined();
  });
});

test.each([
  [{ held: 0, late: 0 }, "closed", ["ListClosed"]],
  [{ held: 1, late: 1 }, "heldOpen", []],
  [{ held: 0, late: 1 }, "takenDown", []],
] as const)("a released list with %o is %s", (counts, status, told) => {
  const change = finishRelease(aList({ status: "signed", cursor: "101", ...counts }), occasion);

  expect(change.save).toMatchObject([{ status, cursor: "" }]);
  expect(change.emit.map(({ type }) => type)).toEqual(told);
});

describe("a line that leaves its list", () => {
  test("takes its amount along, and its hold if it was held", () => {
    const list = aList({ status: "posted", lines: 2, amount: 100_000, held: 1 });

    expect(struck(list, aLine({ status: "held" }), "struck")).toMatchObject({
      line: { status: "struck" },
      list: { lines: 1, amount: 50_000, held: 0, late: 0 },
    });
  });

  test("is no longer awaited by a second signature", () => {
    const list = aList({ status: "heldOpen", lines: 2, amount: 100_000, held: 1, late: 1 });

    expect(struck(list, aLine({ signature: 2 }), "struck").list).toMatchObject({ held: 1, late: 0 });
  });

  test("leaves only once", () => {
    const list = aList({ status: "posted" });
    const [gone, back] = [aLine({ status: "struck" }), aLine({ status: "returned" })];

    expect(struck(list, gone, "struck")).toEqual({ list, line: gone });
    expect(struck(list, back, "struck")).toEqual({ list, line: back });
  });
});

describe("a list kept open by held lines", () => {
  const by = { role: "SCHOOL_AID_OFFICER", id: "officer-1" } as const;

  test.each([
    [{ status: "heldOpen", held: 1 }, "heldOpen", 0],
    [{ status: "heldOpen", held: 0, late: 0 }, "closed", 1],
    [{ status: "heldOpen", held: 0, late: 2 }, "takenDown", 1],
    [{ status: "posted", held: 0 }, "posted", 0],
  ] as const)("with %o is then %s", (given, status, events) => {
    const { list, emit } = afterHold(aList(given), { by, occasion });

    expect(list.status).toBe(status);
    expect(emit).toHaveLength(events);
  });
});
