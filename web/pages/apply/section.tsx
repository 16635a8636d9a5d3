import { Button, ButtonRow } from "../../components/button.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { StepProgress } from "../../components/step-progress.tsx";
import { Page } from "../../layout/page.tsx";
import type { PageContext } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { applyTexts } from "../../texts/apply.ts";
import type { SectionView } from "../../views/apply.ts";
import { CheckAnswers } from "./check-answers.tsx";
import { sectionFields } from "./section-fields.tsx";

/** One section of the form; the last one shows all answers first. */
export const sectionPage = (view: SectionView, context: PageContext): string => {
  const texts = applyTexts(context.language);
  const { section, progress } = view;
  const place = progress.findIndex((step) => step.section === section);
  const Fields = sectionFields[section];
  const before = progress[place - 1];
  const isLast = section === "commitment";
  return renderPage(
    <Page
      context={context}
      title={texts.section[section]}
      caption={texts.form.receipt(view.receiptNo)}
      back={{
        href: before ? `/apply/${before.section}` : "/receipt",
        text: before ? texts.section[before.section] : texts.receipt.begunTitle,
      }}
    >
      <StepProgress
        steps={progress.map((step) => ({
          label: texts.section[step.section],
          ...(step.complete && { href: `/apply/${step.section}` }),
        }))}
        current={place + 1}
      />
      {view.onBehalf && <Notice tone="info">{texts.form.onBehalf}</Notice>}
      {isLast && <CheckAnswers view={view} />}
      <Form>
        <Fields fields={view.fields} offers={view.offers} page="section" />
        {isLast && <p>{texts.form.commitment.submitNote}</p>}
        {!(section === "programmes" && view.offers.programmes.length === 0) && (
          <ButtonRow>
            <Button>{isLast ? texts.form.commitment.submit : texts.form.next}</Button>
          </ButtonRow>
        )}
      </Form>
    </Page>,
  );
};
