import { Button, ButtonRow } from "../../components/button.tsx";
import { Chinese } from "../../components/chinese.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { Form } from "../../components/form.tsx";
import { HumanFactField } from "../../components/human-fact-field.tsx";
import { Tag } from "../../components/status-tag.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { formatsFor } from "../../texts/format.ts";
import { responsibilityTexts } from "../../texts/responsibility.ts";
import type { LetterView } from "../../views/responsibility-letters.ts";
import { gradeAndClass, nameIn } from "../staff/words.ts";
import { goalWords, reachedWords } from "./goal-words.ts";
import { LetterTag } from "./letters-table.tsx";

type ViewProps = { readonly view: LetterView };

const tones = { met: "good", missed: "bad", unknown: "waiting" } as const;

/** One letter of responsibility as it is signed and printed. */
export const letterPage = (view: LetterView, shown: PageContext): string => {
  const path = `/responsibility/letters/${view.letterId}`;
  const context = { ...shown, path };
  const { letters } = responsibilityTexts(context.language);
  const place = view.place ? ` ${gradeAndClass(context.language, view.place)}` : "";
  return renderPage(
    <Page
      context={context}
      title={`${letters.title}: ${nameIn(context.language, view.about)}${place}`}
      caption={`${letters.caption(view.year)} · ${letters.level[view.level]}`}
      back={{ href: "/responsibility/letters", text: letters.title }}
    >
      <Facts view={view} />
      <Goals view={view} />
      {view.may === "sign" && (
        <Form action={`${path}/signature`} hidden={{ version: String(view.version) }}>
          <h2>{letters.sign}</h2>
          <p>{letters.signText}</p>
          <HumanFactField asks="ownSurname" />
          <ButtonRow>
            <Button>{letters.sign}</Button>
          </ButtonRow>
        </Form>
      )}
      {view.may === "compare" && (
        <>
          <p>{letters.compareHint}</p>
          <Form action={`${path}/result`} hidden={{ version: String(view.version) }}>
            <ButtonRow>
              <Button kind="secondary">{letters.compare}</Button>
            </ButtonRow>
          </Form>
          {view.toCompare > 0 && (
            <Form action={`${path}/results`}>
              <ButtonRow>
                <Button kind="secondary">
                  {letters.compareBelow(formatsFor(context.language).count(view.toCompare))}
                </Button>
              </ButtonRow>
            </Form>
          )}
        </>
      )}
    </Page>,
  );
};

const Facts = ({ view }: ViewProps) => {
  const { instant } = useFormats();
  const { letters } = responsibilityTexts(usePage().language);
  return (
    <SummaryList
      rows={[
        { label: letters.number, value: view.letterId },
        { label: letters.from, value: <Chinese>{view.from}</Chinese> },
        { label: letters.to, value: <Chinese>{view.to}</Chinese> },
        { label: letters.issuedAt, value: instant(view.issuedAt) },
        { label: letters.state, value: <LetterTag {...view} /> },
        ...(view.signedAt === undefined ? [] : [{ label: letters.signedAt, value: instant(view.signedAt) }]),
        ...(view.text === undefined ? [] : [{ label: letters.text, value: view.text }]),
      ]}
    />
  );
};

const Goals = ({ view: { goals, result } }: ViewProps) => {
  const { language } = usePage();
  const { instant } = useFormats();
  const { letters } = responsibilityTexts(language);
  const reached = new Map(result?.goals.map((goal) => [goal.indicator, goal]));
  return (
    <section>
      <h2>{result ? letters.result : letters.goals}</h2>
      {result && <p>{letters.compared(instant(result.at))}</p>}
      <DataTable
        caption={letters.goals}
        captionIs="heard"
        rows={goals}
        rowKey={({ indicator }) => indicator}
        columns={[
          { key: "goal", header: letters.goal, cell: (goal) => goalWords(language, goal).title },
          { key: "target", header: letters.target, cell: (goal) => goalWords(language, goal).target },
          ...(result === undefined
            ? []
            : [
                {
                  key: "value",
                  header: letters.value,
                  cell: ({ indicator }: { readonly indicator: string }) => {
                    const goal = reached.get(indicator);
                    const outcome = goal?.outcome ?? "unknown";
                    return (
                      <>
                        {reachedWords(language, indicator, goal?.value) ?? letters.noValue}{" "}
                        <Tag tone={tones[outcome]}>{letters.goalOutcome[outcome]}</Tag>
                      </>
                    );
                  },
                },
              ]),
        ]}
        empty={null}
      />
    </section>
  );
};
