import { describe, expect, test } from "vitest";
import type { AidList, ListLine } from "../../../domain/publicity/aid-list.ts";
import { collectLines, finishCollecting } from "../../../domain/publicity/collect-lines.ts";
import { isPlain, lintHead, lintLine } from "../../../domain/publicity/lint-list.ts";
import { mostFindings } from "../../../domain/publicity/list-finding.ts";
import { hangList, postList } from "../../../domain/publicity/post-list.ts";
import { putUpLine } from "../../../domain/publicity/put-up-line.ts";
import { hiddenIn } from "../../../domain/publicity/shown-line.ts";
import { listOffices } from "../../../domain/wait/assignee.ts";
import { aLine, aList, anApplication, anOccasion, aStaffMember, aWait, monday } from "../../support/factories.ts";
import { codeOf, recordsOf } from "../../support/said.ts";
import { centralSchool, smallCounty } from "../../support/small-county.ts";

const list = aList({ status: "prepared" });
const award = { category: "MIN_LIVING", level: "L2", amount: 50_000 } as const;
const waiting = anApplication({ status: "schoolCheck", award, queuedAt: monday });

const onLine = (given: object): readonly string[] =>
  lintLine(list, { ...aLine(), ...given } as ListLine).map(({ serial, field, code }) => `${serial} ${field} ${code}`);
const onHead = (given: object): readonly string[] =>
  lintHead({ ...list, ...given } as AidList).map(({ serial, field, code }) => `${serial} ${field} ${code}`);

describe("a line may hang", () => {
  test.each(["张*", "张*明", "欧阳*明", "阿***·**提", "*", "A********a", "诸葛*"])(
    "under the name %s",
    (maskedName) => {
      expect(onLine({ maskedName })).toEqual([]);
    },
  );

  test("with nothing but the fields a line has", () => {
    expect(onLine({})).toEqual([]);
    expect(onLine({ idNo: "x" })).toEqual(["1 idNo unknownField"]);
  });

  test.each(["张小明", "张小*", "张*小明", "", "张*1", "*".repeat(31), "张*明（13）"])(
    "but not under %s",
    (maskedName) => {
      expect(onLine({ maskedName })).toEqual(["1 maskedName unmaskedName"]);
    },
  );

  test.each<[string, object]>([
    ["serial", { serial: 1_000_000 }],
    ["grade", { grade: 10 }],
    ["classNo", { classNo: 0 }],
    ["amount", { amount: 13_900_000_000 }],
    ["stage", { stage: "孤儿" }],
    ["programme", { programme: "13900000000" }],
    ["schoolName", { schoolName: "安".repeat(61) }],
  ])("but not with a %s that none can have", (field, given) => {
    expect(onLine(given)[0]).toMatch(new RegExp(`^\\d+ ${field} oddValue$`));
  });

  test("but not with half of a number, when the head has the other half", () => {
    const halved = { ...list, unitName: "石桥镇中心小学6199" };

    expect(lintLine(halved, aLine({ schoolName: "石桥镇中心小学0315" }))).toEqual([
      { serial: 1, field: "schoolName", code: "longNumber" },
    ]);
    expect(lintHead(halved)).toEqual([]);
  });
});

describe("the head of a list", () => {
  test("of a school and of the county's stages may hang", () => {
    expect([lintHead(list), lintHead(aList({ status: "prepared", level: "county" }))]).toEqual([[], []]);
  });

  test.each<[string, object]>([
    ["0 unitName phone", { unitName: `${centralSchool.name}13900000000` }],
    ["0 scope oddValue", { scope: "石桥" }],
    ["0 id idNumber", { id: "619901201503150018" }],
    ["0 note unknownField", { note: "家里很难" }],
  ])("may not: %s", (finding, given) => {
    expect(onHead(given)).toEqual([finding]);
  });

  test("is not told in English by a name that tells more", () => {
    expect([isPlain(list, "Shiqiao Central Primary School"), isPlain(list, "Orphan School")]).toEqual([true, false]);
  });
});

describe("a list that was collected from a register with private data in it", () => {
  const schools = new Map([[centralSchool.code, { name: `${centralSchool.name}东河村三组` }]]);
  const applications = Array.from({ length: mostFindings + 5 }, (_, place) => ({
    ...waiting,
    id: `${waiting.id}${place}`,
  }));
  const opened = aList({ status: "collecting", lines: 0, amount: 0 });
  const offices = listOffices(smallCounty, centralSchool);
  const page = collectLines({ list: opened, applications, schools, cursor: "", offices, signers: [] });
  const [collected = opened] = recordsOf(page, "list");
  const [frozen = opened] = recordsOf(finishCollecting(collected, anOccasion()), "list");

  test("remembers where, as far as one needs to know it", () => {
    expect(frozen.findings).toHaveLength(mostFindings);
    expect(frozen.findings[0]).toEqual({ serial: 1, field: "schoolName", code: "address" });
  });

  test("is not posted, and can be sent back", () => {
    const task = aWait({ purpose: "postList", assignee: "principal-1" });
    const actor = aStaffMember({ id: "principal-1" });
    const decide = (outcome: "post" | "return") =>
      postList({
        ...{ actor, task, list: frozen, occasion: anOccasion() },
        form: { version: frozen.record.version, outcome, humanFact: String(frozen.lines) },
      });

    expect([codeOf(decide("post")), decide("return").accepted]).toEqual(["PrivateDataOnList", true]);
  });
});

describe("at the wall", () => {
  const filling = aList({ status: "filling", crowd: { COMPULSORY_BOARDING: { "PRIMARY 4": { "1": 5 } } }, lines: 5 });
  const putUp = (line: Partial<ListLine>, on: AidList = filling) =>
    putUpLine({ list: on, line: aLine(line), application: waiting, occasion: anOccasion() });

  test("a line that tells too much is struck, and its application waits for the next list", () => {
    for (const line of [{ schoolName: "低保" }, { maskedName: "张小明" }, { maskedName: "张*明" }]) {
      const change = putUp(line);

      expect(change && recordsOf(change, "line")).toMatchObject([{ status: "struck" }]);
      expect(change && recordsOf(change, "application")).toEqual([]);
    }
    expect(recordsOf(putUp({}, { ...filling, unitName: "孤儿" }) ?? { save: [], emit: [] }, "line")).toHaveLength(1);
  });

  test("what is left of a small class is counted, and frozen when the list hangs", () => {
    const change = putUp({ schoolName: "低保" });
    const [left = filling] = change ? recordsOf(change, "list") : [];
    const [hung = filling] = recordsOf(hangList(left, anOccasion()), "list");

    expect(left.crowd).toEqual({ COMPULSORY_BOARDING: { "PRIMARY 4": { "1": 4 } } });
    expect(hung.blurs).toEqual({ "PRIMARY 4 1": "name" });
    expect([hiddenIn(filling), hiddenIn(hung)]).toEqual([
      { class: 0, grade: 0, name: 0 },
      { class: 0, grade: 0, name: 4 },
    ]);
  });
});
