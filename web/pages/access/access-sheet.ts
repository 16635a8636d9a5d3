import { accessTexts } from "../../texts/access.ts";
import { formatsFor } from "../../texts/format.ts";
import type { Language } from "../../texts/language.ts";
import { looksTexts } from "../../texts/looks.ts";
import { textsFor } from "../../texts/texts.ts";
import type { AccessRow, AccessView } from "../../views/access.ts";
import { nameIn, separatorIn } from "../staff/words.ts";

type Column = { readonly title: string; readonly width: number; readonly of: (row: AccessRow) => string | undefined };

const isStaff = ({ why }: AccessRow): boolean => why !== "factsTyped";

/** The access log for a spreadsheet, one row for each look. */
export const accessSheet = ({ rows }: AccessView, language: Language) => {
  const { log, why, door, oddity } = accessTexts(language);
  const { field } = looksTexts(language);
  const { columns: heads } = log;
  const joined = (words: readonly string[]): string => words.join(separatorIn(language));
  const columns: readonly Column[] = [
    { title: heads.at, width: 20, of: ({ at }) => formatsFor(language).instant(at) },
    { title: heads.who, width: 12, of: (row) => (isStaff(row) ? row.name : log.holder) },
    { title: heads.person, width: 26, of: (row) => (isStaff(row) ? row.by : undefined) },
    { title: heads.role, width: 14, of: (row) => (isStaff(row) ? textsFor(language).role[row.role] : undefined) },
    { title: heads.unit, width: 22, of: ({ unit }) => nameIn(language, unit) },
    { title: heads.file, width: 22, of: ({ fileId }) => fileId },
    { title: heads.fields, width: 40, of: ({ fields }) => joined(fields.map((each) => field[each])) },
    { title: heads.why, width: 20, of: (row) => why[row.why] },
    { title: heads.because, width: 40, of: ({ because }) => because },
    { title: heads.door, width: 16, of: (row) => door[row.door] },
    { title: heads.odd, width: 30, of: ({ oddities }) => joined(oddities.map((each) => oddity[each])) },
  ];
  return {
    name: log.title,
    columns: columns.map(({ title, width }) => ({ title, width })),
    rows: rows.map((row) => columns.map(({ of }) => of(row))),
  };
};
