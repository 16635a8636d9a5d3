import { Button, ButtonRow } from "../../components/button.tsx";
import { Form } from "../../components/form.tsx";
import { TextField } from "../../components/text-field.tsx";
import { Page } from "../../layout/page.tsx";
import type { PageContext } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { schoolOfficeTexts } from "../../texts/school-office.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { BehalfView } from "../../views/behalf.ts";
import { nameIn, separatorIn } from "../staff/words.ts";
import { MandateFields } from "./mandate-fields.tsx";

/** The mandate asked for before a form is begun on a family's behalf. */
export const behalfPage = (view: BehalfView, context: PageContext): string => {
  const texts = schoolOfficeTexts(context.language).behalf;
  return renderPage(
    <Page
      context={context}
      title={texts.title}
      caption={view.schools.map((school) => nameIn(context.language, school)).join(separatorIn(context.language))}
      back={{ href: "/work", text: staffTexts(context.language).work }}
    >
      <p>{texts.intro}</p>
      <Form action="/behalf">
        <TextField name="pupilName" label={texts.pupilName} autocomplete="off" size="medium" lang="zh-CN" />
        <TextField
          name="phone"
          label={texts.phone}
          hint={texts.phoneHint}
          autocomplete="off"
          keys="tel"
          size="medium"
        />
        <MandateFields />
        <ButtonRow>
          <Button>{texts.go}</Button>
        </ButtonRow>
      </Form>
    </Page>,
  );
};
