import { Chinese } from "../../components/chinese.tsx";
import { Notice } from "../../components/notice.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { objectionsTexts } from "../../texts/objections.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { ObjectionView } from "../../views/objections.ts";
import { Due } from "../staff/due.tsx";
import { History } from "../staff/history.tsx";
import { gradeAndClass, nameIn, programmeName } from "../staff/words.ts";
import { SinceRead } from "../task/since-read.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { AdmitForm, AskForm, ExtendForm, ReadObjectorForm, ReleaseForm } from "./objection-forms.tsx";
import { aboutWords, isOpen, ObjectionTag } from "./objections-table.tsx";

type ViewProps = { readonly view: ObjectionView };

/** One objection: what is said, the line it concerns, what was answered, and the forms for what the reader can do now. */
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
      <Said view={view} />
      <Answers view={view} />
      {view.may === "admit" && <AdmitForm view={view} />}
      {(view.may === "decide" || view.may === "review") && <AnswerForm view={view} />}
      {view.may === "decide" && <AskForm view={view} />}
      {view.mayExtend === "yes" && <ExtendForm view={view} />}
      {view.may === "release" && <ReleaseForm view={view} />}
      {view.mayReadObjector === "yes" && <ReadObjectorForm view={view} />}
      <History items={view.history} />
    </Page>,
  );
};

const Facts = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { instant, deadline } = useFormats();
  const texts = objectionsTexts(language);
  const { registered, admission, extension } = view;
  const { listLevel, listTitle } = staffTexts(language);
  const list = listTitle(nameIn(language, view.unit), listLevel[view.level]);
  const late = registered?.was === "late" ? ` (${texts.registeredLate})` : "";
  return (
    <SummaryList
      rows={[
        { label: texts.columns.status, value: <ObjectionTag status={view.status} /> },
        { label: texts.columns.about, value: aboutWords(language, view) },
        ...lineRow(view),
        { label: texts.kind, value: texts.nature[view.nature] },
        { label: texts.columns.raised, value: texts.received(instant(view.receivedAt), texts.channel[view.channel]) },
        ...(registered
          ? [
              {
                label: texts.registeredBy,
                value: `${texts.registered(registered.name, instant(registered.at))}${late}`,
              },
            ]
          : []),
        { label: texts.answerBy, value: deadline(view.answerBy) },
        ...(isOpen(view)
          ? [{ label: texts.columns.due, value: <Due dueAt={view.dueAt} daysLeft={view.daysLeft} /> }]
          : []),
        ...(view.holder === undefined ? [] : [{ label: texts.holder, value: <Chinese>{view.holder}</Chinese> }]),
        ...(admission ? [{ label: texts.admitted, value: texts.replyBy(admission.name, instant(admission.at)) }] : []),
        ...(extension
          ? [{ label: texts.extension, value: texts.extended(deadline(extension.until), extension.reason) }]
          : []),
        { label: texts.number, value: view.objectionId },
        { label: texts.list, value: <a href={`/preparation/${view.listId}`}>{list}</a> },
        { label: texts.objectorLabel, value: texts.objector[view.objector] },
      ]}
    />
  );
};

const lineRow = ({ line }: ObjectionView) => {
  const { language } = usePage();
  const { money } = useFormats();
  if (line === undefined) return [];
  const where = `${gradeAndClass(language, line)} ${programmeName(language, line.programme)} ${money(line.amount)}`;
  return [{ label: objectionsTexts(language).line, value: `${line.maskedName} ${where}` }];
};

const Said = ({ view: { said, review } }: ViewProps) => {
  const { language } = usePage();
  const texts = objectionsTexts(language);
  if (said === undefined) return <p>{texts.textHidden}</p>;
  return (
    <>
      <h2>{texts.text}</h2>
      <blockquote>
        <Chinese>{said.text}</Chinese>
      </blockquote>
      {said.child && (
        <SummaryList
          rows={[
            {
              label: texts.child,
              value: (
                <Chinese>{[said.child.name, said.school?.name, said.child.note].filter(Boolean).join("，")}</Chinese>
              ),
            },
          ]}
        />
      )}
      {said.conversation.length > 0 && (
        <>
          <h2>{texts.conversation}</h2>
          <SummaryList
            rows={said.conversation.map(({ from, text }) => ({
              label: texts.asks[from],
              value: <Chinese>{text}</Chinese>,
            }))}
          />
        </>
      )}
      {review?.why !== undefined && (
        <>
          <h2>{texts.reviewWhy}</h2>
          <blockquote>
            <Chinese>{review.why}</Chinese>
          </blockquote>
        </>
      )}
    </>
  );
};

const Answers = ({ view: { reply, review } }: ViewProps) => {
  const texts = objectionsTexts(usePage().language);
  return (
    <>
      {reply && <Answer title={texts.reply} answer={reply} />}
      {review?.answer && <Answer title={texts.review} answer={review.answer} />}
    </>
  );
};

type AnswerProps = { readonly title: string; readonly answer: NonNullable<ObjectionView["reply"]> };

const Answer = ({ title, answer }: AnswerProps) => {
  const { language } = usePage();
  const { instant } = useFormats();
  const { status, effect, replyBy } = objectionsTexts(language);
  return (
    <Notice tone="info" title={`${title}: ${status[answer.result]}`}>
      <p>
        <Chinese>{answer.text}</Chinese>
      </p>
      <p>{effect[answer.effect]}</p>
      <p>{replyBy(answer.name, instant(answer.at))}</p>
    </Notice>
  );
};
