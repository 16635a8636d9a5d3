import { mandateWays } from "../../../domain/application/mandate.ts";
import { Button, ButtonRow } from "../../components/button.tsx";
import { Fieldset } from "../../components/fieldset.tsx";
import { Form } from "../../components/form.tsx";
import { RadioGroup } from "../../components/radio-group.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { Page } from "../../layout/page.tsx";
import type { PageContext } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { schoolOfficeTexts } from "../../texts/school-office.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { BehalfView } from "../../views/behalf.ts";
import { nameIn, separatorIn } from "../staff/words.ts";

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
        <Fieldset legend={texts.mandate}>
          <TextField
            name="mandate.givenBy"
            label={texts.givenBy}
            hint={texts.givenByHint}
            autocomplete="off"
            size="medium"
          />
          <RadioGroup
            name="mandate.way"
            label={texts.way}
            options={mandateWays.map((value) => ({ value, label: texts.ways[value] }))}
          />
          <TextArea name="mandate.words" label={texts.words} hint={texts.wordsHint} rows={3} />
        </Fieldset>
        <ButtonRow>
          <Button>{texts.go}</Button>
        </ButtonRow>
      </Form>
    </Page>,
  );
};
