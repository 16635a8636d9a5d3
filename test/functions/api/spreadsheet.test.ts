import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { csvOf, type Sheet, xlsxOf } from "../../../functions/api/spreadsheet.ts";

const sheet: Sheet = {
  name: "整改清单",
  columns: [
    { title: "问题", width: 40 },
    { title: "件数", width: 8 },
  ],
  rows: [
    ["五份申请缺少签字。\n第二行", 5],
    ['=HYPERLINK("http://example.com")', -3],
    ["+1", undefined],
    ['-2 < 3 & "四"', 0],
    ["@SUM(A1)\u0007", 1.5],
    ["＝1", undefined],
  ],
};

/** What a spreadsheet's program reads: the text of every cell, in the order of the file. */
const cellsIn = (bytes: Uint8Array) => {
  const files = unzipSync(bytes);
  const read = (path: string) => new TextDecoder().decode(files[path]);
  const sheetXml = read("xl/worksheets/sheet1.xml");
  const plain = (xml: string) =>
    xml.replace(
      /&(lt|gt|quot|apos|amp);/g,
      (_, name: string) => ({ lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" })[name] ?? "",
    );
  return [...sheetXml.matchAll(/<c [^>]*>(?:<v>([^<]*)<\/v>|<is><t[^>]*>([^<]*)<\/t><\/is>)<\/c>/g)].map(
    ([, number, text = ""]) => (number === undefined ? plain(text) : Number(number)),
  );
};

describe("a sheet opened again", () => {
  test("says what was written, and takes nothing that was typed for a formula", () => {
    const bytes = xlsxOf(sheet);

    expect(cellsIn(bytes)).toEqual([
      "问题",
      "件数",
      "五份申请缺少签字。\n第二行",
      5,
      '\'=HYPERLINK("http://example.com")',
      -3,
      "'+1",
      '\'-2 < 3 & "四"',
      0,
      "'@SUM(A1)",
      1.5,
      "'＝1",
    ]);
    expect(new TextDecoder().decode(unzipSync(bytes)["xl/worksheets/sheet1.xml"])).not.toContain("<f>");
  });

  test("as csv begins with a byte order mark and quotes what needs it", () => {
    const bytes = csvOf(sheet);

    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes).split("\r\n")).toEqual([
      "问题,件数",
      '"五份申请缺少签字。\n第二行",5',
      '"\'=HYPERLINK(""http://example.com"")",-3',
      "'+1,",
      '"\'-2 < 3 & ""四""",0',
      "'@SUM(A1),1.5",
      "'＝1,",
      "",
    ]);
  });

  test("no separator and no blank line of any country begins a formula", () => {
    const one = { title: "备注", width: 9 };
    const rows = [["好;=1+1"], ["\n=2"], ["\t=3"], ["\r=4"], ["a\t=5"], ["\u0000=6"]];

    const csv = new TextDecoder().decode(csvOf({ name: "表", columns: [one], rows }));
    const cells = cellsIn(xlsxOf({ name: "表", columns: [one], rows }));

    expect(csv).toBe(["备注", '"好;=1+1"', '"\'\n=2"', '"\'\t=3"', '"\'\r=4"', '"a\t=5"', "'=6", ""].join("\r\n"));
    expect(cells.filter((cell) => /^[=+\-@\s]/.test(String(cell)))).toEqual([]);
  });
});
