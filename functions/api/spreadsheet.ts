import { strToU8, zipSync } from "fflate";
import { workbookParts } from "./workbook-xml.ts";

/** One cell: text, a plain number, or nothing. */
export type SheetCell = string | number | undefined;

/** A table to be opened in a spreadsheet: its columns with their width in characters, and its rows. */
export type Sheet = {
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly SheetCell[])[];
};

/** The media types of the files made here. */
export const sheetTypes = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const;

/** A sheet as xlsx, its first row fixed; what people typed is text and never a formula. */
export const xlsxOf = (sheet: Sheet): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(workbookParts(safe(sheet))).map(([path, xml]) => [path, strToU8(xml)])),
    // A zip knows no day before 1980, and the file says nothing of when it was made.
    { mtime: "1980-01-01T12:00:00" },
  );

/** The same sheet with nothing in it that a spreadsheet could take for a formula. */
const safe = ({ name, columns, rows }: Sheet): Sheet => ({
  name,
  columns: columns.map(({ title, width }) => ({ title: asText(title), width })),
  rows: rows.map((row) => row.map((cell) => (typeof cell === "string" ? asText(cell) : cell))),
});

const byteOrderMark = "\uFEFF";

/** A sheet as csv (RFC 4180) in UTF-8 with a byte order mark, by which Excel knows the Chinese; GB18030 has no encoder here. */
export const csvOf = ({ columns, rows }: Sheet): Uint8Array => {
  const lines = [columns.map(({ title }) => title), ...rows].map((row) => row.map(quoted).join(","));
  return new TextEncoder().encode(`${byteOrderMark}${lines.join("\r\n")}\r\n`);
};

const quoted = (cell: SheetCell): string => {
  if (cell === undefined) return "";
  const text = typeof cell === "number" ? String(cell) : asText(cell);
  // A list separator of another country would else begin a cell, and with it a formula.
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const beginsFormula = /^[=+\-@＝＋－＠\t\r\n]/;

/** Text that a spreadsheet could take for a formula, also when it is saved again as csv, begins with an apostrophe. */
const asText = (text: string): string => {
  const clean = withoutControls(text);
  return beginsFormula.test(clean) ? `'${clean}` : clean;
};

/** XML 1.0 has no place for most control characters. */
const withoutControls = (text: string): string =>
  Array.from(text)
    .filter((character) => character >= " " || character === "\t" || character === "\n" || character === "\r")
    .join("");
