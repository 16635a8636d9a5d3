import { SummaryList, type SummaryRow } from "../../components/summary-list.tsx";
import { usePage } from "../../layout/page-context.ts";
import { applyTexts } from "../../texts/apply.ts";
import type { SectionView } from "../../views/apply.ts";
import { answerRows } from "./answer-rows.ts";

/** All answers before they are signed, section by section, each with the way back to change it. */
export const CheckAnswers = ({ view }: { readonly view: SectionView }) => {
  const { language } = usePage();
  const texts = applyTexts(language);
  const { check, sign } = texts.form.commitment;
  return (
    <>
      <p class="lead">{check}</p>
      {view.progress
        .filter(({ section }) => section !== "commitment")
        .map(({ section }) => {
          const answers = view.answers[section];
          const rows: readonly SummaryRow[] = answers
            ? answerRows({ language, section, answers, offers: view.offers })
            : [];
          return (
            <section key={section}>
              <h2>{texts.section[section]}</h2>
              <SummaryList rows={rows.map((row) => ({ ...row, changeHref: `/apply/${section}` }))} />
            </section>
          );
        })}
      <h2>{sign}</h2>
    </>
  );
};
