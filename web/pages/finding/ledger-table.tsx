import { Chinese } from "../../components/chinese.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { useFormats, usePage } from "../../layout/page-context.ts";
import { ledgerTexts } from "../../texts/ledger.ts";
import type { FindingRow, LedgerView } from "../../views/finding.ts";
import { Due } from "../staff/due.tsx";
import { nameIn } from "../staff/words.ts";
import { FindingTag, SeverityTag } from "./finding-tags.tsx";
import { indicatorName } from "./finding-words.ts";

type ViewProps = { readonly view: LedgerView };

/** The ledger on the screen: what, where, how grave, until when, whose. */
export const LedgerTable = ({ view }: ViewProps) => {
  const { language } = usePage();
  const texts = ledgerTexts(language);
  return (
    <DataTable
      caption={texts.title}
      captionIs="heard"
      rows={view.rows}
      rowKey={({ findingId }) => findingId}
      columns={[
        { key: "id", header: texts.columns.id, cell: (row) => <Named row={row} /> },
        { key: "unit", header: texts.columns.unit, cell: (row) => nameIn(language, row.school ?? row.unit) },
        { key: "fact", header: texts.columns.fact, cell: ({ fact }) => <Chinese>{fact}</Chinese> },
        { key: "status", header: texts.columns.status, cell: (row) => <FindingTag {...row} /> },
        { key: "due", header: texts.columns.due, cell: (row) => <Until row={row} /> },
        { key: "owner", header: texts.columns.owner, cell: ({ owner }) => <Chinese>{owner}</Chinese> },
      ]}
      empty={<EmptyState title={view.sums.all === 0 ? texts.none : texts.noneHere} />}
    />
  );
};

type RowProps = { readonly row: FindingRow };

const Named = ({ row }: RowProps) => {
  const { language } = usePage();
  return (
    <>
      <a href={`/findings/${row.findingId}`}>{row.findingId}</a>
      <p class="table-note">{indicatorName(language, row.indicator)}</p>
      {row.severity === "S1" ? null : <SeverityTag severity={row.severity} />}
      {row.repeats !== undefined && <p class="table-note">{ledgerTexts(language).again}</p>}
    </>
  );
};

const Until = ({ row: { dueAt, daysLeft } }: RowProps) =>
  dueAt === undefined || daysLeft === undefined ? null : <Due dueAt={dueAt} daysLeft={daysLeft} />;

/** The list of rectification as it is printed (整改清单): problem, measure, person, time limit, result. */
export const PrintTable = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { instant, deadline } = useFormats();
  const texts = ledgerTexts(language);
  const { columns } = texts;
  return (
    <DataTable
      caption={texts.list}
      captionIs="heard"
      rows={view.rows}
      rowKey={({ findingId }) => findingId}
      columns={[
        { key: "id", header: columns.id, cell: ({ findingId }) => findingId },
        { key: "unit", header: columns.unit, cell: (row) => nameIn(language, row.school ?? row.unit) },
        { key: "fact", header: columns.fact, cell: ({ fact }) => <Chinese>{fact}</Chinese> },
        { key: "severity", header: columns.severity, cell: ({ severity }) => texts.severity[severity] },
        {
          key: "measure",
          header: columns.measure,
          cell: ({ measure }) => (measure === undefined ? texts.noMeasure : <Chinese>{measure}</Chinese>),
        },
        { key: "owner", header: columns.owner, cell: ({ owner }) => <Chinese>{owner}</Chinese> },
        { key: "due", header: columns.due, cell: ({ dueAt }) => dueAt && deadline(dueAt) },
        {
          key: "status",
          header: columns.status,
          cell: ({ status, overdue }) => (overdue === "yes" ? texts.overdue : texts.status[status]),
        },
        { key: "closed", header: columns.closed, cell: ({ closedAt }) => closedAt && instant(closedAt) },
      ]}
      empty={<EmptyState title={texts.none} />}
    />
  );
};
