import { NeedCategory } from "../../../domain/need/need-categories.ts";
import { CheckboxGroup } from "../../components/checkbox-group.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { usePage, useTexts } from "../../layout/page-context.ts";
import { applyTexts } from "../../texts/apply.ts";
import { AllFields } from "./all-fields.tsx";
import { given, severalGiven } from "./given.ts";
import type { FieldParts, SectionFieldsProps } from "./section-props.ts";

const hardships = ["naturalDisaster", "accident", "weakLabour", "unemployment", "debt", "other"] as const;

const useNeedTexts = () => applyTexts(usePage().language).form.need;

const inOwnWords = hardships.map((hardship) => [
  hardship,
  ({ fields }: SectionFieldsProps) => {
    const texts = useNeedTexts();
    return (
      <TextArea
        name={`need.${hardship}`}
        label={texts[hardship]}
        hint={texts.textHint}
        need="optional"
        rows={2}
        {...given(fields, `need.${hardship}`)}
      />
    );
  },
]);

/** The questions about the need, one by one: groups to tick, and hardships in the family's own words. */
export const needParts: FieldParts = {
  categories: ({ fields }) => {
    const { needCategory } = useTexts();
    const texts = useNeedTexts();
    return (
      <CheckboxGroup
        name="need.categories"
        label={texts.categories}
        hint={texts.categoriesHint}
        need="optional"
        values={severalGiven(fields, "need.categories")}
        options={NeedCategory.options.map((value) => ({ value, label: needCategory[value] }))}
      />
    );
  },
  ...Object.fromEntries(inOwnWords),
};

/** Why help is needed. */
export const NeedFields = (props: SectionFieldsProps) => (
  <>
    <p>{useNeedTexts().intro}</p>
    <AllFields parts={needParts} {...props} />
  </>
);
