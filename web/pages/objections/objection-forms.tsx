import type { ComponentChildren } from "preact";
import { objectorReasons } from "../../../domain/objection/read-objector.ts";
import { Button, ButtonRow } from "../../components/button.tsx";
import { Form } from "../../components/form.tsx";
import { HumanFactField } from "../../components/human-fact-field.tsx";
import { NumberField } from "../../components/number-field.tsx";
import { RadioGroup } from "../../components/radio-group.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { OneOfSeveral } from "../../layout/one-of-several.tsx";
import { usePage } from "../../layout/page-context.ts";
import { objectionsTexts } from "../../texts/objections.ts";
import type { ObjectionView } from "../../views/objections.ts";

type ViewProps = { readonly view: ObjectionView };

type ActFormProps = ViewProps & {
  /** The door it posts to, under the objection. */
  readonly act: string;
  readonly title: string;
  readonly hint: string;
  readonly submit: string;
  readonly children?: ComponentChildren;
};

/** A form for one act on an objection, with the version read and the one fact; it shares its page with others. */
export const ActForm = ({ view, act, title, hint, submit, children }: ActFormProps) => (
  <OneOfSeveral field="form" value={act}>
    <Form action={`/objections/${view.objectionId}/${act}`} hidden={{ version: String(view.version), form: act }}>
      <h2>{title}</h2>
      <p>{hint}</p>
      {children}
      <Fact view={view} />
      <ButtonRow>
        <Button>{submit}</Button>
      </ButtonRow>
    </Form>
  </OneOfSeveral>
);

const Fact = ({ view }: ViewProps) => {
  const texts = objectionsTexts(usePage().language);
  if (view.serial > 0) return <HumanFactField asks="lineSerial" />;
  return (
    <div class="human-fact">
      <NumberField name="humanFact" label={texts.wholeListFact} hint={texts.wholeListHint} autocomplete="off" />
    </div>
  );
};

/** Whether the objection is looked into. */
export const AdmitForm = ({ view }: ViewProps) => {
  const { admit } = objectionsTexts(usePage().language);
  return (
    <ActForm view={view} act="admission" title={admit.title} hint={admit.hint} submit={admit.submit}>
      <RadioGroup
        name="outcome"
        label={admit.title}
        options={[
          { value: "admit", label: admit.admit },
          { value: "notAdmit", label: admit.notAdmit },
        ]}
      />
      <TextArea name="reason" label={admit.reason} need="optional" rows={3} />
    </ActForm>
  );
};

/** One more time for the answer. */
export const ExtendForm = ({ view }: ViewProps) => {
  const { extend } = objectionsTexts(usePage().language);
  return (
    <ActForm view={view} act="extension" title={extend.title} hint={extend.hint} submit={extend.submit}>
      <TextArea name="reason" label={extend.reason} rows={2} />
    </ActForm>
  );
};

/** A question to whoever objected. */
export const AskForm = ({ view }: ViewProps) => {
  const { ask } = objectionsTexts(usePage().language);
  return (
    <ActForm view={view} act="questions" title={ask.title} hint={ask.hint} submit={ask.submit}>
      <TextArea name="question" label={ask.question} rows={2} />
    </ActForm>
  );
};

/** Lets a parked objection go on. */
export const ReleaseForm = ({ view }: ViewProps) => {
  const { release } = objectionsTexts(usePage().language);
  return (
    <OneOfSeveral field="form" value="release">
      <Form action={`/tasks/${view.taskId}/release`} hidden={{ version: String(view.version), form: "release" }}>
        <h2>{release.title}</h2>
        <p>{release.text}</p>
        <Fact view={view} />
        <ButtonRow>
          <Button>{release.submit}</Button>
        </ButtonRow>
      </Form>
    </OneOfSeveral>
  );
};

/** Why the aid centre must see who objected. */
export const ReadObjectorForm = ({ view }: ViewProps) => {
  const { readObjector: texts } = objectionsTexts(usePage().language);
  return (
    <OneOfSeveral field="form" value="objector">
      <Form action={`/objections/${view.objectionId}/objector`} hidden={{ form: "objector" }}>
        <h2>{texts.title}</h2>
        <p>{texts.hint}</p>
        <RadioGroup
          name="why"
          label={texts.why}
          options={objectorReasons.map((value) => ({ value, label: texts.reasons[value] }))}
        />
        <ButtonRow>
          <Button kind="secondary">{texts.submit}</Button>
        </ButtonRow>
      </Form>
    </OneOfSeveral>
  );
};
