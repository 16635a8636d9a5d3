import { type ChangeKind, changeKinds } from "../../../domain/change/details.ts";
import { Button, ButtonRow } from "../../components/button.tsx";
import { DateField } from "../../components/date-field.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { RadioGroup } from "../../components/radio-group.tsx";
import { TextField } from "../../components/text-field.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { changeTexts } from "../../texts/change.ts";
import type { ChangeFormView } from "../../views/change.ts";
import { ChangeFields } from "./change-fields.tsx";

/** What has happened, one kind to choose; then the form for that kind alone. */
export const changeFormPage = (view: ChangeFormView, shown: PageContext): string => {
  // A refused post shows the form of the kind that was sent.
  const sent = changeKinds.find((kind) => kind === shown.typed?.["details.what"]);
  const what = view.what ?? sent;
  const context = { ...shown, path: "/changes/new", ...(what && { query: { what } }) };
  const texts = changeTexts(context.language);
  return renderPage(
    <Page
      context={context}
      title={what === undefined ? texts.choose : texts.kind[what]}
      back={
        what === undefined ? { href: "/changes", text: texts.title } : { href: "/changes/new", text: texts.another }
      }
    >
      {what === undefined ? <Kinds kinds={view.kinds} /> : <FormFor what={what} view={view} />}
    </Page>,
  );
};

const Kinds = ({ kinds }: Pick<ChangeFormView, "kinds">) => {
  const texts = changeTexts(usePage().language);
  return (
    <form method="get" action="/changes/new">
      <RadioGroup
        name="what"
        label={texts.chosen}
        options={kinds.map((value) => ({ value, label: texts.kind[value], hint: texts.hint[value] }))}
      />
      <ButtonRow>
        <Button>{texts.go}</Button>
      </ButtonRow>
    </form>
  );
};

const FormFor = ({ what, view }: { readonly what: ChangeKind; readonly view: ChangeFormView }) => {
  const texts = changeTexts(usePage().language);
  const { fields } = texts;
  return (
    <>
      <p>{texts.hint[what]}</p>
      {what === "death" && (
        <Notice tone="warning">
          <p>{texts.deathNotice}</p>
        </Notice>
      )}
      <Form action="/changes" hidden={{ "details.what": what }}>
        <TextField name="pupil" label={fields.pupil} hint={fields.pupilHint} autocomplete="off" />
        <TextField
          name="pupilName"
          label={fields.pupilName}
          hint={fields.pupilNameHint}
          autocomplete="off"
          size="medium"
          lang="zh-CN"
        />
        <DateField name="happenedOn" label={fields.happenedOn} />
        <ChangeFields what={what} schools={view.schools} />
        <p>{texts.registerHint}</p>
        <ButtonRow>
          <Button>{texts.register}</Button>
        </ButtonRow>
      </Form>
    </>
  );
};
