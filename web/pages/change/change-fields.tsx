import type { ChangeKind } from "../../../domain/change/details.ts";
import { NeedCategory } from "../../../domain/need/need-categories.ts";
import { Fieldset } from "../../components/fieldset.tsx";
import { NumberField } from "../../components/number-field.tsx";
import { RadioGroup } from "../../components/radio-group.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { usePage, useTexts } from "../../layout/page-context.ts";
import { changeTexts } from "../../texts/change.ts";
import type { ChangeFormView } from "../../views/change.ts";
import { optionsOf } from "../apply/options.ts";
import { nameIn } from "../staff/words.ts";

const useFields = () => changeTexts(usePage().language).fields;

type FieldsProps = { readonly what: ChangeKind; readonly schools: ChangeFormView["schools"] };

/** What is asked of one kind of change. */
export const ChangeFields = (props: FieldsProps) => {
  const fields = useFields();
  if (props.what === "guardianOrAccount") return <NewGuardianOrAccount />;
  if (props.what === "falseStatement")
    return <TextArea name="details.text" label={fields.text} hint={fields.textHint} rows={4} />;
  return (
    <>
      <Special {...props} />
      <TextArea name="details.note" label={fields.note} hint={fields.noteHint} need="optional" rows={3} />
    </>
  );
};

const Special = ({ what, schools }: FieldsProps) => {
  const fields = useFields();
  switch (what) {
    case "transferWithin":
      return (
        <>
          <SchoolSelect name="details.toSchool" label={fields.toSchool} schools={schools} />
          <NumberField name="details.classNo" label={fields.classNo} hint={fields.classNoHint} autocomplete="off" />
        </>
      );
    case "transferOut":
      return <TextField name="details.toCounty" label={fields.toCounty} autocomplete="off" size="medium" />;
    case "transferIn":
      return (
        <>
          <SchoolSelect name="details.school" label={fields.school} schools={schools} />
          <TextField name="details.fromCounty" label={fields.fromCounty} autocomplete="off" size="medium" />
          <RadioGroup name="details.statement" label={fields.statement} options={optionsOf(fields.statementChoice)} />
        </>
      );
    case "boarding":
      return <RadioGroup name="details.to" label={fields.to} flow="row" options={optionsOf(fields.toChoice)} />;
    case "categoryLost":
      return <CategorySelect label={fields.lost} />;
    case "categoryGained":
      return <CategorySelect label={fields.gained} />;
    default:
      return null;
  }
};

type SchoolSelectProps = Pick<FieldsProps, "schools"> & { readonly name: string; readonly label: string };

const SchoolSelect = ({ name, label, schools }: SchoolSelectProps) => {
  const { language } = usePage();
  const options = schools.map((school) => ({ value: school.code, label: nameIn(language, school) }));
  return <SelectField name={name} label={label} options={options} />;
};

const CategorySelect = ({ label }: { readonly label: string }) => {
  const { needCategory } = useTexts();
  const options = NeedCategory.options.map((value) => ({ value, label: needCategory[value] }));
  return <SelectField name="details.category" label={label} options={options} />;
};

const NewGuardianOrAccount = () => {
  const fields = useFields();
  const off = { autocomplete: "off", need: "optional" } as const;
  return (
    <>
      <TextArea name="details.proof" label={fields.proof} hint={fields.proofHint} rows={3} />
      <Fieldset legend={fields.guardian}>
        <p>{fields.guardianIntro}</p>
        <TextField name="details.guardian.name" label={fields.name} size="medium" {...off} />
        <SelectField
          name="details.guardian.relation"
          label={fields.relation}
          need="optional"
          options={optionsOf(fields.relationChoice)}
        />
        <TextField name="details.guardian.idNo" label={fields.idNo} {...off} />
        <TextField name="details.guardian.phone" label={fields.phone} keys="tel" size="medium" {...off} />
        <SelectField
          name="details.guardian.noticeChannel"
          label={fields.noticeChannel}
          need="optional"
          options={optionsOf(fields.noticeChannelChoice)}
        />
        <TextField name="details.guardian.email" label={fields.email} type="email" keys="email" {...off} />
      </Fieldset>
      <Fieldset legend={fields.bank}>
        <p>{fields.bankIntro}</p>
        <TextField name="details.bank.holder" label={fields.holder} size="medium" {...off} />
        <SelectField
          name="details.bank.holderRelation"
          label={fields.holderRelation}
          need="optional"
          options={optionsOf(fields.holderRelationChoice)}
        />
        <TextField name="details.bank.account" label={fields.account} keys="numeric" {...off} />
        <TextField name="details.bank.bankName" label={fields.bankName} {...off} />
      </Fieldset>
    </>
  );
};
