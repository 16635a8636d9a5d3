import type { ComponentChildren } from "preact";
import { usePage, useTexts } from "../layout/page-context.ts";
import { ErrorMessage } from "./field-frame.tsx";
import { formFor } from "./form-for.ts";
import { useField } from "./use-field.ts";

/** A column: its heading and what a row shows there. */
export type Column<Row> = {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** `number` aligns right with figures of one width. */
  readonly holds?: "text" | "number";
};

/** Lets people tick rows; the boxes belong to the form around the table and are sent as `name[]`. */
type RowSelection<Row> = {
  readonly name: string;
  readonly value: (row: Row) => string;
  /** What the row is called, for people who hear the page. */
  readonly label: (row: Row) => string;
  /** Values ticked when the page opens; after a refused post those that were ticked. */
  readonly chosen?: readonly string[];
};

type DataTableProps<Row> = {
  readonly caption: string;
  /** Whether the caption is seen or only heard, when a heading above says the same. */
  readonly captionIs?: "seen" | "heard";
  /** The first column names the row. */
  readonly columns: readonly [Column<Row>, ...Column<Row>[]];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly selection?: RowSelection<Row>;
  /** What stands instead of a table without rows, an `EmptyState`. */
  readonly empty: ComponentChildren;
};

/** A table on a desk, cards on a phone. */
export const DataTable = <Row,>(props: DataTableProps<Row>) => {
  const { selection, rows, empty } = props;
  if (rows.length === 0) return <>{empty}</>;
  return selection ? <SelectionTable {...props} selection={selection} /> : <Table {...props} />;
};

/** The boxes of all rows are one field, and the first box is where its errors lead. */
const SelectionTable = <Row,>(props: DataTableProps<Row> & { readonly selection: RowSelection<Row> }) => {
  const { id, errorId, error } = useField({ name: props.selection.name, label: props.caption });
  return (
    <div class={error ? "field field-wrong" : undefined}>
      {error !== undefined && <ErrorMessage id={errorId} sentence={error} />}
      <Table {...props} firstBoxId={id} />
    </div>
  );
};

const Table = <Row,>(props: DataTableProps<Row> & { readonly firstBoxId?: string }) => {
  const { caption, captionIs = "seen", columns, rows, rowKey, selection, firstBoxId } = props;
  const { table } = useTexts();
  const [lead, ...others] = columns;
  return (
    <table class="table">
      <caption class={captionIs === "heard" ? "visually-hidden" : undefined}>{caption}</caption>
      <thead>
        <tr>
          {selection && (
            <th scope="col" class="table-select">
              {table.select}
            </th>
          )}
          {columns.map((column) => (
            <th key={column.key} scope="col" class={column.holds === "number" ? "number" : undefined}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          <tr key={rowKey(row)}>
            {selection && <SelectionCell selection={selection} row={row} id={place === 0 ? firstBoxId : undefined} />}
            <th scope="row" class={lead.holds === "number" ? "number" : undefined}>
              {lead.cell(row)}
            </th>
            {others.map((column) => (
              <td key={column.key} data-label={column.header} class={column.holds === "number" ? "number" : undefined}>
                <span>{column.cell(row)}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

type SelectionCellProps<Row> = {
  readonly selection: RowSelection<Row>;
  readonly row: Row;
  readonly id: string | undefined;
};

const SelectionCell = <Row,>({ selection, row, id }: SelectionCellProps<Row>) => {
  const { table } = useTexts();
  const value = selection.value(row);
  const chosen = formFor(usePage()).choices(selection.name, selection.chosen);
  return (
    <td class="table-select">
      <label>
        <input id={id} type="checkbox" name={`${selection.name}[]`} value={value} checked={chosen.includes(value)} />
        <span class="visually-hidden">{table.selectRow(selection.label(row))}</span>
      </label>
    </td>
  );
};
