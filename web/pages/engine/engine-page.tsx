import { DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { KeyFigures } from "../../components/key-figures.tsx";
import { Notice } from "../../components/notice.tsx";
import { CursorPagination } from "../../components/pagination.tsx";
import { TabNav } from "../../components/tab-nav.tsx";
import { hrefWith } from "../../layout/hrefs.ts";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { engineTexts } from "../../texts/engine.ts";
import { type EngineView, executionStatuses } from "./engine-views.ts";
import { EngineWord, ExecutionLink, ExecutionTag } from "./engine-words.tsx";

type ViewProps = { readonly view: EngineView };

/** What runs in the engine, the newest first. */
export const enginePage = (view: EngineView, context: PageContext): string => {
  const texts = engineTexts(context.language);
  return renderPage(
    <Page context={context} title={texts.title} width="wide" back={{ href: "/development", text: texts.tools }}>
      <Notice tone="info">
        <p>{texts.only}</p>
      </Notice>
      <Figures view={view} />
      <Filters view={view} />
      <Executions view={view} />
      <Due view={view} />
    </Page>,
  );
};

const Figures = ({ view: { counts, due } }: ViewProps) => {
  const texts = engineTexts(usePage().language);
  const { count, instant } = useFormats();
  const next = due[0];
  return (
    <KeyFigures
      figures={[
        ...counts
          .filter(({ status, count: some }) => some > 0 || status === "RUNNING")
          .map(({ status, count: some }) => ({ label: texts.statuses[status], value: count(some) })),
        ...(next === undefined ? [] : [{ label: texts.nextDue, value: instant(next.at), href: "#due" }]),
      ]}
    />
  );
};

/** Both filters stand as neighbouring views; each keeps what the other has chosen. */
const Filters = ({ view: { workflows, counts, workflow, status } }: ViewProps) => {
  const texts = engineTexts(usePage().language);
  const { path } = usePage();
  const sum = (all: readonly { readonly count: number }[]) => all.reduce((so, each) => so + each.count, 0);
  const hrefOf = (chosen: { readonly workflow?: string | undefined; readonly status?: string | undefined }) =>
    hrefWith({ path }, { workflow: chosen.workflow ?? "", status: chosen.status ?? "" });
  const current = hrefOf({ workflow, status });
  return (
    <>
      <TabNav
        label={texts.byWorkflow}
        current={current}
        tabs={[
          { label: texts.allWorkflows, href: hrefOf({ status }), count: sum(workflows) },
          ...workflows.map(({ name, count }) => ({ label: name, href: hrefOf({ workflow: name, status }), count })),
        ]}
      />
      <TabNav
        label={texts.byStatus}
        current={current}
        tabs={[
          { label: texts.all, href: hrefOf({ workflow }), count: sum(counts) },
          ...executionStatuses.map((each) => ({
            label: texts.statuses[each],
            href: hrefOf({ workflow, status: each }),
            count: counts.find((one) => one.status === each)?.count ?? 0,
          })),
        ]}
      />
    </>
  );
};

const Executions = ({ view: { executions, next, page } }: ViewProps) => {
  const context = usePage();
  const texts = engineTexts(context.language);
  const { instant } = useFormats();
  return (
    <>
      <DataTable
        caption={texts.executions}
        columns={[
          { key: "name", header: texts.name, cell: (row) => <ExecutionLink {...row} /> },
          { key: "status", header: texts.status, cell: ({ status }) => <ExecutionTag status={status} /> },
          {
            key: "stands",
            header: texts.stands,
            cell: ({ states, error }) =>
              error === undefined ? (
                <EngineWord>{states.join(", ")}</EngineWord>
              ) : (
                (texts.errors[error] ?? <EngineWord>{error}</EngineWord>)
              ),
          },
          { key: "started", header: texts.started, cell: ({ startedAt }) => instant(startedAt) },
          { key: "stopped", header: texts.stopped, cell: ({ stoppedAt }) => (stoppedAt ? instant(stoppedAt) : "") },
        ]}
        rows={executions}
        rowKey={({ workflow, name }) => `${workflow}/${name}`}
        empty={
          <EmptyState title={texts.none}>
            <p>{texts.noneHint}</p>
          </EmptyState>
        }
      />
      <CursorPagination
        {...(page === "later" ? { first: hrefWith(context, { before: "" }) } : {})}
        {...(next === undefined ? {} : { next: hrefWith(context, { before: String(next) }) })}
      />
    </>
  );
};

const Due = ({ view: { due } }: ViewProps) => {
  const texts = engineTexts(usePage().language);
  const { instant } = useFormats();
  return (
    <>
      <h2 id="due">{texts.due}</h2>
      <DataTable
        caption={texts.due}
        captionIs="heard"
        columns={[
          { key: "at", header: texts.dueAt, cell: ({ at }) => instant(at) },
          { key: "name", header: texts.name, cell: (row) => <ExecutionLink {...row} /> },
          { key: "state", header: texts.state, cell: ({ state }) => <EngineWord>{state}</EngineWord> },
          {
            key: "what",
            header: texts.what,
            cell: ({ phase }) => (phase === "await" ? texts.deadline : texts.phase[phase]),
          },
        ]}
        rows={due}
        rowKey={({ workflow, name, state, at }) => `${workflow}/${name} ${state} ${at}`}
        empty={<EmptyState title={texts.noneDue} />}
      />
    </>
  );
};
