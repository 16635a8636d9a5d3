import { Button, ButtonRow } from "../../components/button.tsx";
import { Form } from "../../components/form.tsx";
import { HumanFactField } from "../../components/human-fact-field.tsx";
import { Notice } from "../../components/notice.tsx";
import { RadioGroup } from "../../components/radio-group.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { listWorkTexts } from "../../texts/list-work.ts";
import { reviewTexts } from "../../texts/review.ts";
import { staffTexts } from "../../texts/staff.ts";
import { textsFor } from "../../texts/texts.ts";
import type { ListTaskView } from "../../views/task.ts";
import { Due } from "../staff/due.tsx";
import { History } from "../staff/history.tsx";
import { LinesTable } from "../staff/lines-table.tsx";
import { ListSummary } from "../staff/list-summary.tsx";
import { ReasonSelect } from "../staff/reason-select.tsx";
import { listTitle } from "../staff/words.ts";
import { SinceRead } from "./since-read.tsx";

type ViewProps = { readonly view: ListTaskView };

/** A list in front of whoever posts or signs it: totals, lines, the decision. */
export const listTaskPage = (view: ListTaskView, context: PageContext): string => {
  const { language } = context;
  const staff = staffTexts(language);
  return renderPage(
    <Page
      context={context}
      title={listTitle(language, view.list)}
      caption={staff.purpose[view.purpose]}
      width="wide"
      back={{ href: "/work", text: staff.work }}
    >
      <SinceRead history={view.history} />
      {view.may === "read" && (
        <Notice tone="info">
          <p>{reviewTexts(language).readOnly}</p>
        </Notice>
      )}
      <p>
        <Due {...view} />
      </p>
      {view.list.findings > 0 && (
        <Notice tone="warning">
          <p>
            {textsFor(language).refusals.PrivateDataOnList}{" "}
            <a href={`/preparation/${view.list.listId}`}>{listWorkTexts(language).table}</a>
          </p>
        </Notice>
      )}
      <ListSummary list={view.list} />
      <Evidence view={view} />
      <LinesTable {...view} level={view.list.level} />
      {view.may === "decide" && (view.purpose === "postList" ? <Posting view={view} /> : <Signing view={view} />)}
      <History items={view.history} />
    </Page>,
  );
};

/** What the signature rests on, or lacks; the evidence itself has its own page. */
const Evidence = ({ view: { list, missingEvidence } }: ViewProps) => {
  const texts = listWorkTexts(usePage().language);
  if (missingEvidence === undefined) return null;
  return (
    <Notice tone={missingEvidence === 0 ? "success" : "warning"} title={texts.evidence}>
      <p>
        {missingEvidence === 0 ? texts.evidenceThere : texts.evidenceMissing(missingEvidence)}{" "}
        <a href={`/preparation/${list.listId}/evidence`}>{texts.evidence}</a>
      </p>
    </Notice>
  );
};

const Posting = ({ view }: ViewProps) => {
  const texts = listWorkTexts(usePage().language).post;
  return (
    <Form action={`/tasks/${view.taskId}/posting`} hidden={{ version: String(view.version) }}>
      <h2>{texts.title}</h2>
      <p>{texts.text}</p>
      <RadioGroup
        name="outcome"
        label={texts.outcome}
        options={[
          { value: "post", label: texts.post },
          { value: "return", label: texts.return },
        ]}
      />
      <HumanFactField asks="listLines" />
      <ButtonRow>
        <Button>{texts.submit}</Button>
      </ButtonRow>
    </Form>
  );
};

const Signing = ({ view }: ViewProps) => {
  const texts = listWorkTexts(usePage().language).sign;
  return (
    <Form action={`/tasks/${view.taskId}/signature`} hidden={{ version: String(view.version) }}>
      <h2>{texts.title}</h2>
      <p>{texts.text}</p>
      <TextField name="returned" label={texts.returned} hint={texts.returnedHint} need="optional" autocomplete="off" />
      {view.list.level === "county" && (
        <TextField name="refused" label={texts.refused} hint={texts.refusedHint} need="optional" autocomplete="off" />
      )}
      <ReasonSelect name="reason.code" label={texts.reason} />
      <TextArea name="reason.text" label={texts.reasonText} need="optional" atMost={300} rows={2} />
      <HumanFactField asks="listLines" />
      <ButtonRow>
        <Button>{texts.submit}</Button>
      </ButtonRow>
    </Form>
  );
};
