import { Button, ButtonRow } from "../../components/button.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Form } from "../../components/form.tsx";
import { KeyFigures } from "../../components/key-figures.tsx";
import { Notice } from "../../components/notice.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { hrefWith } from "../../layout/hrefs.ts";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { listWorkTexts } from "../../texts/list-work.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { PreparationView } from "../../views/preparation.ts";
import { ListTag } from "./list-summary.tsx";
import { WaitingGroups } from "./waiting-groups.tsx";
import { WaitingRows } from "./waiting-rows.tsx";
import { listTitle, nameIn } from "./words.ts";

type ViewProps = { readonly view: PreparationView };

/** What waits for the next list of a scope, who is left out, and the lists so far. */
export const preparationPage = (view: PreparationView, shown: PageContext): string => {
  const context = { ...shown, path: "/preparation" };
  const texts = listWorkTexts(context.language);
  const staff = staffTexts(context.language);
  const { chosen } = view;
  return renderPage(
    <Page
      context={context}
      title={chosen ? nameIn(context.language, chosen.unit) : texts.preparation.title}
      {...(chosen && { caption: texts.preparation.title })}
      width="wide"
      back={
        chosen && view.choices.length > 1
          ? { href: "/preparation", text: texts.preparation.title }
          : { href: "/work", text: staff.work }
      }
    >
      {chosen ? <Scope view={view} /> : <Choices view={view} />}
    </Page>,
  );
};

const Choices = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { count, money } = useFormats();
  const texts = listWorkTexts(language);
  return (
    <>
      <DataTable
        caption={texts.preparation.choose}
        rows={view.choices}
        rowKey={({ level, scope }) => `${level} ${scope}`}
        columns={[
          {
            key: "unit",
            header: staffTexts(language).columns.name,
            cell: ({ level, scope, unit }) => (
              <a href={`/preparation?level=${level}&scope=${scope}`}>{nameIn(language, unit)}</a>
            ),
          },
          {
            key: "count",
            header: texts.preparation.waits,
            holds: "number",
            cell: ({ counted }) => counted && texts.linesOf(count(counted.count)),
          },
          {
            key: "amount",
            header: texts.amount,
            holds: "number",
            cell: ({ counted }) => counted && money(counted.amount),
          },
        ]}
        empty={null}
      />
      {view.choices.some(({ level }) => level === "county") && <p class="hint">{texts.preparation.countedUp}</p>}
    </>
  );
};

const Scope = ({ view }: ViewProps) => {
  const { count, money, instant } = useFormats();
  const texts = listWorkTexts(usePage().language);
  const { waiting } = view;
  return (
    <>
      <KeyFigures
        figures={[
          {
            label: texts.preparation.waits,
            value: texts.linesOf(count(waiting.count)),
            note: texts.preparation.asOf(instant(waiting.asOf)),
          },
          { label: texts.amount, value: money(waiting.amount) },
        ]}
      />
      <WaitingGroups view={view} />
      {view.may === "prepare" ? <Prepare view={view} /> : <p>{texts.preparation.readOnly}</p>}
      <Lists view={view} />
    </>
  );
};

const chosenFields = ({ level, scope }: NonNullable<PreparationView["chosen"]>) => ({ level, scope });

const Prepare = ({ view }: ViewProps) => {
  const context = usePage();
  const texts = listWorkTexts(context.language).preparation;
  const { chosen } = view;
  if (chosen === undefined) return null;
  if (view.lists.some(({ status }) => status === "collecting"))
    return (
      <Notice tone="info">
        <p>{texts.running}</p>
      </Notice>
    );
  if (view.waiting.count === 0 && chosen.level === "school") return <EmptyState title={texts.nothing} />;
  return (
    // The query says which page to show again when the list cannot be prepared.
    <Form action={hrefWith({ ...context, path: `/preparation/${chosen.level}/${chosen.scope}` }, chosenFields(chosen))}>
      <WaitingRows view={view} />
      {chosen.level === "county" && (
        <TextArea name="others" label={texts.others} hint={texts.othersHint} need="optional" rows={2} />
      )}
      <p>
        {view.lists.length > 0 && `${staffTexts(context.language).supplementary(view.lists.length)} · `}
        {texts.goText}
      </p>
      <ButtonRow>
        <Button>{texts.go}</Button>
      </ButtonRow>
    </Form>
  );
};

const Lists = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { count, money, instant } = useFormats();
  const texts = listWorkTexts(language);
  return (
    <section>
      <h2>{texts.preparation.lists}</h2>
      <DataTable
        caption={texts.preparation.lists}
        captionIs="heard"
        rows={view.lists}
        rowKey={({ listId }) => listId}
        columns={[
          {
            key: "list",
            header: texts.table,
            cell: (list) => <a href={`/preparation/${list.listId}`}>{listTitle(language, list)}</a>,
          },
          { key: "status", header: texts.status, cell: (list) => <ListTag status={list.status} /> },
          { key: "lines", header: texts.lines, holds: "number", cell: ({ lines }) => count(lines) },
          { key: "amount", header: texts.amount, holds: "number", cell: ({ amount }) => money(amount) },
          { key: "at", header: texts.prepared, cell: ({ preparedAt }) => instant(preparedAt) },
        ]}
        empty={<p>{texts.preparation.noLists}</p>}
      />
    </section>
  );
};
