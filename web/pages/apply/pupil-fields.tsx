import { Stage } from "../../../domain/county/school.ts";
import { RadioGroup } from "../../components/radio-group.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { usePage, useTexts } from "../../layout/page-context.ts";
import { applyTexts } from "../../texts/apply.ts";
import { given } from "./given.ts";
import { optionsOf } from "./options.ts";
import { SchoolField } from "./school-field.tsx";
import { SecretField } from "./secret-field.tsx";
import type { SectionFieldsProps } from "./section-props.ts";

/** The pupil: who, where at school, where at home. */
export const PupilFields = ({ fields, offers }: SectionFieldsProps) => {
  const { stage } = useTexts();
  const texts = applyTexts(usePage().language).form.pupil;
  return (
    <>
      <TextField
        name="pupil.name"
        label={texts.name}
        autocomplete="off"
        size="medium"
        {...given(fields, "pupil.name")}
      />
      <SecretField name="pupil.idNo" label={texts.idNo} hint={texts.idNoHint} fields={fields} />
      <SchoolField townships={offers.schools} {...given(fields, "pupil.schoolCode")} />
      <SelectField
        name="pupil.stage"
        label={texts.stage}
        options={Stage.options.map((value) => ({ value, label: stage[value] }))}
        {...given(fields, "pupil.stage")}
      />
      <TextField
        name="pupil.grade"
        label={texts.grade}
        hint={texts.gradeHint}
        keys="numeric"
        size="short"
        {...given(fields, "pupil.grade")}
      />
      <TextField
        name="pupil.classNo"
        label={texts.classNo}
        hint={texts.classNoHint}
        keys="numeric"
        size="short"
        {...given(fields, "pupil.classNo")}
      />
      <RadioGroup
        name="pupil.boarding"
        label={texts.boarding}
        flow="row"
        options={optionsOf(texts.boardingChoice)}
        {...given(fields, "pupil.boarding")}
      />
      <RadioGroup
        name="pupil.hukouType"
        label={texts.hukouType}
        flow="row"
        options={optionsOf(texts.hukouTypeChoice)}
        {...given(fields, "pupil.hukouType")}
      />
      <TextArea
        name="pupil.address"
        label={texts.address}
        hint={texts.addressHint}
        rows={2}
        {...given(fields, "pupil.address")}
      />
    </>
  );
};
