import { FieldFrame } from "../../components/field-frame.tsx";
import { useField } from "../../components/use-field.ts";
import { usePage, useTexts } from "../../layout/page-context.ts";
import { applyTexts } from "../../texts/apply.ts";
import type { SectionOffers } from "../../views/apply.ts";

type SchoolFieldProps = {
  readonly townships: SectionOffers["schools"];
  readonly value?: string;
  readonly name?: string;
};

/** The county's schools, those of one township together. */
export const SchoolField = ({ townships, value, name = "pupil.schoolCode" }: SchoolFieldProps) => {
  const { language } = usePage();
  const { form } = useTexts();
  const label = applyTexts(language).form.pupil.schoolCode;
  const field = useField({ name, label }, value);
  return (
    <FieldFrame label={label} field={field}>
      <select id={field.id} name={name} class="input input-long" {...field.described}>
        <option value="">{form.choose}</option>
        {townships.map(({ township, schools }) => (
          <optgroup key={township} label={township}>
            {schools.map(({ code, name, englishName }) => (
              <option key={code} value={code} selected={code === field.value}>
                {language === "en" ? englishName : name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  );
};
