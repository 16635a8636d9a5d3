import { type FormSection, formSections } from "../../../domain/application/application-form.ts";
import { AsWritten, Chinese } from "../../components/chinese.tsx";
import { Notice } from "../../components/notice.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage, useTexts } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { reconsiderationTexts } from "../../texts/reconsideration.ts";
import { reconsiderationWorkTexts } from "../../texts/reconsideration-work.ts";
import { reviewTexts } from "../../texts/review.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { ReconsiderationView } from "../../views/reconsideration.ts";
import { History } from "../staff/history.tsx";
import { useApplicationRows } from "../task/application-rows.tsx";
import { Changes, Checks, Section } from "../task/file-parts.tsx";
import { SinceRead } from "../task/since-read.tsx";
import { AnswerDecision } from "./answer-decision.tsx";

type ViewProps = { readonly view: ReconsiderationView };

/** A rejection in front of whoever looks at it again: what was decided and why, what the family says, the whole file, the answer. */
export const reconsiderationPage = (view: ReconsiderationView, shown: PageContext): string => {
  // A refused answer shows this page under the post's own path.
  const context = { ...shown, path: `/reconsiderations/${view.taskId}` };
  const { language } = context;
  const staff = staffTexts(language);
  const review = reviewTexts(language);
  const texts = reconsiderationWorkTexts(language);
  return renderPage(
    <Page
      context={context}
      title={view.application.pupilName}
      caption={staff.purpose.reconsideration}
      back={{ href: "/work", text: staff.work }}
    >
      <SinceRead history={view.history} />
      {view.may === "read" && (
        <Notice tone="info">
          <p>{review.readOnly}</p>
        </Notice>
      )}
      <Head view={view} />
      <Rejection view={view} />
      <Requests view={view} />
      {view.changes.length > 0 ? <Changes changes={view.changes} caption={texts.changes} /> : <p>{texts.noChanges}</p>}
      <Checks view={view} />
      <h2>{review.form}</h2>
      <p>
        {review.masked} <a href={`/applications/${view.application.applicationId}/reveals`}>{review.reveal}</a>
      </p>
      {(Object.keys(formSections) as FormSection[]).map((section) => (
        <Section key={section} view={view} section={section} />
      ))}
      {view.may === "decide" && <AnswerDecision view={view} />}
      <History items={view.history} />
    </Page>,
  );
};

const Head = ({ view }: ViewProps) => <SummaryList rows={useApplicationRows(view)} />;

const Rejection = ({ view: { level, reason, rejectedAt, formerAward } }: ViewProps) => {
  const { language } = usePage();
  const { instant, money } = useFormats();
  const { needCategory, needLevel, reason: sentences } = useTexts();
  const texts = reconsiderationWorkTexts(language);
  return (
    <section>
      <h2>{texts.rejection}</h2>
      <SummaryList
        rows={[
          { label: texts.rejection, value: texts.decided[level] },
          { label: texts.at, value: instant(rejectedAt) },
          { label: texts.why, value: sentences[reason.code] },
          ...(reason.text ? [{ label: texts.words, value: <AsWritten>{reason.text}</AsWritten> }] : []),
          ...(formerAward
            ? [
                {
                  label: texts.formerAward,
                  value: `${needCategory[formerAward.category]}, ${needLevel[formerAward.level]}, ${money(formerAward.amount)}`,
                },
              ]
            : []),
        ]}
      />
    </section>
  );
};

const Requests = ({ view: { requests } }: ViewProps) => {
  const { language } = usePage();
  const { day, instant } = useFormats();
  const { form, reason } = useTexts();
  const shared = reconsiderationTexts(language);
  const texts = reconsiderationWorkTexts(language);
  return (
    <section>
      <h2>{texts.requests}</h2>
      {requests.map(({ instance, askedAt, receivedOn, registeredBy, grounds, answer }) => (
        <Notice key={askedAt} tone="info" title={texts.asked(shared.instance[instance], instant(askedAt))}>
          <blockquote>
            <Chinese>{grounds}</Chinese>
          </blockquote>
          {receivedOn && registeredBy && <p>{texts.onPaper(day(receivedOn), registeredBy)}</p>}
          {answer && (
            <>
              <p>
                <strong>{texts.findings[answer.finding].label}</strong> {answer.code && reason[answer.code]}
              </p>
              <p>
                <AsWritten>{form.labelled(texts.text, answer.text)}</AsWritten>
              </p>
              <p>{texts.answered(answer.by, instant(answer.at))}</p>
            </>
          )}
        </Notice>
      ))}
    </section>
  );
};
