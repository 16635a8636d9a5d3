import { dayOf } from "../../../domain/calendar/time.ts";
import { DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { CursorPagination } from "../../components/pagination.tsx";
import { hrefWith } from "../../layout/hrefs.ts";
import { Page } from "../../layout/page.tsx";
import type { PageContext } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { formatsFor } from "../../texts/format.ts";
import { resultsTexts } from "../../texts/results.ts";
import type { ResultsView } from "../../views/results.ts";
import { cycleTitle } from "../bulletin/document-parts.tsx";

/** The published results of inspections, for everybody. */
export const resultsPage = (view: ResultsView, context: PageContext): string => {
  const texts = resultsTexts(context.language);
  const { count, day } = formatsFor(context.language);
  return renderPage(
    <Page context={context} title={texts.title}>
      <p class="lead">{texts.intro}</p>
      <DataTable
        caption={texts.title}
        captionIs="heard"
        rows={view.results}
        rowKey={({ announcementId }) => announcementId}
        columns={[
          {
            key: "cycle",
            header: texts.columns.cycle,
            cell: ({ announcementId, cycle }) => (
              <a href={`/results/${announcementId}`}>
                {cycle === undefined ? texts.oneOfNone : texts.one(cycleTitle(context.language, cycle))}
              </a>
            ),
          },
          { key: "units", header: texts.columns.units, holds: "number", cell: ({ units }) => count(units) },
          { key: "published", header: texts.columns.published, cell: ({ publishedAt }) => day(dayOf(publishedAt)) },
        ]}
        empty={
          <EmptyState title={texts.none}>
            <p>{texts.noneText}</p>
          </EmptyState>
        }
      />
      <CursorPagination {...(view.next !== undefined && { next: hrefWith(context, { after: view.next }) })} />
    </Page>,
  );
};
