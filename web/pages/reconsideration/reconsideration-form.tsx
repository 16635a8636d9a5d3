import { programmes } from "../../../domain/programme/programmes.ts";
import { Button, ButtonLink, ButtonRow } from "../../components/button.tsx";
import { Form } from "../../components/form.tsx";
import { HumanFactField } from "../../components/human-fact-field.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { applyTexts } from "../../texts/apply.ts";
import { familyTexts } from "../../texts/family.ts";
import { reconsiderationTexts } from "../../texts/reconsideration.ts";
import type { ReconsiderationFormView } from "../../views/reconsideration.ts";
import { ReasonText } from "../family/application-card.tsx";
import { RightText } from "./standing.tsx";

/** The family says why the rejection is wrong; what was decided, who decides now and until when stand beside it. */
export const reconsiderationFormPage = (view: ReconsiderationFormView, context: PageContext): string => {
  const { language } = context;
  const { form } = reconsiderationTexts(language);
  return renderPage(
    <Page
      context={context}
      title={form.title}
      back={{ href: "/my-applications", text: familyTexts(language).file.title }}
    >
      <Rejection view={view} />
      <RightText right={view.right} />
      <Form hidden={{ version: String(view.version) }}>
        <TextArea name="grounds" label={form.why} hint={form.whyHint} rows={8} />
        <HumanFactField asks="nameEnd" />
        <ButtonRow>
          <Button>{form.submit}</Button>
          <ButtonLink kind="secondary" href="/my-applications">
            {form.back}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </Page>,
  );
};

/** What was applied for and decided, and why. */
export const Rejection = ({ view }: { readonly view: ReconsiderationFormView }) => {
  const { language } = usePage();
  const { form } = reconsiderationTexts(language);
  return (
    <>
      <SummaryList
        rows={[
          { label: applyTexts(language).receipt.pupil, value: view.pupilName },
          { label: form.programme, value: programmes[view.programme].name[language === "en" ? "en" : "zh"] },
          { label: form.number, value: view.id },
          { label: form.decidedBy, value: form.decided[view.level] },
        ]}
      />
      <ReasonText reason={view.reason} />
    </>
  );
};
