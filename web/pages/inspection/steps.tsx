import { AsWritten } from "../../components/chinese.tsx";
import { StepProgress } from "../../components/step-progress.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { useFormats, usePage } from "../../layout/page-context.ts";
import { inspectionTexts } from "../../texts/inspection.ts";
import type { Language } from "../../texts/language.ts";
import type { InspectionView, StepView } from "../../views/inspection.ts";

/** A rule in words, e.g. `《教育督导条例》第20条`. */
const basisWords = (language: Language, basis: StepView["basis"][number]): string => {
  const texts = inspectionTexts(language);
  return basis.rule === "regulation"
    ? texts.articles(basis.articles)
    : texts.provinces(basis.provinces.map((name) => texts.province[name]).join(language === "en" ? ", " : "、"));
};

/** Every step of the inspection with its date or deadline and what it rests on. */
export const Steps = ({ view: { steps } }: { readonly view: InspectionView }) => {
  const { language } = usePage();
  const texts = inspectionTexts(language);
  const present = steps.findIndex(({ state }) => state === "now");
  return (
    <section>
      <h2>{texts.steps}</h2>
      <StepProgress
        label={texts.steps}
        steps={steps.map(({ step }) => ({ label: texts.step[step] }))}
        current={present < 0 ? steps.length : present + 1}
      />
      <SummaryList rows={steps.map((step) => ({ label: texts.step[step.step], value: <Standing step={step} /> }))} />
    </section>
  );
};

const Standing = ({ step: { state, at, dueAt, basis } }: { readonly step: StepView }) => {
  const { language } = usePage();
  const { instant, deadline } = useFormats();
  const texts = inspectionTexts(language);
  const when = at === undefined ? dueAt && texts.until(deadline(dueAt)) : instant(at);
  return (
    <>
      {texts.state[state]}
      {when !== undefined && ` · ${when}`}
      <br />
      <small>
        <AsWritten>{basis.map((rule) => basisWords(language, rule)).join(language === "en" ? "; " : "；")}</AsWritten>
      </small>
    </>
  );
};
