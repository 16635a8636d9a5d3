import { type Column, DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Notice } from "../../components/notice.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { repairsTexts } from "../../texts/repairs.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { RepairsView } from "../../views/repairs.ts";

type ViewProps = { readonly view: RepairsView };
type Difference = RepairsView["open"][number];

/** What differed between records, workflows and mail, and what was put right. */
export const repairsPage = (view: RepairsView, context: PageContext): string => {
  const texts = repairsTexts(context.language);
  return renderPage(
    <Page
      context={context}
      title={texts.title}
      width="wide"
      back={{ href: "/work", text: staffTexts(context.language).work }}
    >
      <p>{texts.intro}</p>
      {view.last ? <Last last={view.last} /> : <Notice tone="info">{texts.never}</Notice>}
      <Open view={view} />
      <Repaired view={view} />
      <Counts view={view} />
    </Page>,
  );
};

const Last = ({ last }: { readonly last: NonNullable<RepairsView["last"]> }) => {
  const texts = repairsTexts(usePage().language);
  const { count, instant } = useFormats();
  const { roundEndedAt, oldestMailAt, broken, readers = [] } = last;
  const since = oldestMailAt === undefined ? "" : ` (${texts.oldest(instant(oldestMailAt))})`;
  return (
    <>
      <SummaryList
        rows={[
          { label: texts.last, value: instant(last.at) },
          { label: texts.running, value: count(last.running) },
          ...(roundEndedAt === undefined ? [] : [{ label: texts.round, value: instant(roundEndedAt) }]),
          { label: texts.told, value: count(last.toldNow) },
          { label: texts.lateMails, value: `${count(last.lateMails)}${since}` },
          ...readers.map(({ reader, minutesBehind, setAside }) => ({
            label: reader === "dispatch-events" ? texts.dispatch : texts.notices,
            value: texts.behind(count(minutesBehind), count(setAside)),
          })),
        ]}
      />
      {broken.length > 0 && (
        <Notice tone="error" title={texts.broken}>
          <p>{texts.brokenHint}</p>
          <ul>
            {broken.map((id) => (
              <li key={id}>{id}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
};

const useColumns = (): readonly [Column<Difference>, Column<Difference>, Column<Difference>] => {
  const texts = repairsTexts(usePage().language);
  const { instant } = useFormats();
  return [
    { key: "record", header: texts.record, cell: ({ id }) => id },
    { key: "what", header: texts.what, cell: ({ mismatch }) => texts.mismatch[mismatch] },
    { key: "since", header: texts.since, cell: ({ since }) => instant(since) },
  ];
};

const Open = ({ view }: ViewProps) => {
  const texts = repairsTexts(usePage().language);
  return (
    <DataTable
      caption={texts.open}
      columns={useColumns()}
      rows={view.open}
      rowKey={({ mismatch, id }) => `${mismatch} ${id}`}
      empty={<EmptyState title={texts.noneOpen} />}
    />
  );
};

const Repaired = ({ view }: ViewProps) => {
  const texts = repairsTexts(usePage().language);
  const { instant } = useFormats();
  return (
    <DataTable
      caption={texts.repaired}
      columns={[
        ...useColumns(),
        { key: "how", header: texts.how, cell: ({ how }) => texts.repair[how] },
        { key: "at", header: texts.at, cell: ({ at }) => instant(at) },
      ]}
      rows={view.repaired}
      rowKey={({ mismatch, id, at }) => `${mismatch} ${id} ${at}`}
      empty={<EmptyState title={texts.noneRepaired} />}
    />
  );
};

const Counts = ({ view }: ViewProps) => {
  const texts = repairsTexts(usePage().language);
  const { count } = useFormats();
  return (
    <DataTable
      caption={texts.counts}
      columns={[
        { key: "what", header: texts.what, cell: ({ mismatch }) => texts.mismatch[mismatch] },
        { key: "times", header: texts.times, holds: "number", cell: (row) => count(row.count) },
      ]}
      rows={view.counts}
      rowKey={({ mismatch }) => mismatch}
      empty={null}
    />
  );
};
