import type { Sheet, SheetCell } from "./spreadsheet.ts";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = "http://schemas.openxmlformats.org";
const main = `${office}/spreadsheetml/2006/main`;
const relations = `${office}/officeDocument/2006/relationships`;
const parts = `${office}/package/2006/relationships`;
const media = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const escapes: { readonly [character: string]: string } = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character] ?? "");

/** The letters of a column, counted from 0: A, B … Z, AA. */
const lettersOf = (column: number): string =>
  (column >= 26 ? lettersOf(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));

const cellOf = (cell: SheetCell, { at, style }: { readonly at: string; readonly style: number }): string => {
  if (cell === undefined || cell === "") return "";
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
};

const rowOf = (cells: readonly SheetCell[], { number, style }: { readonly number: number; readonly style: number }) =>
  `<row r="${number}">${cells.map((cell, place) => cellOf(cell, { at: `${lettersOf(place)}${number}`, style })).join("")}</row>`;

// Style 0 is plain, 1 wraps its lines, 2 is bold and wraps them.
const styles =
  `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="3">${[
    'fontId="0"/>',
    'fontId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
    'fontId="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  ]
    .map((rest) => `<xf numFmtId="0" fillId="0" borderId="0" xfId="0" ${rest}`)
    .join("")}</cellXfs></styleSheet>`;

const sheetXml = ({ columns, rows }: Sheet): string => {
  const widths = columns.map(
    ({ width }, place) => `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`,
  );
  const heads = rowOf(
    columns.map(({ title }) => title),
    { number: 1, style: 2 },
  );
  return (
    `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.join("")}</cols>` +
    `<sheetData>${heads}${rows.map((row, place) => rowOf(row, { number: place + 2, style: 1 })).join("")}</sheetData></worksheet>`
  );
};

/** A tab has no room for more than 31 characters and these signs (Excel). */
const tabName = (name: string): string => name.replace(/[[\]:*?/\\]/g, " ").slice(0, 31);

/** The parts of a workbook with one sheet (ECMA-376), by their paths in the file; every text is a string of its own and never a formula. */
export const workbookParts = (sheet: Sheet): { readonly [path: string]: string } => {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const part = (path: string, type: string) =>
    `<Override PartName="/xl/${path}.xml" ContentType="${media}.${type}+xml"/>`;
  const xml = {
    "[Content_Types].xml": `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part("workbook", "sheet.main")}${part("worksheets/sheet1", "worksheet")}${part("styles", "styles")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${parts}">${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${escaped(tabName(sheet.name))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${parts}">${relation("rId1", "worksheet", "worksheets/sheet1.xml")}${relation("rId2", "styles", "styles.xml")}</Relationships>`,
    "xl/styles.xml": styles,
    "xl/worksheets/sheet1.xml": sheetXml(sheet),
  };
  return Object.fromEntries(Object.entries(xml).map(([path, content]) => [path, `${head}${content}`]));
};
