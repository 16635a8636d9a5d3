import { Chinese } from "../../components/chinese.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { useFormats, usePage, useTexts } from "../../layout/page-context.ts";
import { deskTexts } from "../../texts/desk.ts";
import { listWorkTexts } from "../../texts/list-work.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { DeskView } from "../../views/desk.ts";
import type { WorkItem } from "../../views/work.ts";
import { Due } from "../staff/due.tsx";
import { ListTag } from "../staff/list-summary.tsx";
import { labelled, listTitle, nameIn } from "../staff/words.ts";
import { countOf, totalOf } from "./standing-parts.ts";

type DeskWorkProps = {
  readonly title: string;
  readonly hint?: string;
  readonly none: string;
  readonly items: readonly (WorkItem & { readonly assignee?: string })[];
};

/** Pieces of work that need a look, with whom they are. */
export const DeskWork = ({ title, hint, none, items }: DeskWorkProps) => {
  const { language } = usePage();
  const texts = deskTexts(language);
  const { columns, purpose } = staffTexts(language);
  return (
    <section>
      <h2>{title}</h2>
      {hint !== undefined && items.length > 0 && <p>{hint}</p>}
      <DataTable
        caption={title}
        captionIs="heard"
        rows={items}
        rowKey={({ taskId }) => taskId}
        columns={[
          {
            key: "what",
            header: texts.what,
            cell: ({ taskId, list, application, subject }) => (
              <a href={`/tasks/${taskId}`}>
                {list ? listTitle(language, list) : <Chinese>{application?.pupilName ?? subject.id}</Chinese>}
              </a>
            ),
          },
          {
            key: "purpose",
            header: columns.status,
            cell: (item) => (purpose as { readonly [kind: string]: string })[item.purpose] ?? item.purpose,
          },
          { key: "holder", header: texts.holder, cell: ({ assignee }) => assignee && <Chinese>{assignee}</Chinese> },
          { key: "due", header: columns.due, cell: (item) => <Due {...item} /> },
        ]}
        empty={<p>{none}</p>}
      />
    </section>
  );
};

type ViewProps = { readonly view: DeskView };

/** The lists under way and how many there are in each state. */
export const DeskLists = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { count, money, deadline } = useFormats();
  const { form } = useTexts();
  const texts = listWorkTexts(language);
  const { listStatus } = staffTexts(language);
  return (
    <section>
      <h2>{deskTexts(language).listsOf}</h2>
      {Object.entries(view.listCounts).length > 0 && (
        <ul>
          {Object.entries(view.listCounts).map(([status, lists]) => (
            <li key={status}>{form.labelled(labelled(listStatus, status), count(lists))}</li>
          ))}
        </ul>
      )}
      <DataTable
        caption={deskTexts(language).listsOf}
        captionIs="heard"
        rows={view.lists}
        rowKey={({ listId }) => listId}
        columns={[
          {
            key: "list",
            header: texts.table,
            cell: (list) => <a href={`/preparation/${list.listId}`}>{listTitle(language, list)}</a>,
          },
          { key: "status", header: texts.status, cell: ({ status }) => <ListTag status={status} /> },
          { key: "lines", header: texts.lines, holds: "number", cell: ({ lines }) => count(lines) },
          { key: "amount", header: texts.amount, holds: "number", cell: ({ amount }) => money(amount) },
          { key: "window", header: texts.window, cell: ({ window }) => window && deadline(window.endsAt) },
        ]}
        empty={<p>{deskTexts(language).noLists}</p>}
      />
    </section>
  );
};

/** Every school with its figures, or the schools a person may turn to. */
export const DeskSchools = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { count, money } = useFormats();
  const texts = deskTexts(language);
  if (view.choices.length > 0)
    return (
      <nav aria-label={texts.chooseSchool}>
        <h2>{texts.chooseSchool}</h2>
        <ul>
          {view.choices.map((choice) => (
            <li key={choice.code}>
              <a href={`/desk?school=${choice.code}`}>{nameIn(language, choice)}</a>
            </li>
          ))}
        </ul>
      </nav>
    );
  const rows = view.schools.filter(({ counts }) => totalOf(counts) > 0);
  if (view.of === "school" || rows.length === 0) return null;
  return (
    <section>
      <h2>{texts.schools}</h2>
      <DataTable
        caption={texts.schools}
        captionIs="heard"
        rows={rows}
        rowKey={({ code }) => code}
        columns={[
          {
            key: "school",
            header: staffTexts(language).columns.school,
            cell: ({ code, names }) => <a href={`/desk?school=${code}`}>{nameIn(language, names)}</a>,
          },
          { key: "total", header: texts.total, holds: "number", cell: ({ counts }) => count(totalOf(counts)) },
          {
            key: "atSchool",
            header: texts.parts.school,
            holds: "number",
            cell: ({ counts }) => count(countOf(counts, "school")),
          },
          {
            key: "publicity",
            header: texts.parts.publicity,
            holds: "number",
            cell: ({ counts }) => count(countOf(counts, "publicity")),
          },
          {
            key: "county",
            header: texts.parts.county,
            holds: "number",
            cell: ({ counts }) => count(countOf(counts, "county")),
          },
          {
            key: "approved",
            header: texts.approved,
            holds: "number",
            cell: ({ counts }) => count(countOf(counts, "approved")),
          },
          {
            key: "amount",
            header: texts.approvedAmount,
            holds: "number",
            cell: ({ approvedAmount }) => money(approvedAmount),
          },
          { key: "overdue", header: texts.overdue, holds: "number", cell: ({ overdue }) => count(overdue) },
        ]}
        empty={null}
      />
    </section>
  );
};
