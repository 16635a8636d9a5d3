import { Button, ButtonRow } from "../../components/button.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { TextField } from "../../components/text-field.tsx";
import { Page } from "../../layout/page.tsx";
import type { PageContext } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { sessionsTexts } from "../../texts/sessions.ts";
import type { SignInView } from "../../views/sessions.ts";

/** Asks staff for the registered address; the answer is the same for every address. */
export const signInPage = ({ asked }: SignInView, context: PageContext): string => {
  const texts = sessionsTexts(context.language).signIn;
  return renderPage(
    <Page context={context} title={texts.title}>
      {asked === "yes" && (
        <Notice tone="info">
          <p>{texts.sent}</p>
          <p>{texts.nothing}</p>
        </Notice>
      )}
      <p class="lead">{texts.intro}</p>
      <Form>
        <TextField name="email" label={texts.email} type="email" keys="email" autocomplete="email" />
        <ButtonRow>
          <Button>{texts.submit}</Button>
        </ButtonRow>
      </Form>
      <p>
        {texts.family} <a href="/status">{texts.toStatus}</a>
      </p>
    </Page>,
  );
};
