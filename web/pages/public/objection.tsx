import { Button, ButtonRow } from "../../components/button.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { Receipt } from "../../components/receipt.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { formatsFor } from "../../texts/format.ts";
import { publicTexts } from "../../texts/public.ts";
import type { ObjectionView } from "../../views/lists.ts";
import { unitName } from "./list-name.ts";

/** The form for an objection; or the number of one that was raised, and later the answer to it. */
export const objectionPage = ({ listId, list, serial, raised }: ObjectionView, context: PageContext): string => {
  const { language } = context;
  const texts = publicTexts(language).objection;
  const back = {
    href: list ? `/lists/${encodeURIComponent(listId)}` : "/lists",
    text: list ? texts.backToList : publicTexts(language).lists.title,
  };
  if (raised) {
    return renderPage(
      <Page
        context={context}
        title={texts.raisedTitle}
        back={back}
        heading={<Receipt title={texts.raisedTitle} label={texts.number} number={raised.id} />}
      >
        <p>{raised.serial === undefined ? texts.aboutList : texts.aboutLine(raised.serial)}</p>
        {raised.status === "received" ? (
          <p>{texts.raisedText(formatsFor(language).deadline(raised.answerBy))}</p>
        ) : (
          <Notice tone="info" title={texts.answered[raised.status]}>
            {raised.reply}
          </Notice>
        )}
      </Page>,
    );
  }
  return renderPage(
    <Page context={context} title={texts.title} back={back} {...(list && { caption: unitName(language, list) })}>
      <p class="lead">{texts.intro}</p>
      <ObjectionFields serial={serial} />
    </Page>,
  );
};

const ObjectionFields = ({ serial }: { readonly serial: string }) => {
  const texts = publicTexts(usePage().language).objection;
  return (
    <Form>
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
      <TextField name="contact" label={texts.contact} hint={texts.contactHint} need="optional" autocomplete="off" />
      <ButtonRow>
        <Button>{texts.submit}</Button>
      </ButtonRow>
    </Form>
  );
};
