import { DataTable } from "../../components/data-table.tsx";
import { Details } from "../../components/details.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { escalationTexts } from "../../texts/escalation.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { EscalationsView } from "../../views/escalation.ts";
import { Due } from "../staff/due.tsx";
import { nameIn } from "../staff/words.ts";
import { EscalationTag, RememberedSteps } from "./standing.tsx";

type ViewProps = { readonly view: EscalationsView };

/** The ladder board: what is under way, then where every unit stands in every class. */
export const escalationsPage = (view: EscalationsView, context: PageContext): string => {
  const texts = escalationTexts(context.language);
  return renderPage(
    <Page
      context={context}
      title={texts.title}
      width="wide"
      back={{ href: "/work", text: staffTexts(context.language).work }}
    >
      <p>{texts.intro}</p>
      <Details summary={texts.rules.title}>
        <ul>
          {texts.rules.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Details>
      <Open view={view} />
      <Board view={view} />
      {view.clean > 0 && <p>{texts.clean(view.clean)}</p>}
    </Page>,
  );
};

const Open = ({ view }: ViewProps) => {
  const { language } = usePage();
  const texts = escalationTexts(language);
  return (
    <DataTable
      caption={texts.open}
      rows={view.open}
      rowKey={({ escalationId }) => escalationId}
      columns={[
        {
          key: "unit",
          header: texts.columns.unit,
          cell: ({ escalationId, unit, issueClass }) => (
            <a href={`/escalations/${escalationId}`}>
              {nameIn(language, unit)} · {texts.issueClass[issueClass]}
            </a>
          ),
        },
        { key: "step", header: texts.columns.step, cell: ({ step }) => texts.step[step] },
        { key: "status", header: texts.columns.status, cell: (row) => <EscalationTag {...row} /> },
        { key: "due", header: texts.columns.due, cell: (row) => <Due dueAt={row.dueAt} daysLeft={row.daysLeft} /> },
      ]}
      empty={<EmptyState title={texts.noneOpen} />}
    />
  );
};

const Board = ({ view }: ViewProps) => {
  const { language } = usePage();
  const texts = escalationTexts(language);
  const rows = view.units.flatMap(({ unitId, unit, classes }) => classes.map((each) => ({ ...each, unitId, unit })));
  return (
    <DataTable
      caption={texts.board}
      rows={rows}
      rowKey={({ unitId, issueClass }) => `${unitId} ${issueClass}`}
      columns={[
        {
          key: "unit",
          header: texts.columns.unit,
          cell: ({ unit, issueClass }) => `${nameIn(language, unit)} · ${texts.issueClass[issueClass]}`,
        },
        { key: "counter", header: texts.columns.counter, cell: ({ counter }) => texts.counted(counter) },
        { key: "times", header: texts.columns.times, cell: ({ steps }) => <RememberedSteps steps={steps} /> },
        { key: "next", header: texts.columns.next, cell: ({ next }) => texts.step[next] },
      ]}
      empty={<p>{texts.noneEver}</p>}
    />
  );
};
