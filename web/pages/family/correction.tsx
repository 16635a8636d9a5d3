import { type FormSection, formSections } from "../../../domain/application/application-form.ts";
import { programmes } from "../../../domain/programme/programmes.ts";
import { Button, ButtonRow } from "../../components/button.tsx";
import { AsWritten } from "../../components/chinese.tsx";
import { Fieldset } from "../../components/fieldset.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { WhyDate } from "../../components/why-date.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { familyTexts } from "../../texts/family.ts";
import { formatsFor } from "../../texts/format.ts";
import { questionLabel } from "../../texts/question-label.ts";
import type { CorrectionView } from "../../views/correction.ts";
import { answerRows } from "../apply/answer-rows.ts";
import { fieldPart } from "../apply/field-parts.ts";
import { ReasonText } from "./application-card.tsx";

/** What a reviewer asks about and nothing else: the reason, and every question with what it said and the remark on it. */
export const correctionPage = (view: CorrectionView, context: PageContext): string => {
  const { language } = context;
  const { correction, file } = familyTexts(language);
  return renderPage(
    <Page
      context={context}
      title={correction.title}
      caption={`${view.pupilName} · ${programmes[view.programme].name[language === "en" ? "en" : "zh"]}`}
      back={{ href: "/my-applications", text: file.title }}
    >
      <Notice tone="warning" title={correction.returnedBy(correction.by[view.returnedBy])}>
        <ReasonText reason={view.reason} />
        <p>
          {file.correctBy(formatsFor(language).deadline(view.dueAt))} <WhyDate to={view.dueAt} />
        </p>
      </Notice>
      <p>{correction.only}</p>
      <Form>
        {view.asked.map((question) => (
          <Question key={question.field} view={view} question={question} />
        ))}
        <TextArea
          name="because"
          label={correction.because}
          hint={correction.becauseHint}
          need="optional"
          atMost={300}
          rows={3}
        />
        <ButtonRow>
          <Button>{correction.submit}</Button>
        </ButtonRow>
      </Form>
    </Page>,
  );
};

type QuestionProps = { readonly view: CorrectionView; readonly question: CorrectionView["asked"][number] };

const Question = ({ view, question }: QuestionProps) => {
  const { language } = usePage();
  const { correction } = familyTexts(language);
  const { fields, offers } = view;
  const parts = question.fields.flatMap((field) => {
    const Part = fieldPart(field);
    return Part ? [<Part key={field} fields={fields} offers={offers} page="correction" />] : [];
  });
  const rows = [
    ...(question.remark === undefined
      ? []
      : [{ label: correction.remark, value: <AsWritten>{question.remark}</AsWritten> }]),
    ...saidBefore(view, question, language),
  ];
  return (
    <Fieldset legend={questionLabel(language, question.field)}>
      {rows.length > 0 && <SummaryList rows={rows} />}
      {parts.length === 0 ? (
        <p>
          {correction.papers} <a href="/my-applications/documents">{correction.toPapers}</a>
        </p>
      ) : (
        parts
      )}
    </Fieldset>
  );
};

/** What stood in the fields of a question, in words, secrets masked; each under its own name when there are several. */
const saidBefore = (
  { fields, offers }: CorrectionView,
  question: QuestionProps["question"],
  language: PageContext["language"],
) => {
  const { before, nothing } = familyTexts(language).correction;
  const rows = (Object.keys(formSections) as FormSection[]).flatMap((section) =>
    answerRows({ language, section, answers: fields, offers }).filter(({ field }) =>
      question.fields.includes(`${section}.${field}`),
    ),
  );
  if (rows.length === 0) return question.fields.length === 0 ? [] : [{ label: before, value: nothing }];
  return rows.map(({ label, value }) => ({
    label: question.fields.length === 1 ? before : `${before} · ${label}`,
    value: <AsWritten>{value}</AsWritten>,
  }));
};
