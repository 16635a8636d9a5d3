import { programmes } from "../../../domain/programme/programmes.ts";
import { Button, ButtonLink, ButtonRow } from "../../components/button.tsx";
import { Form } from "../../components/form.tsx";
import { HumanFactField } from "../../components/human-fact-field.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { Page } from "../../layout/page.tsx";
import type { PageContext } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { applyTexts } from "../../texts/apply.ts";
import { familyTexts } from "../../texts/family.ts";
import type { WithdrawalView } from "../../views/withdrawal.ts";

/** Asks whether an application shall really be withdrawn. */
export const withdrawalPage = ({ id, pupilName, programme }: WithdrawalView, context: PageContext): string => {
  const { language } = context;
  const { withdrawal, file } = familyTexts(language);
  return renderPage(
    <Page context={context} title={withdrawal.title} back={{ href: "/my-applications", text: file.title }}>
      <p class="lead">{withdrawal.question(programmes[programme].name[language === "en" ? "en" : "zh"])}</p>
      <SummaryList
        rows={[
          { label: applyTexts(language).receipt.pupil, value: pupilName },
          { label: file.application, value: id },
        ]}
      />
      <p>{withdrawal.text}</p>
      <Form>
        <HumanFactField asks="nameEnd" />
        <ButtonRow>
          <Button kind="warning">{withdrawal.submit}</Button>
          <ButtonLink kind="secondary" href="/my-applications">
            {withdrawal.back}
          </ButtonLink>
        </ButtonRow>
      </Form>
    </Page>,
  );
};
