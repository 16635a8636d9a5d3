import { Button, ButtonRow } from "../../components/button.tsx";
import { Chinese } from "../../components/chinese.tsx";
import { Details } from "../../components/details.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { Receipt } from "../../components/receipt.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { Timeline } from "../../components/timeline.tsx";
import { WhyDate } from "../../components/why-date.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { objectorTexts } from "../../texts/objector.ts";
import type { MyObjectionView, OwnObjection } from "../../views/my-objection.ts";

type Props = { readonly objection: OwnObjection };

const useOwnTexts = () => objectorTexts(usePage().language);

/** Somebody's own objection with its answer and what can be done next; or the form that opens it. */
export const myObjectionPage = ({ number, objection }: MyObjectionView, shown: PageContext): string => {
  const context = { ...shown, path: "/my-objection" };
  const texts = objectorTexts(context.language);
  if (objection === undefined) return lookUpPage(number, context);
  const { id, code } = objection;
  return renderPage(
    <Page
      context={context}
      title={code === undefined ? texts.lookUp.title : texts.received}
      back={{ href: "/lists", text: texts.lists }}
      {...(code !== undefined && {
        heading: (
          <Receipt title={texts.received} label={texts.number} number={id}>
            <p class="receipt-label">{texts.code}</p>
            <p class="receipt-number">{code}</p>
          </Receipt>
        ),
      })}
    >
      {code !== undefined && <Notice tone="warning">{texts.keep}</Notice>}
      {objection.nature === "complaint" && <Notice tone="info">{texts.complaint}</Notice>}
      <Facts objection={objection} />
      <Answer objection={objection} />
      <Question objection={objection} />
      <Review objection={objection} />
      <h2>{texts.said}</h2>
      <blockquote>
        <Chinese>{objection.text}</Chinese>
      </blockquote>
      <Form action="/sign-out">
        <ButtonRow>
          <Button kind="secondary">{texts.signOut}</Button>
        </ButtonRow>
      </Form>
    </Page>,
  );
};

const lookUpPage = (number: string, context: PageContext): string => {
  const { lookUp, lists } = objectorTexts(context.language);
  return renderPage(
    <Page context={context} title={lookUp.title} back={{ href: "/lists", text: lists }}>
      <p class="lead">{lookUp.intro}</p>
      <Form>
        <TextField
          name="number"
          label={lookUp.number}
          hint={lookUp.numberHint}
          size="medium"
          autocomplete="off"
          value={number}
        />
        <TextField
          name="code"
          label={lookUp.code}
          hint={lookUp.codeHint}
          keys="numeric"
          size="short"
          autocomplete="off"
        />
        <ButtonRow>
          <Button>{lookUp.submit}</Button>
        </ButtonRow>
      </Form>
      <Details summary={lookUp.lost}>
        <p>{lookUp.lostText(context.county.phone)}</p>
      </Details>
    </Page>,
  );
};

const Facts = ({ objection }: Props) => {
  const { language } = usePage();
  const { facts, subjects, status, you, extended } = useOwnTexts();
  const format = useFormats();
  const { unit, extension, receivedAt, answerBy } = objection;
  const isOpen = objection.status === "received" || objection.status === "investigating";
  return (
    <SummaryList
      rows={[
        { label: objectorTexts(language).number, value: objection.id },
        { label: facts.status, value: <strong>{status[objection.status]}</strong> },
        { label: facts.what, value: subjects[objection.what].label },
        ...(objection.serial > 0 ? [{ label: facts.line, value: format.count(objection.serial) }] : []),
        ...(objection.child === undefined ? [] : [{ label: facts.child, value: <Chinese>{objection.child}</Chinese> }]),
        { label: facts.unit, value: language === "en" ? unit.englishName : unit.name },
        { label: facts.receivedAt, value: format.instant(receivedAt) },
        ...(isOpen
          ? [
              {
                label: facts.answerBy,
                value: (
                  <>
                    {format.deadline(answerBy)} <WhyDate from={receivedAt} to={answerBy} />
                    {extension && (
                      <p>
                        {extended(format.deadline(extension.until))} <Chinese>{extension.reason}</Chinese>
                      </p>
                    )}
                  </>
                ),
              },
            ]
          : []),
        { label: facts.you, value: you[objection.objector] },
      ]}
    />
  );
};

const Answer = ({ objection: { reply, review } }: Props) => {
  const texts = useOwnTexts();
  const { instant } = useFormats();
  if (reply === undefined) return null;
  const answers = [
    { title: texts.reply, answer: reply },
    ...(review?.answer ? [{ title: texts.review.reply, answer: review.answer }] : []),
  ];
  return (
    <>
      {answers.map(({ title, answer }) => (
        <section key={title}>
          <h2>{title}</h2>
          <Notice tone="info" title={texts.results[answer.result]}>
            {texts.effects[answer.effect] !== "" && <p>{texts.effects[answer.effect]}</p>}
            <p>
              <Chinese>{answer.text}</Chinese>
            </p>
            <p class="hint">{instant(answer.at)}</p>
          </Notice>
        </section>
      ))}
    </>
  );
};

const Question = ({ objection: { conversation, isAsked } }: Props) => {
  const texts = useOwnTexts();
  if (conversation.length === 0) return null;
  return (
    <>
      <h2>{texts.conversation}</h2>
      <Timeline
        entries={conversation.map(({ from, text, at }) => ({
          at,
          what: from === "office" ? texts.office : texts.objector,
          detail: <Chinese>{text}</Chinese>,
        }))}
      />
      {isAsked && (
        <Form action="/my-objection/answer">
          <TextArea name="answer" label={texts.answerText} hint={texts.answerHint} rows={4} />
          <ButtonRow>
            <Button>{texts.answerSubmit}</Button>
          </ButtonRow>
        </Form>
      )}
    </>
  );
};

const Review = ({ objection: { reviewBy, review, reply } }: Props) => {
  const { review: texts } = useOwnTexts();
  const { deadline } = useFormats();
  if (review && review.answer === undefined) return <Notice tone="info">{texts.asked(deadline(review.dueAt))}</Notice>;
  if (reviewBy === undefined || reply === undefined) return null;
  return (
    <>
      <h2>{texts.title}</h2>
      <p>
        {texts.by(deadline(reviewBy))} <WhyDate from={reply.at} to={reviewBy} />
      </p>
      <Form action="/my-objection/review">
        <TextArea name="why" label={texts.why} rows={4} />
        <ButtonRow>
          <Button kind="secondary">{texts.submit}</Button>
        </ButtonRow>
      </Form>
    </>
  );
};
