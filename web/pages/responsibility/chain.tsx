import { Chinese } from "../../components/chinese.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { usePage } from "../../layout/page-context.ts";
import { responsibilityTexts } from "../../texts/responsibility.ts";
import type { TreePlace } from "../../views/responsibility.ts";
import { nameIn } from "../staff/words.ts";

/** Who answers, from the county down. */
export const Chain = ({ way }: { readonly way: readonly TreePlace[] }) => {
  const { language } = usePage();
  const texts = responsibilityTexts(language);
  return (
    <section>
      <h2>{texts.chain}</h2>
      <SummaryList
        rows={way.map((place) => ({
          label: texts.leader[place.level],
          value: (
            <>
              {place.leader === undefined ? texts.nobody : <Chinese>{place.leader}</Chinese>}
              {texts.at(nameIn(language, place))}
            </>
          ),
        }))}
      />
    </section>
  );
};
