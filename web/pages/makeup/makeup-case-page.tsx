import { MakeupExplanation } from "../../../domain/makeup/makeup-case.ts";
import { NeedCategory } from "../../../domain/need/need-categories.ts";
import { Button, ButtonLink, ButtonRow } from "../../components/button.tsx";
import { Chinese } from "../../components/chinese.tsx";
import { Form } from "../../components/form.tsx";
import { HumanFactField } from "../../components/human-fact-field.tsx";
import { RadioGroup } from "../../components/radio-group.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage, useTexts } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import type { Language } from "../../texts/language.ts";
import { makeupTexts } from "../../texts/makeup.ts";
import type { MakeupCaseView } from "../../views/makeup.ts";
import { Due } from "../staff/due.tsx";
import { History } from "../staff/history.tsx";
import { gradeAndClass, nameIn, separatorIn } from "../staff/words.ts";
import { MakeupTag } from "./cases-table.tsx";

type ViewProps = { readonly view: MakeupCaseView };

/** One child who may have been missed: what is known, what came of it, and how the school answers. */
export const makeupCasePage = (view: MakeupCaseView, shown: PageContext): string => {
  const context = { ...shown, path: `/makeup/${view.caseId}` };
  const texts = makeupTexts(context.language);
  return renderPage(
    <Page
      context={context}
      title={texts.one}
      caption={nameIn(context.language, view.school)}
      back={{ href: `/makeup?school=${view.schoolCode}`, text: texts.title }}
    >
      <Facts view={view} />
      {view.may === "answer" && (
        <>
          <h2>{texts.register}</h2>
          <p>{texts.registerText}</p>
          <ButtonRow>
            <ButtonLink href={`/makeup/${view.caseId}/registration`}>{texts.register}</ButtonLink>
          </ButtonRow>
          <Answer view={view} />
        </>
      )}
      <History items={view.history} />
    </Page>,
  );
};

const Facts = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { instant } = useFormats();
  const texts = makeupTexts(language);
  const optional = (label: string, value: string | undefined) =>
    value === undefined || value === "" ? [] : [{ label, value: <Chinese>{value}</Chinese> }];
  return (
    <SummaryList
      rows={[
        { label: texts.columns.pupil, value: <Chinese>{view.pupilName}</Chinese> },
        { label: texts.columns.status, value: <MakeupTag {...view} /> },
        ...(view.status === "open"
          ? [{ label: texts.columns.due, value: <Due dueAt={view.answerBy} daysLeft={view.daysLeft} /> }]
          : []),
        { label: texts.columns.source, value: texts.source[view.source] },
        { label: texts.number, value: view.caseId },
        { label: texts.opened, value: instant(view.openedAt) },
        ...optional(texts.note, view.note),
        ...optional(texts.contact, view.contact),
        ...recordRows(view, language, useTexts().needCategory),
        ...optional(texts.receipt, view.receiptNo),
        ...(view.reason ? [{ label: texts.explainReason, value: texts.reason[view.reason] }] : []),
        ...optional(texts.explanation, view.explanation),
      ]}
    />
  );
};

const Answer = ({ view }: ViewProps) => {
  const texts = makeupTexts(usePage().language);
  return (
    <Form action={`/makeup/${view.caseId}/answer`} hidden={{ version: String(view.version) }}>
      <h2>{texts.answer}</h2>
      <RadioGroup
        name="outcome"
        label={texts.outcome}
        options={[
          { value: "invite", label: texts.invite, hint: texts.inviteHint },
          { value: "explain", label: texts.explain },
        ]}
      />
      <SelectField
        name="reason"
        label={texts.explainReason}
        need="optional"
        options={MakeupExplanation.options.map((value) => ({ value, label: texts.reason[value] }))}
      />
      <TextArea name="text" label={texts.explainText} need="optional" rows={3} />
      <HumanFactField asks="nameEnd" />
      <ButtonRow>
        <Button>{texts.submit}</Button>
      </ButtonRow>
    </Form>
  );
};

const recordRows = (
  { record }: MakeupCaseView,
  language: Language,
  categories: { readonly [category in NeedCategory]: string },
) => {
  if (record === undefined) return [];
  const texts = makeupTexts(language);
  const proved = NeedCategory.options.filter((category) => record.proved.includes(category));
  return [
    { label: texts.record, value: `${nameIn(language, record.school)} ${gradeAndClass(language, record)}` },
    {
      label: texts.proved,
      value:
        proved.length === 0
          ? texts.notProved
          : proved.map((category) => categories[category]).join(separatorIn(language)),
    },
  ];
};
