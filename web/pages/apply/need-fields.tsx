import { NeedCategory } from "../../../domain/need/need-categories.ts";
import { CheckboxGroup } from "../../components/checkbox-group.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { usePage, useTexts } from "../../layout/page-context.ts";
import { applyTexts } from "../../texts/apply.ts";
import { given, severalGiven } from "./given.ts";
import type { SectionFieldsProps } from "./section-props.ts";

const hardships = ["naturalDisaster", "accident", "weakLabour", "unemployment", "debt", "other"] as const;

/** Why help is needed: groups to tick, and hardships in the family's own words. */
export const NeedFields = ({ fields }: SectionFieldsProps) => {
  const { needCategory } = useTexts();
  const texts = applyTexts(usePage().language).form.need;
  return (
    <>
      <p>{texts.intro}</p>
      <CheckboxGroup
        name="need.categories"
        label={texts.categories}
        hint={texts.categoriesHint}
        need="optional"
        values={severalGiven(fields, "need.categories")}
        options={NeedCategory.options.map((value) => ({ value, label: needCategory[value] }))}
      />
      {hardships.map((hardship) => (
        <TextArea
          key={hardship}
          name={`need.${hardship}`}
          label={texts[hardship]}
          hint={texts.textHint}
          need="optional"
          rows={2}
          {...given(fields, `need.${hardship}`)}
        />
      ))}
    </>
  );
};
