import { sourcesByHand } from "../../../domain/makeup/makeup-forms.ts";
import { Button, ButtonRow } from "../../components/button.tsx";
import { Form } from "../../components/form.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { usePage } from "../../layout/page-context.ts";
import { makeupTexts } from "../../texts/makeup.ts";

/** Notes by hand a child of a school who may have been missed. */
export const MakeupEntryForm = ({ schoolCode }: { readonly schoolCode: string }) => {
  const texts = makeupTexts(usePage().language);
  return (
    <Form action={`/makeup?school=${schoolCode}`} hidden={{ schoolCode }}>
      <h2>{texts.enter}</h2>
      <TextField name="pupilName" label={texts.pupilName} size="medium" autocomplete="off" lang="zh-CN" />
      <TextField
        name="idNo"
        label={texts.idNo}
        hint={texts.idNoHint}
        need="optional"
        size="medium"
        autocomplete="off"
      />
      <SelectField
        name="source"
        label={texts.from}
        options={sourcesByHand.map((value) => ({ value, label: texts.source[value] }))}
      />
      <TextArea name="note" label={texts.note} hint={texts.noteHint} rows={3} />
      <ButtonRow>
        <Button>{texts.enterGo}</Button>
      </ButtonRow>
    </Form>
  );
};
