import { programmes } from "../../../domain/programme/programmes.ts";
import { CheckboxGroup } from "../../components/checkbox-group.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { useFormats, usePage, useTexts } from "../../layout/page-context.ts";
import { applyTexts } from "../../texts/apply.ts";
import { programmesTexts } from "../../texts/programmes.ts";
import { gradeName } from "../../texts/schooling.ts";
import { severalGiven } from "./given.ts";
import type { SectionFieldsProps } from "./section-props.ts";

/** The programmes that fit the pupil's schooling, each with its amount. */
export const ProgrammesFields = ({ fields, offers }: SectionFieldsProps) => {
  const { language } = usePage();
  const { needCategory } = useTexts();
  const format = useFormats();
  const texts = applyTexts(language).form.programmes;
  const { description, period } = programmesTexts(language);
  const { pupil } = offers;
  const separator = language === "en" ? ", " : "、";
  if (offers.programmes.length === 0) {
    return (
      <EmptyState title={texts.none}>
        <p>{texts.noneText}</p>
        <p>
          <a href="/apply/pupil">{texts.checkPupil}</a>
        </p>
      </EmptyState>
    );
  }
  return (
    <>
      {pupil && <p>{texts.because([gradeName(language, pupil), texts.boarding[pupil.boarding]].join(separator))}</p>}
      <CheckboxGroup
        name="programmes.codes"
        label={texts.codes}
        hint={texts.codesHint}
        values={severalGiven(fields, "programmes.codes")}
        options={offers.programmes.map((offer) => ({
          value: offer.programme,
          label: programmes[offer.programme].name[language === "en" ? "en" : "zh"],
          hint: [
            texts.amounts(period[offer.period], offer.amounts.map(format.money).join(texts.or)),
            description[offer.programme],
            ...(offer.needs.length > 0
              ? [texts.needs(offer.needs.map((need) => needCategory[need]).join(separator))]
              : []),
          ].join(" · "),
        }))}
      />
    </>
  );
};
