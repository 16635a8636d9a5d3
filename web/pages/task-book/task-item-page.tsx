import { AsWritten, Chinese } from "../../components/chinese.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { ProgressBar } from "../../components/progress-bar.tsx";
import { Tag } from "../../components/status-tag.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { Timeline } from "../../components/timeline.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { taskBookTexts } from "../../texts/task-book.ts";
import { taskItemTexts } from "../../texts/task-item.ts";
import type { TaskItemView } from "../../views/task-book.ts";
import { nameIn } from "../staff/words.ts";
import { EndForm, ReportForm } from "./item-forms.tsx";
import { amountWords, goalName, standingTones } from "./words.ts";

type ViewProps = { readonly view: TaskItemView };

/** One item of the task book: who, until when, how far, what proves it, and what is to be done. */
export const taskItemPage = (view: TaskItemView, shown: PageContext): string => {
  const context = { ...shown, path: `/task-book/${view.itemId}` };
  const texts = taskBookTexts(context.language);
  return renderPage(
    <Page
      context={context}
      title={nameIn(context.language, view.title)}
      caption={`${texts.titleOf(view.year)} · ${view.itemId}`}
      back={{ href: `/task-book?year=${view.year}`, text: texts.titleOf(view.year) }}
    >
      <Facts view={view} />
      {view.target.measure !== "fen" && (
        <ProgressBar label={texts.reached} done={view.reached} all={view.target.amount} />
      )}
      <ProgressTable view={view} />
      <Ended view={view} />
      {view.may === "report" && <ReportForm view={view} />}
      {view.may === "end" && <EndForm view={view} />}
      <History view={view} />
    </Page>,
  );
};

const ItemLink = ({ itemId }: { readonly itemId: string }) => <a href={`/task-book/${itemId}`}>{itemId}</a>;

const Facts = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { day } = useFormats();
  const { standing } = taskBookTexts(language);
  const { item } = taskItemTexts(language);
  const { indicator, indicatorTitle, source, place, target, from } = view;
  return (
    <SummaryList
      rows={[
        {
          label: item.standing,
          value: <Tag tone={standingTones[view.standing]}>{standing[view.standing]}</Tag>,
        },
        { label: item.owner, value: <Chinese>{view.owner}</Chinese> },
        { label: item.dueOn, value: day(view.dueOn) },
        { label: item.target, value: amountWords(language, target) },
        { label: item.reached, value: amountWords(language, { ...target, amount: view.reached }) },
        ...(indicator !== undefined && indicatorTitle
          ? [{ label: item.indicator, value: goalName(language, { indicator, title: indicatorTitle }) }]
          : []),
        ...(source === undefined ? [] : [{ label: item.source, value: source }]),
        ...(place ? [{ label: item.place, value: nameIn(language, place) }] : []),
        ...(from === undefined ? [] : [{ label: item.from, value: <ItemLink itemId={from} /> }]),
      ]}
    />
  );
};

const ProgressTable = ({ view: { progress, target } }: ViewProps) => {
  const { language } = usePage();
  const { instant } = useFormats();
  const { item } = taskItemTexts(language);
  return (
    <section>
      <h2>{item.progress}</h2>
      <DataTable
        caption={item.progress}
        captionIs="heard"
        rows={progress.toReversed()}
        rowKey={({ at }) => at}
        columns={[
          { key: "at", header: item.at, cell: ({ at }) => instant(at) },
          { key: "by", header: item.by, cell: ({ name }) => <Chinese>{name}</Chinese> },
          {
            key: "reached",
            header: item.reached,
            holds: "number",
            cell: ({ reached }) => amountWords(language, { ...target, amount: reached }),
          },
          { key: "note", header: item.note, cell: ({ note }) => <AsWritten>{note}</AsWritten> },
          { key: "proof", header: item.proof, cell: ({ proof }) => <AsWritten>{proof}</AsWritten> },
        ]}
        empty={<EmptyState title={item.noProgress} />}
      />
    </section>
  );
};

const Ended = ({ view: { ended } }: ViewProps) => {
  const { instant } = useFormats();
  const { item } = taskItemTexts(usePage().language);
  if (ended === undefined) return null;
  return (
    <section class="panel">
      <h2>{item.ended}</h2>
      <p>
        <AsWritten>{ended.text}</AsWritten>
      </p>
      {ended.movedTo !== undefined && (
        <p>
          {item.movedTo} <ItemLink itemId={ended.movedTo} />
        </p>
      )}
      <p>
        <Chinese>{ended.name}</Chinese> · {instant(ended.at)}
      </p>
    </section>
  );
};

const History = ({ view: { history, target } }: ViewProps) => {
  const { language } = usePage();
  const { item, event, words } = taskItemTexts(language);
  const detailOf = ({ reached, to, from }: TaskItemView["history"][number]["words"]): string | undefined => {
    if (reached !== undefined) return words.reached(amountWords(language, { ...target, amount: Number(reached) }));
    if (to !== undefined) return words.to(String(to));
    return from === undefined ? undefined : words.from(String(from));
  };
  return (
    <section>
      <h2>{item.history}</h2>
      {history.length === 0 ? (
        <p>{item.noHistory}</p>
      ) : (
        <Timeline
          entries={history.map(({ at, type, name, words: said }) => ({
            at,
            what: event[type],
            ...(name !== undefined && { who: name }),
            detail: detailOf(said),
          }))}
        />
      )}
    </section>
  );
};
