import { Stage } from "../../../domain/county/school.ts";
import { RadioGroup } from "../../components/radio-group.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { usePage, useTexts } from "../../layout/page-context.ts";
import { applyTexts } from "../../texts/apply.ts";
import { AllFields } from "./all-fields.tsx";
import { given } from "./given.ts";
import { optionsOf } from "./options.ts";
import { SchoolField } from "./school-field.tsx";
import { SecretField } from "./secret-field.tsx";
import type { FieldParts, SectionFieldsProps } from "./section-props.ts";

const usePupilTexts = () => applyTexts(usePage().language).form.pupil;

/** The questions about the pupil, one by one: who, where at school, where at home. */
export const pupilParts: FieldParts = {
  name: ({ fields }) => (
    <TextField
      name="pupil.name"
      label={usePupilTexts().name}
      autocomplete="off"
      size="medium"
      {...given(fields, "pupil.name")}
    />
  ),
  idNo: ({ fields }) => {
    const texts = usePupilTexts();
    return <SecretField name="pupil.idNo" label={texts.idNo} hint={texts.idNoHint} fields={fields} />;
  },
  schoolCode: ({ fields, offers }) => <SchoolField townships={offers.schools} {...given(fields, "pupil.schoolCode")} />,
  stage: ({ fields }) => {
    const { stage } = useTexts();
    return (
      <SelectField
        name="pupil.stage"
        label={usePupilTexts().stage}
        options={Stage.options.map((value) => ({ value, label: stage[value] }))}
        {...given(fields, "pupil.stage")}
      />
    );
  },
  grade: ({ fields }) => {
    const texts = usePupilTexts();
    return (
      <TextField
        name="pupil.grade"
        label={texts.grade}
        hint={texts.gradeHint}
        keys="numeric"
        size="short"
        {...given(fields, "pupil.grade")}
      />
    );
  },
  classNo: ({ fields }) => {
    const texts = usePupilTexts();
    return (
      <TextField
        name="pupil.classNo"
        label={texts.classNo}
        hint={texts.classNoHint}
        keys="numeric"
        size="short"
        {...given(fields, "pupil.classNo")}
      />
    );
  },
  boarding: ({ fields }) => {
    const texts = usePupilTexts();
    return (
      <RadioGroup
        name="pupil.boarding"
        label={texts.boarding}
        flow="row"
        options={optionsOf(texts.boardingChoice)}
        {...given(fields, "pupil.boarding")}
      />
    );
  },
  hukouType: ({ fields }) => {
    const texts = usePupilTexts();
    return (
      <RadioGroup
        name="pupil.hukouType"
        label={texts.hukouType}
        flow="row"
        options={optionsOf(texts.hukouTypeChoice)}
        {...given(fields, "pupil.hukouType")}
      />
    );
  },
  address: ({ fields }) => {
    const texts = usePupilTexts();
    return (
      <TextArea
        name="pupil.address"
        label={texts.address}
        hint={texts.addressHint}
        rows={2}
        {...given(fields, "pupil.address")}
      />
    );
  },
};

/** The pupil: who, where at school, where at home. */
export const PupilFields = (props: SectionFieldsProps) => <AllFields parts={pupilParts} {...props} />;
