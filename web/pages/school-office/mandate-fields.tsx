import { mandateWays } from "../../../domain/application/mandate.ts";
import { Fieldset } from "../../components/fieldset.tsx";
import { RadioGroup } from "../../components/radio-group.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { usePage } from "../../layout/page-context.ts";
import { schoolOfficeTexts } from "../../texts/school-office.ts";

/** Who asked for a form to be filled, how, and in which words. */
export const MandateFields = () => {
  const texts = schoolOfficeTexts(usePage().language).behalf;
  return (
    <Fieldset legend={texts.mandate}>
      <TextField
        name="mandate.givenBy"
        label={texts.givenBy}
        hint={texts.givenByHint}
        autocomplete="off"
        size="medium"
      />
      <RadioGroup
        name="mandate.way"
        label={texts.way}
        options={mandateWays.map((value) => ({ value, label: texts.ways[value] }))}
      />
      <TextArea name="mandate.words" label={texts.words} hint={texts.wordsHint} rows={3} />
    </Fieldset>
  );
};
