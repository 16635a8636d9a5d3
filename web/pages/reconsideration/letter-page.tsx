import { Button, ButtonRow } from "../../components/button.tsx";
import { DateField } from "../../components/date-field.tsx";
import { Form } from "../../components/form.tsx";
import { HumanFactField } from "../../components/human-fact-field.tsx";
import { Notice } from "../../components/notice.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { hrefWith } from "../../layout/hrefs.ts";
import { Page } from "../../layout/page.tsx";
import { type PageContext, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { reconsiderationTexts } from "../../texts/reconsideration.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { ReconsiderationLetterView } from "../../views/reconsideration.ts";
import { Rejection } from "./reconsideration-form.tsx";
import { AskUntil } from "./standing.tsx";

/** Where a family's letter against a rejection is registered: first the application it concerns, then what it says. */
export const letterPage = (view: ReconsiderationLetterView, context: PageContext): string => {
  const { language } = context;
  const { letter } = reconsiderationTexts(language);
  return renderPage(
    <Page context={context} title={letter.title} back={{ href: "/work", text: staffTexts(language).work }}>
      {view.registered && (
        <Notice tone="success">
          <p>{letter.done}</p>
        </Notice>
      )}
      <p>{letter.intro}</p>
      {view.application ? <Letter view={view} application={view.application} /> : <Find />}
    </Page>,
  );
};

const Find = () => {
  const { language } = usePage();
  const { letter } = reconsiderationTexts(language);
  return (
    <form method="get" action="/reconsiderations">
      <TextField name="no" label={letter.number} hint={letter.numberHint} autocomplete="off" size="medium" />
      <ButtonRow>
        <Button>{letter.find}</Button>
      </ButtonRow>
    </form>
  );
};

type LetterProps = {
  readonly view: ReconsiderationLetterView;
  readonly application: NonNullable<ReconsiderationLetterView["application"]>;
};

const Letter = ({ view, application }: LetterProps) => {
  const context = usePage();
  const { letter } = reconsiderationTexts(context.language);
  const { id, version } = application;
  return (
    <>
      <Rejection view={application} />
      <AskUntil right={application.right} />
      <Form
        action={hrefWith({ ...context, path: "/reconsiderations" }, { no: id })}
        hidden={{ applicationId: id, version: String(version) }}
      >
        <DateField name="receivedOn" label={letter.receivedOn} hint={letter.receivedOnHint} latest={view.today} />
        <TextArea name="grounds" label={letter.grounds} hint={letter.groundsHint} rows={8} />
        <HumanFactField asks="nameEnd" />
        <ButtonRow>
          <Button>{letter.submit}</Button>
        </ButtonRow>
      </Form>
    </>
  );
};
