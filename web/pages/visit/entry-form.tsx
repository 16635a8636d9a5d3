import { Button } from "../../components/button.tsx";
import { CheckboxGroup } from "../../components/checkbox-group.tsx";
import { Form } from "../../components/form.tsx";
import { NumberField } from "../../components/number-field.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { OneOfSeveral } from "../../layout/one-of-several.tsx";
import { usePage } from "../../layout/page-context.ts";
import { visitTexts } from "../../texts/visit.ts";
import type { VisitItem, VisitView } from "../../views/visit.ts";
import { nameIn } from "../staff/words.ts";
import { photoOptions } from "./photo-options.ts";

type EntryFormProps = { readonly view: VisitView; readonly item: VisitItem };

/** The small form of one indicator: a plain form that a telephone's script keeps when there is no connection. */
export const EntryForm = ({ view, item }: EntryFormProps) => (
  <OneOfSeveral field="form" value={item.indicator}>
    <Form
      action={`/inspections/${view.inspectionId}/entries`}
      hidden={{
        form: item.indicator,
        "entries[0].entryId": `${view.formId}-${item.indicator}`,
        "entries[0].indicator": item.indicator,
      }}
    >
      <Fields view={view} item={item} />
    </Form>
  </OneOfSeveral>
);

const Fields = ({ view, item }: EntryFormProps) => {
  const { language } = usePage();
  const { entry } = visitTexts(language);
  const own = item.scores.find(({ whose, schoolCode }) => whose === "own" && schoolCode === undefined);
  const first = own?.score ?? item.suggested;
  const photos = photoOptions(language, view.photos, item.indicator);
  return (
    <>
      {view.schools.length > 1 && (
        <SelectField
          name="entries[0].schoolCode"
          label={entry.school}
          need="optional"
          hint={entry.wholeUnitHint}
          options={view.schools.map((school) => ({ value: school.code, label: nameIn(language, school) }))}
        />
      )}
      <NumberField
        name="entries[0].score"
        label={entry.score}
        {...(first !== undefined && { value: first })}
        {...(item.suggested !== undefined && { hint: entry.suggested(String(item.suggested)) })}
      />
      <TextArea name="entries[0].note" label={entry.note} need="optional" rows={2} hint={entry.noteHint} />
      {photos.length > 0 && (
        <CheckboxGroup name="entries[0].fileIds" label={entry.photos} need="optional" options={photos} />
      )}
      <Button>{entry.submit}</Button>
    </>
  );
};
