import { Chinese } from "../../components/chinese.tsx";
import { type Column, DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { CursorPagination } from "../../components/pagination.tsx";
import { Tag, type TagTone } from "../../components/status-tag.tsx";
import { hrefWith } from "../../layout/hrefs.ts";
import { useFormats, usePage } from "../../layout/page-context.ts";
import { formatsFor } from "../../texts/format.ts";
import type { Language } from "../../texts/language.ts";
import { listWorkTexts } from "../../texts/list-work.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { LineRow, ListHead } from "../../views/parts.ts";
import { gradeAndClass, programmeName } from "./words.ts";

const tones = {
  listed: "waiting",
  held: "attention",
  struck: "over",
  returned: "attention",
  released: "good",
} as const satisfies Record<LineRow["status"], TagTone>;

type LinesProps = {
  readonly level: ListHead["level"];
  readonly lines: readonly LineRow[];
  readonly from: number;
  readonly next?: number;
};

const columnsOf = (language: Language, level: ListHead["level"]): [Column<LineRow>, ...Column<LineRow>[]] => {
  const { columns, lineStatus } = staffTexts(language);
  const { money } = formatsFor(language);
  return [
    { key: "serial", header: columns.serial, holds: "number", cell: ({ serial }) => serial },
    { key: "name", header: columns.name, cell: ({ maskedName }) => <Chinese>{maskedName}</Chinese> },
    ...(level === "county"
      ? [{ key: "school", header: columns.school, cell: ({ schoolName }: LineRow) => <Chinese>{schoolName}</Chinese> }]
      : []),
    { key: "class", header: columns.className, cell: (line) => gradeAndClass(language, line) },
    { key: "programme", header: columns.programme, cell: ({ programme }) => programmeName(language, programme) },
    { key: "amount", header: columns.amount, holds: "number", cell: ({ amount }) => money(amount) },
    {
      key: "status",
      header: columns.status,
      cell: ({ status }) => <Tag tone={tones[status]}>{lineStatus[status]}</Tag>,
    },
  ];
};

/** One page of a list's lines as they were frozen, with where each stands. */
export const LinesTable = ({ level, lines, from, next }: LinesProps) => {
  const context = usePage();
  const { count } = useFormats();
  const texts = listWorkTexts(context.language);
  return (
    <section>
      <h2>{texts.table}</h2>
      <p>
        {texts.tableHint} {from > 1 && texts.from(count(from))}
      </p>
      <DataTable
        caption={texts.table}
        captionIs="heard"
        rows={lines}
        rowKey={({ serial }) => String(serial)}
        columns={columnsOf(context.language, level)}
        empty={<EmptyState title={texts.empty} />}
      />
      <CursorPagination
        {...(next !== undefined && { next: hrefWith(context, { from: String(next) }) })}
        {...(from > 1 && { first: hrefWith(context, { from: "" }) })}
      />
    </section>
  );
};
