import { Button, ButtonRow } from "../../components/button.tsx";
import { Chinese } from "../../components/chinese.tsx";
import { Form } from "../../components/form.tsx";
import { HumanFactField } from "../../components/human-fact-field.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { TextField } from "../../components/text-field.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { makeupTexts } from "../../texts/makeup.ts";
import { schoolOfficeTexts } from "../../texts/school-office.ts";
import type { MakeupRegistrationView } from "../../views/makeup.ts";
import { MandateFields } from "../school-office/mandate-fields.tsx";
import { nameIn } from "../staff/words.ts";

/** The mandate asked for before a missed child's form is begun on the family's behalf. */
export const makeupRegistrationPage = (view: MakeupRegistrationView, shown: PageContext): string => {
  const path = `/makeup/${view.caseId}/registration`;
  const context = { ...shown, path };
  const texts = makeupTexts(context.language);
  return renderPage(
    <Page
      context={context}
      title={texts.registration.title}
      caption={nameIn(context.language, view.school)}
      back={{ href: `/makeup/${view.caseId}`, text: texts.one }}
    >
      <p>{texts.registration.intro}</p>
      <SummaryList
        rows={[
          { label: texts.columns.pupil, value: <Chinese>{view.pupilName}</Chinese> },
          { label: texts.number, value: view.caseId },
        ]}
      />
      <Form action={path} hidden={{ version: String(view.version) }}>
        <Phone view={view} />
        <MandateFields />
        <HumanFactField asks="nameEnd" />
        <ButtonRow>
          <Button>{texts.register}</Button>
        </ButtonRow>
      </Form>
    </Page>,
  );
};

const Phone = ({ view }: { readonly view: MakeupRegistrationView }) => {
  const { phone, phoneHint } = schoolOfficeTexts(usePage().language).behalf;
  return (
    <TextField
      name="phone"
      label={phone}
      hint={phoneHint}
      autocomplete="off"
      keys="tel"
      size="medium"
      {...(view.contact !== undefined && { value: view.contact })}
    />
  );
};
