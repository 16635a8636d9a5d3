import { Button } from "../../components/button.tsx";
import { Fieldset } from "../../components/fieldset.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { TextField } from "../../components/text-field.tsx";
import { usePage } from "../../layout/page-context.ts";
import { applyTexts } from "../../texts/apply.ts";
import type { SectionFields } from "../../views/apply.ts";
import { AllFields } from "./all-fields.tsx";
import { given, rowsGiven } from "./given.ts";
import { optionsOf } from "./options.ts";
import type { FieldParts, SectionFieldsProps } from "./section-props.ts";

const fewestRows = 2;
const mostRows = 15;

const useFamilyTexts = () => applyTexts(usePage().language).form.family;

/** The questions about the household, one by one. */
export const familyParts: FieldParts = {
  size: ({ fields }) => (
    <TextField
      name="family.size"
      label={useFamilyTexts().size}
      keys="numeric"
      size="short"
      {...given(fields, "family.size")}
    />
  ),
  members: (props) => <Members {...props} />,
  incomeSource: ({ fields }) => {
    const texts = useFamilyTexts();
    return (
      <SelectField
        name="family.incomeSource"
        label={texts.incomeSource}
        options={optionsOf(texts.incomeSourceChoice)}
        {...given(fields, "family.incomeSource")}
      />
    );
  },
};

/** The household: how many, who, living on what. */
export const FamilyFields = (props: SectionFieldsProps) => <AllFields parts={familyParts} {...props} />;

const Members = ({ fields, page }: SectionFieldsProps) => {
  const { typed, query } = usePage();
  const texts = useFamilyTexts();
  const filled = rowsGiven(typed ?? fields.values, "family.members");
  // Without a draft nothing can be added later, so a correction has an empty row from the start.
  const wantsMore = query?.["rows"] === "more";
  const spare = page === "correction" || wantsMore || typed ? 1 : 0;
  const rows = Math.min(Math.max(filled + spare, fewestRows + (wantsMore ? 1 : 0)), mostRows);
  return (
    <>
      <h2 id="field-family-members">{texts.members}</h2>
      <p class="hint">{texts.membersHint}</p>
      {Array.from({ length: rows }, (_, row) => (
        <Member key={texts.member(row + 1)} fields={fields} row={row} />
      ))}
      {page === "section" && rows < mostRows && (
        <p>
          <Button kind="secondary" name="another" value="member">
            {texts.another}
          </Button>
        </p>
      )}
    </>
  );
};

const Member = ({ fields, row }: { readonly fields: SectionFields; readonly row: number }) => {
  const texts = useFamilyTexts();
  const name = (field: string): string => `family.members[${row}].${field}`;
  return (
    <Fieldset legend={texts.member(row + 1)}>
      <TextField
        name={name("name")}
        label={texts.name}
        size="medium"
        autocomplete="off"
        {...given(fields, name("name"))}
      />
      <TextField
        name={name("relation")}
        label={texts.relation}
        size="medium"
        autocomplete="off"
        {...given(fields, name("relation"))}
      />
      <TextField name={name("age")} label={texts.age} keys="numeric" size="short" {...given(fields, name("age"))} />
      <TextField
        name={name("occupation")}
        label={texts.occupation}
        need="optional"
        size="medium"
        {...given(fields, name("occupation"))}
      />
      <TextField
        name={name("annualIncome")}
        label={texts.annualIncome}
        hint={texts.annualIncomeHint}
        keys="numeric"
        size="short"
        {...given(fields, name("annualIncome"))}
      />
      <SelectField
        name={name("health")}
        label={texts.health}
        options={optionsOf(texts.healthChoice)}
        {...given(fields, name("health"))}
      />
    </Fieldset>
  );
};
