import type { ComponentChildren } from "preact";
import { usePage } from "../../layout/page-context.ts";
import { chartsTexts } from "../../texts/charts.ts";
import { DataTable } from "../data-table.tsx";
import { Details } from "../details.tsx";
import { TonePatterns } from "./tone-patterns.tsx";

/** The numbers of a chart once more: what each row is called, and its cells under their headings. */
export type ChartTable = {
  readonly rowHeader: string;
  readonly headers: readonly string[];
  readonly rows: readonly { readonly key: string; readonly label: string; readonly cells: readonly string[] }[];
};

/** What every chart is told: an id of its own on the page, its title, and one sentence on what it shows. */
export type ChartProps = { readonly id: string; readonly title: string; readonly description: string };

type FrameProps = ChartProps & {
  readonly width?: string;
  readonly height: number;
  readonly viewBox?: string;
  /** `group` where parts of the drawing are links, which a picture cannot hold. */
  readonly role?: "img" | "group";
  readonly legend?: ComponentChildren;
  readonly table: ChartTable;
  readonly children: ComponentChildren;
};

/** A drawing with its title, and every number of it in a table beneath. */
export const Chart = ({ id, title, description, role = "img", legend, table, children, ...drawing }: FrameProps) => {
  const { numbers } = chartsTexts(usePage().language);
  const { width = "100%", height, viewBox } = drawing;
  return (
    <figure class="standing">
      <figcaption>{title}</figcaption>
      <svg width={width} height={height} viewBox={viewBox} role={role} aria-labelledby={`${id}-title ${id}-said`}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-said`}>{description}</desc>
        <TonePatterns id={id} />
        {children}
      </svg>
      {legend}
      <Details summary={numbers}>
        <DataTable
          caption={title}
          captionIs="heard"
          rows={table.rows}
          rowKey={({ key }) => key}
          columns={[
            { key: "label", header: table.rowHeader, cell: ({ label }) => label },
            ...table.headers.map((header, place) => ({
              key: header,
              header,
              holds: "number" as const,
              cell: ({ cells }: ChartTable["rows"][number]) => cells[place] ?? "",
            })),
          ]}
          empty={null}
        />
      </Details>
    </figure>
  );
};
