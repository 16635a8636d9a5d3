import { DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { CursorPagination } from "../../components/pagination.tsx";
import { Tag } from "../../components/status-tag.tsx";
import { TabNav } from "../../components/tab-nav.tsx";
import { hrefWith } from "../../layout/hrefs.ts";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { inspectionTexts } from "../../texts/inspection.ts";
import type { InspectionRow, InspectionsView } from "../../views/inspection.ts";
import { nameIn } from "../staff/words.ts";
import { InspectionTag, isOver } from "./inspection-tag.tsx";
import { StepDue } from "./step-due.tsx";

/** The inspections of a cycle, or of the reader's own units. */
export const inspectionsPage = (view: InspectionsView, context: PageContext): string => {
  const texts = inspectionTexts(context.language);
  const next = view.next === undefined ? {} : { next: hrefWith(context, { after: view.next }) };
  const first = context.query?.["after"] === undefined ? {} : { first: hrefWith(context, { after: "" }) };
  return renderPage(
    <Page context={context} title={texts.title} width="wide" back={{ href: "/work", text: texts.work }}>
      <p>{texts.intro[view.scope]}</p>
      <Cycles view={view} />
      <InspectionsTable inspections={view.inspections} />
      <CursorPagination {...next} {...first} />
    </Page>,
  );
};

const Cycles = ({ view: { cycles, cycleId } }: { readonly view: InspectionsView }) => {
  const { language, path } = usePage();
  const hrefOf = (cycle: string) => hrefWith({ path }, { cycle });
  if (cycles.length === 0) return null;
  return (
    <TabNav
      label={inspectionTexts(language).cycle}
      tabs={cycles.map((id) => ({ label: id, href: hrefOf(id) }))}
      current={hrefOf(cycleId ?? "")}
    />
  );
};

const InspectionsTable = ({ inspections }: { readonly inspections: readonly InspectionRow[] }) => {
  const { language } = usePage();
  const { deadline } = useFormats();
  const texts = inspectionTexts(language);
  return (
    <DataTable
      caption={texts.title}
      captionIs="heard"
      rows={inspections}
      rowKey={({ inspectionId }) => inspectionId}
      columns={[
        {
          key: "unit",
          header: texts.columns.unit,
          cell: (row) => (
            <a href={`/inspections/${row.inspectionId}`}>
              {nameIn(language, row.unit)} · {texts.nature[row.nature]}
            </a>
          ),
        },
        { key: "status", header: texts.columns.status, cell: ({ status }) => <InspectionTag status={status} /> },
        {
          key: "due",
          header: texts.columns.due,
          cell: (row) => (
            <>
              {!isOver(row) && <StepDue dueAt={row.dueAt} daysLeft={row.daysLeft} />}
              {row.disputeBy !== undefined && <Tag tone="attention">{texts.disputeBy(deadline(row.disputeBy))}</Tag>}
            </>
          ),
        },
        {
          key: "score",
          header: texts.columns.score,
          cell: ({ score, grade }) => (score === undefined ? "" : texts.scored(score, grade ?? "")),
        },
        { key: "part", header: texts.columns.part, cell: ({ part }) => texts.part[part] },
      ]}
      empty={<EmptyState title={texts.none} />}
    />
  );
};
