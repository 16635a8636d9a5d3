import { dayOf, later } from "../../../domain/calendar/time.ts";
import type { Language } from "../../texts/language.ts";
import { ledgerTexts } from "../../texts/ledger.ts";
import type { FindingRow, LedgerView } from "../../views/finding.ts";
import type { TwoNames } from "../../views/parts.ts";
import { indicatorName } from "./finding-words.ts";

type Column = { readonly title: string; readonly width: number; readonly of: (row: FindingRow) => string | undefined };

/** The list of rectification (整改清单) for a spreadsheet, one row for each finding, days as `YYYY-MM-DD`. */
export const ledgerSheet = ({ rows }: LedgerView, language: Language) => {
  const texts = ledgerTexts(language);
  const { columns: heads } = texts;
  const nameOf = ({ name, englishName }: TwoNames) => (language === "en" ? englishName : name);
  const columns: readonly Column[] = [
    { title: heads.id, width: 20, of: ({ findingId }) => findingId },
    { title: heads.unit, width: 18, of: ({ unit }) => nameOf(unit) },
    { title: heads.school, width: 22, of: ({ school }) => school && nameOf(school) },
    { title: heads.indicator, width: 24, of: ({ indicator }) => indicatorName(language, indicator) },
    { title: heads.class, width: 14, of: ({ issueClass }) => texts.class[issueClass] },
    { title: heads.severity, width: 10, of: ({ severity }) => texts.severity[severity] },
    { title: heads.fact, width: 48, of: ({ fact }) => fact },
    { title: heads.ground, width: 14, of: ({ ground }) => texts.ground[ground] },
    { title: heads.measure, width: 48, of: ({ measure }) => measure },
    { title: heads.owner, width: 12, of: ({ owner }) => owner },
    // A time limit ends at 24:00, which is already the next day's first instant.
    { title: heads.due, width: 12, of: ({ dueAt }) => dueAt && dayOf(later(dueAt, -1)) },
    { title: heads.extended, width: 10, of: ({ extended }) => (extended === "yes" ? texts.yes : undefined) },
    {
      title: heads.status,
      width: 12,
      of: ({ status, overdue }) => (overdue === "yes" ? texts.overdue : texts.status[status]),
    },
    { title: heads.closed, width: 12, of: ({ closedAt }) => closedAt && dayOf(closedAt) },
  ];
  return {
    name: texts.list,
    columns: columns.map(({ title, width }) => ({ title, width })),
    rows: rows.map((row) => columns.map(({ of }) => of(row))),
  };
};
