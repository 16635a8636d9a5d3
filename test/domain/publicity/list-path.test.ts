import { describe, expect, test } from "vitest";
import { Day, endOfDay } from "../../../domain/calendar/time.ts";
import { type AidList, isPublic } from "../../../domain/publicity/aid-list.ts";
import { hangList, PostListForm, postList, takeDownList } from "../../../domain/publicity/post-list.ts";
import { prepareList } from "../../../domain/publicity/prepare-list.ts";
import { SignListForm, signList } from "../../../domain/publicity/sign-list.ts";
import type { Wait } from "../../../domain/wait/wait.ts";
import { fullEvidence } from "../../support/evidence.ts";
import { aCampaign, aLine, aList, anOccasion, aStaffMember, aWait, monday } from "../../support/factories.ts";
import { changeOf, codeOf, recordsOf } from "../../support/said.ts";
import { centralSchool } from "../../support/small-county.ts";

const principal = aStaffMember({ id: "principal-1" });
const officer = aStaffMember({ id: "officer-1" });
const windowEnds = endOfDay(Day.parse("2026-09-14"));
const afterWindow = anOccasion({ now: windowEnds });

describe("a list is prepared", () => {
  const prepare = (given: Partial<Parameters<typeof prepareList>[0]> = {}) =>
    prepareList({
      ...{ actor: officer, level: "school", scope: centralSchool.code, unitName: centralSchool.name },
      ...{ waiting: 3, earlier: [], leftOut: [], occasion: anOccasion() },
      ...given,
    });

  test("as round 0, and its workflow is asked to collect the lines", () => {
    const change = changeOf(prepare({ leftOut: ["SQ2026202700000009-1"] }));

    expect(recordsOf(change, "list")).toMatchObject([
      { id: `2026-2027-1-${centralSchool.code}-0`, round: 0, status: "collecting", leftOut: ["SQ2026202700000009-1"] },
    ]);
    expect(change.emit).toMatchObject([{ type: "ListRequested", actor: { role: "SCHOOL_AID_OFFICER" } }]);
  });

  test("as a supplementary round beside lists that hang, are closed or were sent back", () => {
    const earlier = [aList({ status: "posted" }), aList({ status: "dissolved" }), aList({ status: "closed" })];

    expect(recordsOf(changeOf(prepare({ earlier })), "list")).toMatchObject([{ round: 3, lines: 0 }]);
  });

  test("for a county stage by a reviewer", () => {
    const change = changeOf(prepare({ level: "county", scope: "PRIMARY" }));

    expect(change.emit).toMatchObject([{ actor: { role: "AID_CENTER_REVIEWER" }, words: { level: "county" } }]);
  });

  test("not without anybody waiting for it", () => {
    expect(codeOf(prepare({ waiting: 0 }))).toBe("NothingToList");
  });

  test.each(["collecting", "prepared", "filling"] as const)("not while another one is %s", (status) => {
    expect(codeOf(prepare({ earlier: [aList({ status })] }))).toBe("ListAlreadyOpen");
  });
});

type Case = { readonly task?: Wait | undefined; readonly list?: AidList | undefined };

describe("a frozen list", () => {
  const frozen = aList({ status: "prepared" });
  const task = aWait({ purpose: "postList", assignee: "principal-1" });
  const post = (given: Case = {}, form: Partial<PostListForm> = {}) =>
    postList({
      ...{ actor: principal, task, list: frozen, occasion: anOccasion(), ...given },
      form: { version: 4, outcome: "post", humanFact: "1", ...form },
    });

  test("is released by the principal, which puts its lines up", () => {
    const change = changeOf(post());

    expect(recordsOf(change, "list")).toMatchObject([{ status: "filling", postedBy: "principal-1" }]);
    expect(recordsOf(change, "wait")).toMatchObject([{ closed: { outcome: "post" } }]);
    expect(change.emit).toMatchObject([{ type: "ListReleased", actor: { role: "PRINCIPAL" } }]);
  });

  test("is sent back by the principal, which dissolves it", () => {
    const change = changeOf(post({}, { outcome: "return" }));

    expect(recordsOf(change, "list")).toMatchObject([{ status: "dissolved" }]);
    expect(change.emit).toMatchObject([{ type: "ListDissolved" }]);
  });

  test("of the county is not released by a person who acted on one of its lines", () => {
    const list = aList({ status: "prepared", level: "county", actors: ["principal-1"] });

    expect(codeOf(post({ list }))).toBe("ActedBefore");
  });

  test.each<[string, Case, Partial<PostListForm>]>([
    ["TaskNotFound", { task: undefined }, {}],
    ["NotYourTask", { task: aWait({ purpose: "postList", assignee: "township-1" }) }, {}],
    ["ListNotFound", { list: undefined }, {}],
    ["ListNotReady", { list: aList({ status: "filling" }) }, {}],
    ["VersionConflict", {}, { version: 3 }],
    ["WrongHumanFact", {}, { humanFact: "2" }],
  ])("is not released: %s", (code, given, form) => {
    expect(codeOf(post(given, form))).toBe(code);
  });

  test("asks for an outcome", () => {
    expect(PostListForm.safeParse({ version: 1, humanFact: "1" }).error?.issues).toMatchObject([
      { path: ["outcome"], message: "required" },
    ]);
  });
});

describe("a list hangs", () => {
  test("from the moment its last line is up, for the working days of its level", () => {
    const campaign = aCampaign({ limits: { ...aCampaign().limits, countyPublicity: 7 } });
    const ofSchool = hangList(aList({ status: "filling", cursor: "101" }), anOccasion({ campaign }));
    const ofCounty = hangList(aList({ status: "filling", level: "county" }), anOccasion({ campaign }));

    expect(ofSchool.save).toMatchObject([{ status: "posted", cursor: "", window: { lastDay: "2026-09-14" } }]);
    expect(ofCounty.save).toMatchObject([{ window: { lastDay: "2026-09-16", workingDays: 7 } }]);
    expect(ofSchool.emit).toMatchObject([{ type: "ListPosted", words: { lines: 1, endsAt: windowEnds } }]);
  });

  test("unless every line has left it", () => {
    const change = hangList(aList({ status: "filling", lines: 0, amount: 0 }), anOccasion());

    expect(change.save).toMatchObject([{ status: "dissolved" }]);
    expect(change.emit).toMatchObject([{ type: "ListDissolved" }]);
  });

  test("before everybody only inside its window", () => {
    const list = aList({ status: "posted" });

    expect([isPublic(list, monday), isPublic(list, windowEnds)]).toEqual([true, false]);
    expect(isPublic(aList({ status: "takenDown" }), monday)).toBe(false);
  });

  test("until 24:00 of the last day, and then comes down for its signature", () => {
    const list = aList({ status: "posted", held: 1 });

    expect(takeDownList(list, anOccasion())).toBeUndefined();
    expect(takeDownList(list, afterWindow)).toMatchObject({
      save: [{ status: "takenDown", takenDownAt: windowEnds }],
      emit: [{ type: "ListTakenDown", words: { lines: 1, held: 1 } }],
    });
  });

  test("and is closed at once when no line is left to sign", () => {
    expect(takeDownList(aList({ status: "posted", lines: 0 }), afterWindow)?.save).toMatchObject([
      { status: "closed" },
    ]);
  });
});

describe("a list that was taken down", () => {
  const down = aList({ status: "takenDown", lines: 2, amount: 100_000 });
  const signedBefore = aList({ status: "closed" }).signatures;
  const task = aWait({ purpose: "signList", assignee: "principal-1" });
  const form: SignListForm = { version: 4, returned: [], humanFact: "2" };
  const sign = (given: Partial<Parameters<typeof signList>[0]> = {}) =>
    signList({
      ...{ actor: principal, task, list: down, evidence: fullEvidence(given.list ?? down), returnedLines: [], form },
      occasion: afterWindow,
      ...given,
    });

  test("is signed for what it has", () => {
    const change = changeOf(sign());

    const signature = { role: "PRINCIPAL", by: "principal-1", at: windowEnds, lines: 2, amount: 100_000 };
    expect(recordsOf(change, "list")).toMatchObject([{ status: "signed", signatures: [signature], late: 0 }]);
    expect(change.emit).toMatchObject([{ type: "ListSigned", words: { lines: 2, amount: 100_000, held: 0 } }]);
  });

  test("is signed without its held lines, which stay on it", () => {
    const change = changeOf(sign({ list: { ...down, held: 1 } }));

    expect(recordsOf(change, "list")).toMatchObject([{ held: 1, signatures: [{ lines: 1 }] }]);
  });

  test("is signed without the lines that are sent back", () => {
    const returning: SignListForm = { ...form, returned: [2], reason: { code: "R03" } };
    const change = changeOf(sign({ returnedLines: [aLine({ serial: 2 })], form: returning }));

    expect(recordsOf(change, "line")).toMatchObject([{ serial: 2, status: "returned" }]);
    expect(recordsOf(change, "list")).toMatchObject([{ lines: 1, amount: 50_000, signatures: [{ lines: 1 }] }]);
    expect(change.emit).toMatchObject([{ words: { reason: "R03" } }]);
  });

  test("of the county is signed by the deputy director", () => {
    const list = aList({ status: "takenDown", level: "county" });
    const change = changeOf(sign({ list, form: { ...form, humanFact: "1" } }));

    expect(recordsOf(change, "list")).toMatchObject([{ signatures: [{ role: "DEPUTY_DIRECTOR" }] }]);
  });

  test.each([
    ["after the first signature", { lines: 500, amount: 25_000_000, held: 1 }],
    ["for a second one under late lines", { lines: 500, amount: 25_000_000, late: 2, signatures: signedBefore }],
  ])("can be signed in a school year that is over, %s, for nothing", (_when, given) => {
    const occasion = anOccasion({ now: endOfDay(Day.parse("2027-08-31")) });
    const change = changeOf(sign({ list: { ...down, ...given }, form: { ...form, humanFact: "500" }, occasion }));

    const [signed] = recordsOf(change, "list");
    expect(signed).toMatchObject({ status: "signed", late: 0 });
    expect(signed?.signatures.at(-1)).toMatchObject({ lines: 0, amount: 0 });
  });

  test("late lines are signed a second time, and counted no more", () => {
    const second = { ...aList({ status: "closed" }), status: "takenDown" as const, late: 1 };
    const change = changeOf(sign({ list: second, form: { ...form, humanFact: "1" } }));

    expect(recordsOf(change, "list")).toMatchObject([{ late: 0, signatures: [{}, {}] }]);
  });

  test.each<[string, Partial<Parameters<typeof signList>[0]>]>([
    ["TaskNotFound", { task: undefined }],
    ["NotYourTask", { actor: aStaffMember({ id: "township-1" }) }],
    ["ListNotFound", { list: undefined }],
    ["ListNotReady", { list: { ...down, status: "posted" } }],
    ["ActedBefore", { list: { ...down, actors: ["principal-1"] } }],
    ["ActedBefore", { list: { ...down, level: "county", postedBy: "principal-1" } }],
    ["VersionConflict", { form: { ...form, version: 3 } }],
    ["WrongHumanFact", { form: { ...form, humanFact: "3" } }],
    ["EvidenceMissing", { evidence: [] }],
    ["LineNotOpen", { form: { ...form, returned: [9] } }],
    ["LineNotOpen", { form: { ...form, returned: [1] }, returnedLines: [aLine({ status: "held" })] }],
  ])("is not signed: %s (%#)", (code, given) => {
    expect(codeOf(sign(given))).toBe(code);
  });

  test("takes the serial numbers of returned lines in whatever way they were typed", () => {
    const reason = { code: "R03" } as const;
    const typed = ["1, 2；3", " 1 2 3 ", ["1", 2, "3"]].map((returned) =>
      SignListForm.parse({ ...form, returned, reason }),
    );

    expect(typed.map(({ returned }) => returned)).toEqual(Array(3).fill([1, 2, 3]));
    expect(SignListForm.parse({ ...form, returned: "" }).returned).toEqual([]);
  });

  test("sends no line back without a reason", () => {
    const { error } = SignListForm.safeParse({ ...form, returned: ["1"] });

    expect(error?.issues).toMatchObject([{ path: ["reason", "code"], message: "required" }]);
  });
});
