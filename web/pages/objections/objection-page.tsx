import { reasonCodes } from "../../../domain/review/reason.ts";
import { Button, ButtonRow } from "../../components/button.tsx";
import { Chinese } from "../../components/chinese.tsx";
import { Form } from "../../components/form.tsx";
import { HumanFactField } from "../../components/human-fact-field.tsx";
import { Notice } from "../../components/notice.tsx";
import { NumberField } from "../../components/number-field.tsx";
import { RadioGroup } from "../../components/radio-group.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage, useTexts } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { objectionsTexts } from "../../texts/objections.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { ObjectionView } from "../../views/objections.ts";
import { Due } from "../staff/due.tsx";
import { History } from "../staff/history.tsx";
import { gradeAndClass, nameIn, programmeName } from "../staff/words.ts";
import { SinceRead } from "../task/since-read.tsx";
import { ObjectionTag } from "./objections-table.tsx";

type ViewProps = { readonly view: ObjectionView };

/** One objection: what is said, the line it concerns, and the answer or the form for it. */
export const objectionPage = (view: ObjectionView, shown: PageContext): string => {
  const context = { ...shown, path: `/objections/${view.objectionId}` };
  const texts = objectionsTexts(context.language);
  return renderPage(
    <Page
      context={context}
      title={texts.one}
      caption={nameIn(context.language, view.unit)}
      back={{ href: "/objections", text: texts.title }}
    >
      <SinceRead history={view.history} />
      <Facts view={view} />
      <h2>{texts.text}</h2>
      <blockquote>
        <Chinese>{view.text}</Chinese>
      </blockquote>
      {view.reply && <Reply view={view} />}
      {view.may === "decide" && <Answer view={view} />}
      <History items={view.history} />
    </Page>,
  );
};

const Facts = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { count, instant, money } = useFormats();
  const texts = objectionsTexts(language);
  const { line } = view;
  const { listLevel, listTitle } = staffTexts(language);
  const list = listTitle(nameIn(language, view.unit), listLevel[view.level]);
  return (
    <SummaryList
      rows={[
        { label: texts.columns.status, value: <ObjectionTag status={view.status} /> },
        {
          label: texts.columns.about,
          value: view.serial === 0 ? texts.wholeList : texts.about(count(view.serial)),
        },
        ...(line
          ? [
              {
                label: texts.line,
                value: `${line.maskedName} ${gradeAndClass(language, line)} ${programmeName(language, line.programme)} ${money(line.amount)}`,
              },
            ]
          : []),
        { label: texts.columns.raised, value: instant(view.raisedAt) },
        ...(view.status === "received"
          ? [{ label: texts.columns.due, value: <Due dueAt={view.answerBy} daysLeft={view.daysLeft} /> }]
          : []),
        { label: texts.number, value: view.objectionId },
        { label: texts.list, value: <a href={`/preparation/${view.listId}`}>{list}</a> },
        { label: texts.reply, value: texts.objector[view.objector] },
        ...(view.contact === undefined ? [] : [{ label: texts.contact, value: <Chinese>{view.contact}</Chinese> }]),
      ]}
    />
  );
};

const Reply = ({ view: { reply, status } }: ViewProps) => {
  const { language } = usePage();
  const { instant } = useFormats();
  const texts = objectionsTexts(language);
  if (reply === undefined) return null;
  return (
    <Notice tone="info" title={texts.status[status]}>
      <p>
        <Chinese>{reply.text}</Chinese>
      </p>
      <p>{texts.replyBy(reply.name, instant(reply.at))}</p>
    </Notice>
  );
};

const WholeListFact = () => {
  const texts = objectionsTexts(usePage().language);
  return (
    <div class="human-fact">
      <NumberField name="humanFact" label={texts.wholeListFact} hint={texts.wholeListHint} autocomplete="off" />
    </div>
  );
};

const Answer = ({ view }: ViewProps) => {
  const { reason } = useTexts();
  const texts = objectionsTexts(usePage().language);
  return (
    <Form action={`/objections/${view.objectionId}/decision`} hidden={{ version: String(view.version) }}>
      <h2>{texts.decision}</h2>
      <p>{texts.decisionHint}</p>
      <RadioGroup
        name="outcome"
        label={texts.outcome}
        options={[
          { value: "notUpheld", label: texts.notUpheld },
          { value: "upheld", label: texts.upheld, hint: texts.upheldHint },
        ]}
      />
      <SelectField
        name="reason.code"
        label={texts.reason}
        need="optional"
        options={reasonCodes.map((code) => ({ value: code, label: `${code} ${reason[code]}` }))}
      />
      <TextArea name="reply" label={texts.replyText} hint={texts.replyHint} rows={5} />
      {view.serial > 0 ? <HumanFactField asks="lineSerial" /> : <WholeListFact />}
      <ButtonRow>
        <Button>{texts.submit}</Button>
      </ButtonRow>
    </Form>
  );
};
