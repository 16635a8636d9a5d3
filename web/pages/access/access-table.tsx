import { wholeLog } from "../../../domain/access/access.ts";
import { Chinese } from "../../components/chinese.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Tag } from "../../components/status-tag.tsx";
import { hrefWith } from "../../layout/hrefs.ts";
import { useFormats, usePage, useTexts } from "../../layout/page-context.ts";
import { accessTexts } from "../../texts/access.ts";
import { looksTexts } from "../../texts/looks.ts";
import type { AccessRow } from "../../views/access.ts";
import { nameIn, separatorIn } from "../staff/words.ts";

/** The looks, the latest first, each with what is odd about it. */
export const AccessTable = ({ rows }: { readonly rows: readonly AccessRow[] }) => {
  const context = usePage();
  const { instant } = useFormats();
  const { log, door } = accessTexts(context.language);
  const { field } = looksTexts(context.language);
  const { columns } = log;
  return (
    <DataTable
      caption={log.title}
      captionIs="heard"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: "at", header: columns.at, cell: ({ at }) => instant(at) },
        { key: "who", header: columns.who, cell: (row) => <Reader row={row} /> },
        {
          key: "file",
          header: columns.file,
          cell: ({ fileId }) => (
            <a href={hrefWith(context, { file: fileId, page: "" })}>{fileId === wholeLog ? log.title : fileId}</a>
          ),
        },
        {
          key: "fields",
          header: columns.fields,
          cell: ({ fields }) => fields.map((each) => field[each]).join(separatorIn(context.language)),
        },
        { key: "why", header: columns.why, cell: (row) => <Reason row={row} /> },
        { key: "door", header: columns.door, cell: (row) => door[row.door] },
        { key: "odd", header: columns.odd, cell: (row) => <Oddities row={row} /> },
      ]}
      empty={<EmptyState title={log.empty} />}
    />
  );
};

type RowProps = { readonly row: AccessRow };

const Reader = ({ row: { by, name, role, unit, why } }: RowProps) => {
  const context = usePage();
  const { holder } = accessTexts(context.language).log;
  // Nobody knows who typed a family's facts, so nobody is named and nobody else's looks are a click away.
  if (why === "factsTyped") return <>{holder}</>;
  return (
    <>
      <a href={hrefWith(context, { person: by, page: "" })}>
        <Chinese>{name}</Chinese>
      </a>
      <p class="table-note">{`${useTexts().role[role]} ${nameIn(context.language, unit)}`}</p>
    </>
  );
};

const Reason = ({ row }: RowProps) => {
  const { why } = accessTexts(usePage().language);
  return (
    <>
      {why[row.why]}
      {row.because !== undefined && (
        <p class="table-note">
          <Chinese>{row.because}</Chinese>
        </p>
      )}
    </>
  );
};

const Oddities = ({ row: { oddities } }: RowProps) => {
  const { oddity } = accessTexts(usePage().language);
  return (
    <>
      {oddities.map((each) => (
        <Tag key={each} tone="attention">
          {oddity[each]}
        </Tag>
      ))}
    </>
  );
};
