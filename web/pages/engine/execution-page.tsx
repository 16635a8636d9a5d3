import { DataTable } from "../../components/data-table.tsx";
import { Details } from "../../components/details.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { engineTexts } from "../../texts/engine.ts";
import type { ExecutionView, FlowScope, FlowState } from "./engine-views.ts";
import { EngineWord, ErrorWords, ExecutionTag } from "./engine-words.tsx";
import { FlowDrawing } from "./flow-drawing.tsx";
import { History } from "./history-table.tsx";

type ViewProps = { readonly view: ExecutionView };

/** One execution: where it stands, its path through its definition, what is open, its history. */
export const executionPage = (view: ExecutionView, context: PageContext): string => {
  const texts = engineTexts(context.language);
  return renderPage(
    <Page
      context={context}
      title={view.name}
      heading={<h1 lang="en">{view.name}</h1>}
      caption={view.workflow}
      width="wide"
      back={{ href: "/engine", text: texts.back }}
    >
      <Facts view={view} />
      <h2>{texts.drawing}</h2>
      <p>{texts.legend}</p>
      <FlowDrawing title={texts.drawing} scope={view.flow} />
      <InWords view={view} />
      <OpenNow view={view} />
      <History view={view} />
    </Page>,
  );
};

const Facts = ({ view }: ViewProps) => {
  const texts = engineTexts(usePage().language);
  const { instant } = useFormats();
  const { status, startedAt, stoppedAt, error, cause, input, output } = view;
  return (
    <SummaryList
      rows={[
        { label: texts.status, value: <ExecutionTag status={status} /> },
        { label: texts.started, value: instant(startedAt) },
        ...(stoppedAt === undefined ? [] : [{ label: texts.stopped, value: instant(stoppedAt) }]),
        ...(error === undefined ? [] : [{ label: texts.error, value: <ErrorWords error={error} /> }]),
        ...(cause === undefined ? [] : [{ label: texts.cause, value: <EngineWord>{cause}</EngineWord> }]),
        { label: texts.input, value: <Payload summary={texts.showInput} text={input} /> },
        ...(output === undefined
          ? []
          : [{ label: texts.output, value: <Payload summary={texts.showOutput} text={output} /> }]),
      ]}
    />
  );
};

const Payload = ({ summary, text }: { readonly summary: string; readonly text: string }) => (
  <Details summary={summary}>
    <pre lang="en">{text}</pre>
  </Details>
);

const flat = ({ states }: FlowScope): readonly FlowState[] =>
  states.flatMap((state) => [state, ...state.scopes.flatMap(flat)]);

/** The drawing once more, for who hears it or looks for one name. */
const InWords = ({ view }: ViewProps) => {
  const texts = engineTexts(usePage().language);
  const { count } = useFormats();
  return (
    <Details summary={texts.inWords}>
      <DataTable
        caption={texts.states}
        captionIs="heard"
        columns={[
          { key: "state", header: texts.state, cell: ({ name }) => <EngineWord>{name}</EngineWord> },
          { key: "kind", header: texts.kindOf, cell: ({ kind }) => texts.kind[kind] },
          { key: "standing", header: texts.status, cell: ({ standing }) => texts.standing[standing] },
          { key: "visits", header: texts.visits, holds: "number", cell: ({ visits }) => count(visits) },
          {
            key: "ways",
            header: texts.ways,
            cell: ({ ways }) =>
              ways.map(({ to, on, times }, index) => (
                <div key={index} lang="en">
                  {texts.wayTo({ to, on: on.join(", "), times })}
                </div>
              )),
          },
        ]}
        rows={flat(view.flow)}
        rowKey={({ name }) => name}
        empty={null}
      />
    </Details>
  );
};

const OpenNow = ({ view: { open } }: ViewProps) => {
  const texts = engineTexts(usePage().language);
  const { instant } = useFormats();
  return (
    <>
      <h2>{texts.open}</h2>
      <DataTable
        caption={texts.open}
        captionIs="heard"
        columns={[
          { key: "state", header: texts.state, cell: ({ state }) => <EngineWord>{state}</EngineWord> },
          { key: "phase", header: texts.waitsFor, cell: ({ phase }) => texts.phase[phase] },
          { key: "entered", header: texts.entered, cell: ({ enteredAt }) => instant(enteredAt) },
          { key: "due", header: texts.dueAt, cell: ({ dueAt }) => (dueAt ? instant(dueAt) : texts.nothing) },
          { key: "token", header: texts.token, cell: ({ token, child }) => token ?? child ?? texts.nothing },
        ]}
        rows={open}
        rowKey={({ id }) => String(id)}
        empty={<EmptyState title={texts.noneOpen} />}
      />
    </>
  );
};
