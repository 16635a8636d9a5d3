import { TargetRuleSet } from "../../../domain/indicator/target-line.ts";
import { vetoes } from "../../../domain/indicator/veto.ts";
import { Button, ButtonRow } from "../../components/button.tsx";
import { NumberField } from "../../components/number-field.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { indicatorsTexts } from "../../texts/indicators.ts";
import type { IndicatorsView } from "../../views/indicators.ts";
import { IndicatorsTable } from "./indicators-table.tsx";

/** What every inspection looks at, with the targets of a year, by group; then how a grade comes about. */
export const indicatorsPage = (view: IndicatorsView, context: PageContext): string => {
  const texts = indicatorsTexts(context.language);
  const { year, ruleSet, groups } = view;
  return renderPage(
    <Page context={context} title={texts.title} caption={`${year} · ${texts.ruleSets[ruleSet]}`} width="wide">
      <p class="lead">{texts.intro(year)}</p>
      <form method="get" action="/indicators" class="screen-only">
        <NumberField name="year" label={texts.year} value={year} />
        <SelectField
          name="ruleSet"
          label={texts.ruleSet}
          value={ruleSet}
          options={TargetRuleSet.options.map((value) => ({ value, label: texts.ruleSets[value] }))}
        />
        <ButtonRow>
          <Button kind="secondary">{texts.show}</Button>
        </ButtonRow>
      </form>
      {groups.map((group) => (
        <section key={group.issueClass}>
          <h2>{texts.groupTitle(texts.groups[group.issueClass], group.points)}</h2>
          <IndicatorsTable group={group} />
        </section>
      ))}
      <Grades />
    </Page>,
  );
};

const Grades = () => {
  const { grades, vetoes: names } = indicatorsTexts(usePage().language);
  return (
    <section>
      <h2>{grades.title}</h2>
      <p>{grades.scoring}</p>
      <p>{grades.grade}</p>
      <p>{grades.gap}</p>
      <p>{grades.veto}</p>
      <ul>
        {vetoes.map((veto) => (
          <li key={veto}>{names[veto]}</li>
        ))}
      </ul>
    </section>
  );
};
