import { fieldOf } from "../../../domain/bulletin/edit-document.ts";
import { Button, ButtonRow } from "../../components/button.tsx";
import { Form } from "../../components/form.tsx";
import { NumberField } from "../../components/number-field.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { OneOfSeveral } from "../../layout/one-of-several.tsx";
import { usePage } from "../../layout/page-context.ts";
import { bulletinTexts } from "../../texts/bulletin.ts";
import type { BulletinView } from "../../views/bulletin.ts";

type FormProps = {
  /** Address of the document. */
  readonly at: string;
  readonly view: Pick<BulletinView, "version" | "parts" | "may">;
};

/** Every part with its words to change. */
export const EditForm = ({ at, view }: FormProps) => {
  const { edit } = bulletinTexts(usePage().language);
  if (view.may !== "edit") return null;
  return (
    <OneOfSeveral field="form" value="edit">
      <Form action={`${at}/edit`} hidden={{ version: String(view.version), form: "edit" }}>
        <h2>{edit.title}</h2>
        <p>{edit.hint}</p>
        {view.parts.map(({ heading, text }, place) => (
          <TextArea
            key={heading}
            name={fieldOf(place)}
            label={heading}
            value={text}
            rows={Math.min(12, Math.max(3, text.split("\n").length + 1))}
          />
        ))}
        <ButtonRow>
          <Button>{edit.submit}</Button>
        </ButtonRow>
      </Form>
    </OneOfSeveral>
  );
};

type SignProps = FormProps & { readonly hint: string; readonly fact: string };

/** The signature, with the one fact. */
export const SignForm = ({ at, view, hint, fact }: SignProps) => {
  const { sign } = bulletinTexts(usePage().language);
  if (view.may !== "sign") return null;
  return (
    <OneOfSeveral field="form" value="signature">
      <Form action={`${at}/signature`} hidden={{ version: String(view.version), form: "signature" }}>
        <h2>{sign.title}</h2>
        <p>{hint}</p>
        <div class="human-fact">
          <NumberField name="humanFact" label={fact} hint={sign.factHint} autocomplete="off" />
        </div>
        <ButtonRow>
          <Button>{sign.submit}</Button>
        </ButtonRow>
      </Form>
    </OneOfSeveral>
  );
};
