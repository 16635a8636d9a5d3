import { Chinese } from "../../components/chinese.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Tag } from "../../components/status-tag.tsx";
import { useFormats, usePage } from "../../layout/page-context.ts";
import { cycleTexts } from "../../texts/cycle.ts";
import type { CycleRow } from "../../views/cycle.ts";
import { Due } from "../staff/due.tsx";
import { cycleName, cycleTone } from "./cycle-words.ts";

const isOver = ({ status }: CycleRow): boolean => status === "closed" || status === "cancelled";

/** Cycles with where each stands. */
export const CyclesTable = ({ cycles }: { readonly cycles: readonly CycleRow[] }) => {
  const { language } = usePage();
  const { day } = useFormats();
  const texts = cycleTexts(language);
  const { columns } = texts;
  return (
    <DataTable
      caption={texts.title}
      captionIs="heard"
      rows={cycles}
      rowKey={({ cycleId }) => cycleId}
      columns={[
        {
          key: "cycle",
          header: columns.cycle,
          cell: (row) => (
            <>
              <a href={`/cycles/${row.cycleId}`}>{cycleName(language, row)}</a>
              <p class="table-note">
                {row.cycleId}
                {row.topic !== undefined && (
                  <>
                    {" "}
                    <Chinese>{row.topic}</Chinese>
                  </>
                )}
              </p>
            </>
          ),
        },
        {
          key: "status",
          header: columns.status,
          cell: ({ status, letters, over, units }) => (
            <>
              <Tag tone={cycleTone[status]}>{texts.status[status]}</Tag>
              <p class="table-note">
                {status === "planned" || status === "cancelled"
                  ? texts.unitCount(units)
                  : texts.progress(letters, over, units)}
              </p>
            </>
          ),
        },
        {
          key: "onSite",
          header: columns.onSite,
          cell: ({ dates }) => `${day(dates.onSiteFrom)} – ${day(dates.onSiteUntil)}`,
        },
        { key: "due", header: columns.due, cell: (row) => (isOver(row) ? "–" : <Due {...row} />) },
      ]}
      empty={
        <EmptyState title={texts.none}>
          <p>{texts.noneHint}</p>
        </EmptyState>
      }
    />
  );
};
