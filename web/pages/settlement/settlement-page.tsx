import { Chinese } from "../../components/chinese.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { Notice } from "../../components/notice.tsx";
import { Tag } from "../../components/status-tag.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { settlementTexts } from "../../texts/settlement.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { SettlementView, StepView } from "../../views/settlement.ts";
import { nameIn } from "../staff/words.ts";
import { CorrectForm, StepForm } from "./settlement-forms.tsx";

type ViewProps = { readonly view: SettlementView };

/** The settlement of a year: its nine steps with what each found, the protocol, and the form for what is next. */
export const settlementPage = (view: SettlementView, shown: PageContext): string => {
  const context = { ...shown, path: `/settlements/${view.year}` };
  const texts = settlementTexts(context.language);
  return renderPage(
    <Page
      context={context}
      title={texts.one(String(view.year))}
      width="wide"
      back={{ href: "/settlements", text: texts.title }}
    >
      <p>{texts.intro}</p>
      <Standing view={view} />
      <Steps view={view} />
      <StepForm view={view} />
      <Opinion view={view} />
      <Scores view={view} />
      <Corrections view={view} />
      <CorrectForm view={view} />
      <p class="screen-only">{staffTexts(context.language).print}</p>
    </Page>,
  );
};

const Standing = ({ view: { openedAt, clearBy, closedAt, signatures } }: ViewProps) => {
  const { instant, deadline } = useFormats();
  const texts = settlementTexts(usePage().language);
  return (
    <SummaryList
      rows={[
        {
          label: texts.columns.status,
          value:
            closedAt === undefined ? (
              <Tag tone="moving">{texts.open}</Tag>
            ) : (
              <Tag tone="good">{texts.closed(instant(closedAt))}</Tag>
            ),
        },
        { label: texts.toOpen.title, value: instant(openedAt) },
        { label: texts.columns.clearBy, value: deadline(clearBy) },
        ...(signatures.length === 0
          ? []
          : [
              { label: texts.signatures, value: signatures.map(({ name, at }) => `${name} ${instant(at)}`).join("，") },
            ]),
      ]}
    />
  );
};

/** Figures of these names are fen. */
const money: readonly string[] = ["listed", "approved", "difference", "unpaid", "returned"];

const Figures = ({ figures }: Pick<StepView, "figures">) => {
  const formats = useFormats();
  const texts = settlementTexts(usePage().language);
  return (
    <ul>
      {Object.entries(figures).map(([name, value]) => (
        <li key={name}>
          {texts.figure[name]}{" "}
          {money.includes(name) ? formats.money(value) : name === "year" ? String(value) : formats.count(value)}
        </li>
      ))}
    </ul>
  );
};

const tones = { done: "good", next: "attention", later: "waiting" } as const;

const Steps = ({ view }: ViewProps) => {
  const { instant } = useFormats();
  const texts = settlementTexts(usePage().language);
  return (
    <DataTable
      caption={texts.title}
      captionIs="heard"
      rows={view.steps}
      rowKey={({ step }) => step}
      columns={[
        { key: "step", header: texts.stepColumns.step, cell: ({ step }) => texts.step[step] },
        {
          key: "state",
          header: texts.stepColumns.state,
          cell: ({ state }) => <Tag tone={tones[state]}>{texts.state[state]}</Tag>,
        },
        {
          key: "figures",
          header: texts.stepColumns.figures,
          cell: ({ step, state, figures }) => (
            <>
              {state !== "later" && <Figures figures={figures} />}
              {texts.stepText[step]}
            </>
          ),
        },
        {
          key: "who",
          header: texts.stepColumns.who,
          cell: ({ name, at }) =>
            name === undefined || at === undefined ? (
              ""
            ) : (
              <>
                <Chinese>{name}</Chinese> {instant(at)}
              </>
            ),
        },
      ]}
      empty={null}
    />
  );
};

const Opinion = ({ view: { opinion } }: ViewProps) => {
  const { instant } = useFormats();
  const texts = settlementTexts(usePage().language);
  if (opinion === undefined) return null;
  return (
    <Notice tone="info" title={`${texts.step.audit} ${texts.opinion[opinion.outcome]}`}>
      <p>
        <Chinese>{opinion.text}</Chinese>
      </p>
      <p>
        <Chinese>{opinion.name}</Chinese> {instant(opinion.at)}
      </p>
    </Notice>
  );
};

const Scores = ({ view: { scores } }: ViewProps) => {
  const { language } = usePage();
  const texts = settlementTexts(language).scores;
  if (scores.length === 0) return null;
  return (
    <DataTable
      caption={texts.title}
      rows={scores}
      rowKey={({ unit }) => unit.name}
      columns={[
        { key: "unit", header: texts.unit, cell: ({ unit }) => nameIn(language, unit) },
        { key: "first", header: texts.first, holds: "number", cell: ({ first }) => first ?? "–" },
        { key: "second", header: texts.second, holds: "number", cell: ({ second }) => second ?? "–" },
        { key: "result", header: texts.result, holds: "number", cell: ({ result }) => result ?? "–" },
        { key: "grade", header: texts.grade, cell: ({ grade }) => grade ?? "–" },
      ]}
      empty={null}
    />
  );
};

const Corrections = ({ view: { corrections, closedAt } }: ViewProps) => {
  const { instant } = useFormats();
  const texts = settlementTexts(usePage().language);
  if (closedAt === undefined) return null;
  return (
    <DataTable
      caption={texts.corrections.title}
      rows={corrections}
      rowKey={({ at, text }) => `${at} ${text}`}
      columns={[
        { key: "about", header: texts.corrections.about, cell: ({ about }) => texts.step[about] },
        { key: "text", header: texts.corrections.text, cell: ({ text }) => <Chinese>{text}</Chinese> },
        {
          key: "at",
          header: texts.corrections.at,
          cell: ({ name, at }) => (
            <>
              <Chinese>{name}</Chinese> {instant(at)}
            </>
          ),
        },
      ]}
      empty={<p>{texts.corrections.none}</p>}
    />
  );
};
