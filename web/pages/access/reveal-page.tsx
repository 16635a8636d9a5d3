import { revealReasons } from "../../../domain/access/access.ts";
import { Button, ButtonRow } from "../../components/button.tsx";
import { CheckboxGroup } from "../../components/checkbox-group.tsx";
import { Form } from "../../components/form.tsx";
import { HumanFactField } from "../../components/human-fact-field.tsx";
import { Notice } from "../../components/notice.tsx";
import { RadioGroup } from "../../components/radio-group.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { Page } from "../../layout/page.tsx";
import type { PageContext } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { accessTexts } from "../../texts/access.ts";
import { formatsFor } from "../../texts/format.ts";
import { looksTexts } from "../../texts/looks.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { RevealFormView } from "../../views/access.ts";
import { gradeAndClass, nameIn } from "../staff/words.ts";

/** Which fields of an application must be seen in full, and why: nothing is chosen beforehand. */
export const revealFormPage = (view: RevealFormView, context: PageContext): string => {
  const { language } = context;
  const { reveal: texts, why } = accessTexts(language);
  const { field } = looksTexts(language);
  const place = `${nameIn(language, view.school)} ${gradeAndClass(language, view)}`;
  return renderPage(
    <Page
      context={context}
      title={texts.title}
      caption={`${view.pupilName} ${place}`}
      back={{ href: "/work", text: staffTexts(language).work }}
    >
      <p>{texts.intro}</p>
      {view.left === 0 ? (
        <Notice tone="warning">
          <p>{texts.none}</p>
        </Notice>
      ) : (
        <p>{texts.left(formatsFor(language).count(view.left))}</p>
      )}
      <Form>
        <CheckboxGroup
          name="fields"
          label={texts.fields}
          hint={texts.fieldsHint}
          options={view.fields.map((value) => ({ value, label: field[value] }))}
        />
        <RadioGroup
          name="why"
          label={texts.why}
          options={revealReasons.map((value) => ({ value, label: why[value] }))}
        />
        <TextArea name="because" label={texts.because} hint={texts.becauseHint} rows={2} />
        <HumanFactField asks="nameEnd" />
        <ButtonRow>
          <Button>{texts.submit}</Button>
        </ButtonRow>
      </Form>
    </Page>,
  );
};
