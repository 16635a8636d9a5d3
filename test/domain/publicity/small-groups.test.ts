import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ListLine } from "../../../domain/publicity/aid-list.ts";
import { shownLine, shownLines } from "../../../domain/publicity/shown-line.ts";
import { blursOf, type Crowd, departed, joined, smallestGroup } from "../../../domain/publicity/small-groups.ts";
import { aLine, aList } from "../../support/factories.ts";

type Level = "school" | "county";

const counted = (level: Level, lines: readonly ListLine[]): Crowd =>
  lines.reduce((crowd: Crowd, line) => joined(crowd, { ...line, level }), {});

const hung = (level: Level, lines: readonly ListLine[]) => {
  const crowd = counted(level, lines);
  return aList({ status: "posted", level, lines: lines.length, crowd, blurs: blursOf(level, crowd) });
};

let serial = 0;
const linesIn = (count: number, place: Partial<ListLine>): ListLine[] =>
  Array.from({ length: count }, () => {
    serial += 1;
    return aLine({ serial, ...place });
  });

describe("on a school's list", () => {
  test("a class of five is shown with its names", () => {
    const lines = linesIn(5, { grade: 4, classNo: 1 });

    expect(shownLines(hung("school", lines), lines)).toMatchObject(
      lines.map(() => ({ maskedName: "钱*甲", grade: 4, classNo: 1 })),
    );
  });

  test("small classes of one grade are shown together, without their class", () => {
    const lines = [...linesIn(2, { grade: 4, classNo: 1 }), ...linesIn(3, { grade: 4, classNo: 2 })];

    const shown = shownLines(hung("school", lines), lines);

    expect(shown.map(({ grade, classNo }) => [grade, classNo])).toEqual(lines.map(() => [4, undefined]));
    expect(shown.every(({ maskedName }) => maskedName === "钱*甲")).toBe(true);
  });

  test("small grades of one stage are shown together, without their grade", () => {
    const lines = [1, 2, 3].flatMap((grade) => linesIn(2, { grade, classNo: 1 }));

    const shown = shownLines(hung("school", lines), lines);

    expect(shown.map(({ grade, classNo, stage }) => [grade, classNo, stage])).toEqual(
      lines.map(() => [undefined, undefined, "PRIMARY"]),
    );
    expect(shown[0]?.maskedName).toBe("钱*甲");
  });

  test("four pupils of a teaching point are shown by their serial numbers only", () => {
    const lines = linesIn(4, { grade: 1, classNo: 1 });

    const [first] = shownLines(hung("school", lines), lines);

    expect(Object.keys(first ?? {}).toSorted()).toEqual(["amount", "programme", "schoolName", "serial", "stage"]);
  });

  test("a small class beside a large one does not hide in it, and is not told by what is left over", () => {
    const lines = [...linesIn(8, { grade: 4, classNo: 1 }), ...linesIn(2, { grade: 4, classNo: 2 })];

    const shown = shownLines(hung("school", lines), lines);

    expect(shown.filter(({ classNo }) => classNo === 1)).toHaveLength(8);
    expect(shown.filter(({ maskedName }) => maskedName === undefined)).toHaveLength(2);
  });
});

describe("on the county's list", () => {
  test("no class is shown, and a grade of a school with few pupils only as the school", () => {
    const [large, small] = ["石桥镇中心小学", "石桥镇柳溪教学点"] as const;
    const lines = [
      ...linesIn(5, { schoolName: large, grade: 3 }),
      ...linesIn(3, { schoolName: small, grade: 1 }),
      ...linesIn(2, { schoolName: small, grade: 2 }),
      ...linesIn(1, { schoolName: large, grade: 6 }),
    ];

    const shown = shownLines(hung("county", lines), lines);

    expect(shown.map(({ classNo }) => classNo)).toEqual(lines.map(() => undefined));
    expect(shown.slice(0, 5).map(({ grade }) => grade)).toEqual([3, 3, 3, 3, 3]);
    expect(shown.slice(5, 10)).toMatchObject(
      lines.slice(5, 10).map(() => ({ schoolName: small, maskedName: "钱*甲" })),
    );
    expect(shown.slice(5, 10).map(({ grade }) => grade)).toEqual(Array(5).fill(undefined));
    expect([shown[10]?.maskedName, shown[10]?.grade]).toEqual([undefined, undefined]);
  });
});

describe("a group is counted by its pupils", () => {
  const place = { stage: "VOCATIONAL" as const, grade: 1, classNo: 1 };
  const programmes = ["VOCATIONAL_GRANT", "VOCATIONAL_EXTRA_3000", "DONOR_SCHOLARSHIP"] as const;

  test("so that two with three programmes each, six lines, show neither name nor class", () => {
    const lines = programmes.flatMap((programme) => linesIn(2, { ...place, programme }));

    const shown = shownLines(hung("school", lines), lines);

    expect(shown).toHaveLength(6);
    expect(shown.map(({ maskedName, grade, classNo }) => [maskedName, grade, classNo])).toEqual(
      lines.map(() => [undefined, undefined, undefined]),
    );
  });

  test("also where small classes of a grade are shown together", () => {
    const pupils = [
      { ...place, classNo: 1 },
      { ...place, classNo: 2 },
    ];
    const lines = pupils.flatMap((pupil) => programmes.flatMap((programme) => linesIn(2, { ...pupil, programme })));

    const shown = shownLines(hung("school", lines), lines);

    expect(shown.map(({ maskedName }) => maskedName)).toEqual(lines.map(() => undefined));
  });

  test("and five with a programme each are enough, whatever else some of them have", () => {
    const lines = [
      ...linesIn(5, { ...place, programme: "VOCATIONAL_GRANT" }),
      ...linesIn(1, { ...place, programme: "VOCATIONAL_EXTRA_3000" }),
    ];

    const shown = shownLines(hung("school", lines), lines);

    expect(shown).toMatchObject(lines.map(() => ({ maskedName: "钱*甲", classNo: 1 })));
  });

  test("boarders and day pupils together, because nobody is both", () => {
    const lines = [
      ...linesIn(3, { programme: "COMPULSORY_BOARDING" }),
      ...linesIn(2, { programme: "COMPULSORY_DAY_LIVING" }),
    ];

    const shown = shownLines(hung("school", lines), lines);

    expect(shown).toMatchObject(lines.map(() => ({ maskedName: "钱*甲", classNo: 1 })));
  });

  test("and before the posting a line that leaves is one less of its programme", () => {
    const lines = programmes.flatMap((programme) => linesIn(5, { ...place, programme }));
    const crowd = counted("school", lines);
    const leaving = lines.filter(({ programme }, nth) => programme !== "VOCATIONAL_GRANT" || nth === 0);

    const left = (gone: readonly ListLine[]) =>
      blursOf(
        "school",
        gone.reduce((rest, line) => departed(rest, { ...line, level: "school" }), crowd),
      );

    expect(left(leaving.slice(1))).toEqual({});
    expect(left(leaving)).toEqual({ "VOCATIONAL 1 1": "name" });
  });
});

describe("what was posted", () => {
  const lines = linesIn(5, { grade: 4, classNo: 1 });
  const list = hung("school", lines);
  const [first] = lines;

  test("stays as it is when a line leaves, because others have read it on paper", () => {
    const left = first ? departed(list.crowd, { ...first, level: "school" }) : {};
    const after = { ...list, crowd: left };

    expect(shownLines(after, lines.slice(1))).toMatchObject(lines.slice(1).map(() => ({ classNo: 1 })));
    expect(shownLines({ ...after, blurs: blursOf("school", left) }, lines.slice(1))[0]?.maskedName).toBeUndefined();
  });

  test("shows nothing of a line that has left, and no name of one that nobody has counted", () => {
    expect(shownLine(list, aLine({ status: "struck" }))).toBeUndefined();
    expect(shownLine(list, aLine({ grade: 5 }))?.maskedName).toBeUndefined();
  });
});

test("whatever the list, everybody whose name is shown shares what stands beside it with at least four others", () => {
  const ways = [
    ["COMPULSORY_BOARDING"],
    ["COMPULSORY_DAY_LIVING"],
    ["COMPULSORY_BOARDING", "DONOR_SCHOLARSHIP"],
    ["COMPULSORY_DAY_LIVING", "DONOR_SCHOLARSHIP", "UNIVERSITY_OTHER_11"],
  ] as const satisfies readonly ListLine["programme"][][];
  const pupil = fc.record({
    schoolName: fc.constantFrom("石桥镇中心小学", "石桥镇柳溪教学点", "石桥镇九年制学校"),
    stage: fc.constantFrom("PRIMARY" as const, "JUNIOR" as const),
    grade: fc.integer({ min: 1, max: 3 }),
    classNo: fc.integer({ min: 1, max: 3 }),
    programmes: fc.constantFrom(...ways),
  });

  fc.assert(
    fc.property(fc.constantFrom<Level>("school", "county"), fc.array(pupil, { maxLength: 80 }), (level, pupils) => {
      const linesOfEach = pupils.map(({ programmes, ...given }) =>
        programmes.flatMap((programme) =>
          linesIn(1, { ...given, programme, ...(level === "school" && { schoolName: "石桥镇九年制学校" }) }),
        ),
      );
      const lines = linesOfEach.flat();
      const whose = new Map(linesOfEach.flatMap((own, nth) => own.map((line) => [line.serial, nth])));
      const shown = shownLines(hung(level, lines), lines);
      const groups = Map.groupBy(shown, ({ schoolName, stage, grade, classNo }) =>
        level === "school" ? `${stage} ${grade} ${classNo}` : `${schoolName} ${grade}`,
      );

      expect(shown).toHaveLength(lines.length);
      for (const group of groups.values()) {
        const named = group.filter(({ maskedName }) => maskedName !== undefined);
        const persons = new Set(named.map((line) => whose.get(line.serial))).size;
        expect(persons === 0 || persons >= smallestGroup).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test("the largest list of the county remembers its groups in less than 6 KB", () => {
  const lines = Array.from({ length: 62 }, (_, school) =>
    [1, 2, 3, 4, 5, 6].flatMap((grade) => [
      ...linesIn(13, { schoolName: `石桥镇第${school}村完全小学`, grade, programme: "COMPULSORY_BOARDING" }),
      ...linesIn(12, { schoolName: `石桥镇第${school}村完全小学`, grade, programme: "COMPULSORY_DAY_LIVING" }),
    ]),
  ).flat();
  const list = hung("county", lines);

  expect(lines).toHaveLength(9_300);
  expect(Buffer.byteLength(JSON.stringify([list.crowd, list.blurs, list.findings]))).toBeLessThan(6 * 1024);
});
