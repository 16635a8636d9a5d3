import { objectionSubjects } from "../../../domain/objection/objection.ts";
import { Button, ButtonRow } from "../../components/button.tsx";
import { Fieldset } from "../../components/fieldset.tsx";
import { Form } from "../../components/form.tsx";
import { RadioGroup } from "../../components/radio-group.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { objectorTexts } from "../../texts/objector.ts";
import type { ObjectionFormView } from "../../views/lists.ts";
import { unitName } from "./list-name.ts";

/** The form for an objection to a list that hangs. */
export const objectionPage = (view: ObjectionFormView, context: PageContext): string => {
  const texts = objectorTexts(context.language);
  return renderPage(
    <Page
      context={context}
      title={texts.title}
      caption={unitName(context.language, view.list)}
      back={{ href: `/lists/${encodeURIComponent(view.list.id)}`, text: texts.backToList }}
    >
      <p class="lead">{texts.intro}</p>
      <p>
        <a href="/my-objection">{texts.lookUp.title}</a>
      </p>
      <Fields view={view} />
    </Page>,
  );
};

const Fields = ({ view: { serial, schools } }: { readonly view: ObjectionFormView }) => {
  const { language } = usePage();
  const texts = objectorTexts(language);
  return (
    <Form>
      <RadioGroup
        name="about"
        label={texts.what}
        options={objectionSubjects.map((value) => ({ value, ...texts.subjects[value] }))}
      />
      <TextField
        name="serial"
        label={texts.serial}
        hint={texts.serialHint}
        need="optional"
        keys="numeric"
        size="short"
        autocomplete="off"
        value={serial}
      />
      <TextArea name="text" label={texts.text} hint={texts.textHint} rows={6} />
      <Fieldset legend={texts.child}>
        {schools.length > 0 && (
          <SelectField
            name="schoolCode"
            label={texts.school}
            need="optional"
            options={schools.map(({ code, name, englishName }) => ({
              value: code,
              label: language === "en" ? englishName : name,
            }))}
          />
        )}
        <TextField name="childName" label={texts.childName} need="optional" size="medium" autocomplete="off" />
        <TextArea name="childNote" label={texts.childNote} hint={texts.childNoteHint} need="optional" rows={3} />
      </Fieldset>
      <Fieldset legend={texts.who}>
        <TextField name="name" label={texts.name} need="optional" size="medium" autocomplete="off" />
        <TextField name="contact" label={texts.contact} hint={texts.contactHint} need="optional" autocomplete="off" />
      </Fieldset>
      <ButtonRow>
        <Button>{texts.submit}</Button>
      </ButtonRow>
    </Form>
  );
};
