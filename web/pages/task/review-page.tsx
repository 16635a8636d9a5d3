import type { FormSection } from "../../../domain/application/application-form.ts";
import { formSections } from "../../../domain/application/application-form.ts";
import { Chinese } from "../../components/chinese.tsx";
import { Details } from "../../components/details.tsx";
import { Notice } from "../../components/notice.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage, useTexts } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { reviewTexts } from "../../texts/review.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { ReviewView } from "../../views/task.ts";
import { History } from "../staff/history.tsx";
import { useApplicationRows } from "./application-rows.tsx";
import { CorrectionAnswers, SinceDecided } from "./correction-answers.tsx";
import { Documents } from "./documents.tsx";
import { Checks, Section } from "./file-parts.tsx";
import { RecusalForm } from "./recusal-form.tsx";
import { ReviewDecision } from "./review-decision.tsx";
import { SinceRead } from "./since-read.tsx";

type ViewProps = { readonly view: ReviewView };

/** An application in front of its reviewer: what was compared, the form, what changed, what happened, the decision. */
export const reviewPage = (view: ReviewView, context: PageContext): string => {
  const { language } = context;
  const staff = staffTexts(language);
  const texts = reviewTexts(language);
  return renderPage(
    <Page
      context={context}
      title={view.application.pupilName}
      caption={staff.purpose[view.purpose]}
      back={{ href: "/work", text: staff.work }}
    >
      <SinceRead history={view.history} />
      {view.may === "read" && (
        <Notice tone="info">
          <p>{texts.readOnly}</p>
        </Notice>
      )}
      <Head view={view} />
      {view.suggestedRefusal && <Suggested view={view} />}
      {view.correction && <CorrectionAnswers correction={view.correction} />}
      {view.sinceRead && <SinceDecided since={view.sinceRead} />}
      <Documents documents={view.documents} />
      <Checks view={view} />
      {view.correction ? (
        <Details summary={texts.correction.whole}>
          <WholeForm view={view} />
        </Details>
      ) : (
        <>
          <h2>{texts.form}</h2>
          <WholeForm view={view} />
        </>
      )}
      {view.may === "decide" && <ReviewDecision view={view} />}
      {view.may === "decide" && <RecusalForm view={view} />}
      <History items={view.history} />
    </Page>,
  );
};

/** Every section; after a correction it is one click away, because only what was in question is to be read again. */
const WholeForm = ({ view }: ViewProps) => (
  <>
    <p>
      {reviewTexts(usePage().language).masked}{" "}
      <a href={`/applications/${view.application.applicationId}/reveals`}>{reviewTexts(usePage().language).reveal}</a>
    </p>
    {(Object.keys(formSections) as FormSection[]).map((section) => (
      <Section key={section} view={view} section={section} />
    ))}
  </>
);

const Head = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { money } = useFormats();
  const { needCategory, needLevel } = useTexts();
  const texts = reviewTexts(language);
  const { application } = view;
  const { award } = application;
  return (
    <>
      <SummaryList
        rows={[
          ...useApplicationRows(view),
          ...(award
            ? [
                { label: texts.proposedCategory, value: needCategory[award.category] },
                { label: texts.proposedLevel, value: needLevel[award.level] },
                { label: texts.amount, value: money(award.amount) },
              ]
            : []),
        ]}
      />
      {view.makeup && <p>{texts.makeup}</p>}
      {view.onBehalf && <p>{texts.onBehalf(view.onBehalf.name, view.onBehalf.mandate)}</p>}
    </>
  );
};

const Suggested = ({ view: { suggestedRefusal } }: ViewProps) => {
  const { reason } = useTexts();
  const texts = reviewTexts(usePage().language);
  if (suggestedRefusal === undefined) return null;
  return (
    <Notice tone="warning" title={texts.suggested}>
      <p>{reason[suggestedRefusal.code]}</p>
      {suggestedRefusal.text && (
        <p>
          <Chinese>{suggestedRefusal.text}</Chinese>
        </p>
      )}
    </Notice>
  );
};
