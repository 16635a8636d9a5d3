import { objectionSubjects, registeredChannels } from "../../../domain/objection/objection.ts";
import { Button, ButtonRow } from "../../components/button.tsx";
import { DateField } from "../../components/date-field.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Form } from "../../components/form.tsx";
import { NumberField } from "../../components/number-field.tsx";
import { RadioGroup } from "../../components/radio-group.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { objectionsTexts } from "../../texts/objections.ts";
import type { RegistrationView } from "../../views/objections.ts";
import { listTitle, nameIn } from "../staff/words.ts";

type ViewProps = { readonly view: RegistrationView };

/** The form with which staff write down what came by phone, on paper or in person. */
export const registrationPage = (view: RegistrationView, shown: PageContext): string => {
  const context = { ...shown, path: "/objections/new" };
  const texts = objectionsTexts(context.language);
  return renderPage(
    <Page context={context} title={texts.register.title} back={{ href: "/objections", text: texts.title }}>
      {view.lists.length === 0 ? (
        <EmptyState title={texts.register.none} />
      ) : (
        <>
          <p>{texts.register.hint}</p>
          <Form action="/objections">
            <Receipt view={view} />
            <Said view={view} />
            <TextField name="name" label={texts.register.name} need="optional" autocomplete="off" />
            <TextField name="contact" label={texts.register.contact} need="optional" autocomplete="off" />
            <div class="human-fact">
              <NumberField name="humanFact" label={texts.register.fact} autocomplete="off" />
            </div>
            <ButtonRow>
              <Button>{texts.register.submit}</Button>
            </ButtonRow>
          </Form>
        </>
      )}
    </Page>,
  );
};

const Receipt = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { register, channel } = objectionsTexts(language);
  return (
    <>
      <SelectField
        name="listId"
        label={register.list}
        options={view.lists.map((list) => ({ value: list.listId, label: listTitle(language, list) }))}
      />
      <RadioGroup
        name="channel"
        label={register.channel}
        options={registeredChannels.map((value) => ({ value, label: channel[value] }))}
      />
      <DateField name="receivedOn" label={register.on} />
      <TextField name="receivedTime" label={register.time} hint={register.timeHint} size="short" autocomplete="off" />
    </>
  );
};

const Said = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { register, what } = objectionsTexts(language);
  return (
    <>
      <RadioGroup
        name="about"
        label={register.about}
        need="optional"
        options={objectionSubjects.map((value) => ({ value, label: what[value] }))}
      />
      <TextField
        name="serial"
        label={register.serial}
        hint={register.serialHint}
        need="optional"
        keys="numeric"
        size="short"
        autocomplete="off"
      />
      <TextArea name="text" label={register.text} hint={register.textHint} rows={5} />
      {view.schools.length > 0 && (
        <SelectField
          name="schoolCode"
          label={register.schoolCode}
          need="optional"
          options={view.schools.map((school) => ({ value: school.code, label: nameIn(language, school) }))}
        />
      )}
      <TextField name="childName" label={register.childName} need="optional" autocomplete="off" />
      <TextArea name="childNote" label={register.childNote} need="optional" rows={2} />
    </>
  );
};
