import type { Language } from "../../texts/language.ts";
import { taskBookTexts } from "../../texts/task-book.ts";
import type { ItemRow } from "../../views/task-book.ts";
import { nameIn } from "../staff/words.ts";

const fenPerYuan = 100;

/** The items of a year as a sheet: a row each, numbers as numbers, money in yuan. */
export const taskBookSheet = ({ language, year, rows }: Asked) => {
  const { columns, titleOf, measure, standing, reached, target } = taskBookTexts(language);
  const inUnits = (amount: number, of: ItemRow["target"]["measure"]): number =>
    of === "fen" ? amount / fenPerYuan : amount;
  return {
    name: titleOf(year),
    columns: [
      { title: columns.number, width: 14 },
      { title: columns.title, width: 44 },
      { title: columns.indicator, width: 9 },
      { title: columns.place, width: 26 },
      { title: columns.owner, width: 12 },
      { title: columns.dueOn, width: 13 },
      { title: target, width: 11 },
      { title: reached, width: 11 },
      { title: columns.measure, width: 13 },
      { title: columns.standing, width: 16 },
    ],
    rows: rows.map((row) => [
      row.itemId,
      nameIn(language, row.title),
      row.indicator,
      row.place && nameIn(language, row.place),
      row.owner,
      row.dueOn,
      inUnits(row.target.amount, row.target.measure),
      inUnits(row.reached, row.target.measure),
      measure[row.target.measure],
      standing[row.standing],
    ]),
  };
};

type Asked = { readonly language: Language; readonly year: number; readonly rows: readonly ItemRow[] };
