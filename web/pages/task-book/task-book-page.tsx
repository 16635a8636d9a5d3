import { ButtonLink, ButtonRow } from "../../components/button.tsx";
import { AsWritten, Chinese } from "../../components/chinese.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Pagination } from "../../components/pagination.tsx";
import { Tag } from "../../components/status-tag.tsx";
import { hrefWith } from "../../layout/hrefs.ts";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { taskBookTexts } from "../../texts/task-book.ts";
import type { TaskBookView } from "../../views/task-book.ts";
import { nameIn } from "../staff/words.ts";
import { BookFilter } from "./book-filter.tsx";
import { GoalBars, ItemStandings } from "./goals.tsx";
import { progressWords, standingTones } from "./words.ts";

type ViewProps = { readonly view: TaskBookView };

/** The task book of a year, to look through and to print. */
export const taskBookPage = (view: TaskBookView, context: PageContext): string => {
  const texts = taskBookTexts(context.language);
  const sheet = hrefWith({ ...context, path: "/task-book.xlsx" }, { page: "" });
  return renderPage(
    <Page
      context={context}
      title={texts.titleOf(view.year)}
      width="wide"
      back={{ href: "/supervision", text: texts.back }}
    >
      <p class="lead">{texts.intro}</p>
      <BookFilter view={view} />
      <ButtonRow>
        <ButtonLink href={sheet} kind="secondary">
          {texts.xlsx}
        </ButtonLink>
        <ButtonLink href="/map" kind="secondary">
          {texts.toMap}
        </ButtonLink>
        {view.may === "keep" && <ButtonLink href={`/task-book/new?year=${view.year}`}>{texts.add}</ButtonLink>}
      </ButtonRow>
      {view.total > 0 && <ItemStandings year={view.year} counts={view.counts} />}
      {view.total > 0 && <GoalBars id="goals" goals={view.goals} />}
      <Items view={view} />
      <Pagination page={view.page} pageSize={view.pageSize} total={view.total} />
    </Page>,
  );
};

const Items = ({ view: { items } }: ViewProps) => {
  const { language } = usePage();
  const { day } = useFormats();
  const texts = taskBookTexts(language);
  return (
    <DataTable
      caption={texts.items}
      rows={items}
      rowKey={({ itemId }) => itemId}
      columns={[
        {
          key: "title",
          header: texts.columns.title,
          cell: ({ itemId, title }) => (
            <>
              <a href={`/task-book/${itemId}`}>
                <AsWritten>{nameIn(language, title)}</AsWritten>
              </a>
              <p class="table-note">{itemId}</p>
            </>
          ),
        },
        { key: "owner", header: texts.columns.owner, cell: ({ owner }) => <Chinese>{owner}</Chinese> },
        { key: "dueOn", header: texts.columns.dueOn, cell: ({ dueOn }) => <span class="number">{day(dueOn)}</span> },
        {
          key: "progress",
          header: texts.columns.progress,
          holds: "number",
          cell: ({ reached, target }) => progressWords(language, reached, target),
        },
        {
          key: "standing",
          header: texts.columns.standing,
          cell: ({ standing }) => <Tag tone={standingTones[standing]}>{texts.standing[standing]}</Tag>,
        },
      ]}
      empty={
        <EmptyState title={texts.none}>
          <p>{texts.noneHint}</p>
        </EmptyState>
      }
    />
  );
};
