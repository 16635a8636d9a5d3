import { Button, ButtonRow } from "../../components/button.tsx";
import { Details } from "../../components/details.tsx";
import { Form } from "../../components/form.tsx";
import { TextField } from "../../components/text-field.tsx";
import { Page } from "../../layout/page.tsx";
import type { PageContext } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { familyTexts } from "../../texts/family.ts";
import { textsFor } from "../../texts/texts.ts";
import type { StatusView } from "../../views/status.ts";

/** Opens a submission or a draft by its receipt number and two facts. */
export const lookUpPage = ({ receiptNo }: StatusView, context: PageContext): string => {
  const { lookUp } = familyTexts(context.language);
  return renderPage(
    <Page context={context} title={lookUp.title} back={{ href: "/", text: textsFor(context.language).layout.back }}>
      <p class="lead">{lookUp.intro}</p>
      <Form>
        <TextField
          name="receiptNo"
          label={lookUp.receiptNo}
          hint={lookUp.receiptNoHint}
          autocomplete="off"
          value={receiptNo}
        />
        <TextField name="pupilName" label={lookUp.pupilName} size="medium" autocomplete="off" />
        <TextField name="phoneEnding" label={lookUp.phoneEnding} keys="numeric" size="short" autocomplete="off" />
        <ButtonRow>
          <Button>{lookUp.submit}</Button>
        </ButtonRow>
      </Form>
      <Details summary={lookUp.lost}>
        <p>{lookUp.lostText(context.county.phone)}</p>
      </Details>
    </Page>,
  );
};
