import { Button, ButtonRow } from "../../components/button.tsx";
import { Chinese } from "../../components/chinese.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { Form } from "../../components/form.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { TextField } from "../../components/text-field.tsx";
import { useFormats, usePage } from "../../layout/page-context.ts";
import { responsibilityTexts } from "../../texts/responsibility.ts";
import type { TwoNames } from "../../views/parts.ts";
import type { SchoolResponsibilityView } from "../../views/responsibility.ts";

type Chosen = NonNullable<SchoolResponsibilityView["chosen"]>;

type ClassProps = { readonly view: SchoolResponsibilityView; readonly chosen: Chosen };

/** The registered-poor pupils of a class with whoever answers for each; the principal names them here. */
export const ClassOfficers = ({ view, chosen }: ClassProps) => (
  <>
    <p>{responsibilityTexts(usePage().language).school.privacy}</p>
    {chosen.may === "name" ? <NameThem view={view} chosen={chosen} /> : <ReadThem chosen={chosen} />}
  </>
);

const NameThem = ({ view: { code, names }, chosen }: ClassProps) => {
  const { language } = usePage();
  const { count } = useFormats();
  const { school } = responsibilityTexts(language);
  const options = chosen.staff.map(({ staffId, name, load }) => ({
    value: staffId,
    label: school.officerOption(name, count(load)),
  }));
  return (
    <Form
      action={`/responsibility/${code}/officers?class=${chosen.classId}`}
      hidden={{ classId: chosen.classId, version: String(chosen.version) }}
    >
      {chosen.pupils.map(({ pupilKey, name, staffId }, place) => (
        <div key={pupilKey}>
          <input type="hidden" name={`pairs[${place}].pupilKey`} value={pupilKey} />
          <SelectField
            name={`pairs[${place}].staffId`}
            label={school.officerOf(name)}
            need="optional"
            options={options}
            {...(staffId !== undefined && { value: staffId })}
          />
        </div>
      ))}
      <SchoolFact names={names} />
      <ButtonRow>
        <Button>{school.save}</Button>
        <Button kind="secondary" name="everybody" value="homeroom">
          {school.everybody(chosen.teacher)}
        </Button>
      </ButtonRow>
    </Form>
  );
};

const ReadThem = ({ chosen: { pupils, staff } }: Pick<ClassProps, "chosen">) => {
  const texts = responsibilityTexts(usePage().language);
  return (
    <DataTable
      caption={texts.school.officer}
      captionIs="heard"
      rows={pupils}
      rowKey={({ pupilKey }) => pupilKey}
      columns={[
        { key: "pupil", header: texts.school.pupil, cell: ({ name }) => <Chinese>{name}</Chinese> },
        {
          key: "officer",
          header: texts.school.officer,
          cell: ({ staffId }) => (
            <Chinese>{staff.find((person) => person.staffId === staffId)?.name ?? texts.nobody}</Chinese>
          ),
        },
      ]}
      empty={<p>{texts.school.noPupils}</p>}
    />
  );
};

/** The one fact asked before somebody is named: the last character of the school's name. */
export const SchoolFact = ({ names }: { readonly names: TwoNames }) => {
  const { school } = responsibilityTexts(usePage().language);
  return (
    <div class="human-fact">
      <p>
        {school.nameIs}
        <Chinese>{names.name}</Chinese>
      </p>
      <TextField name="humanFact" label={school.fact} hint={school.factHint} autocomplete="off" size="short" />
    </div>
  );
};
