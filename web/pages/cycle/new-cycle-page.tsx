import { TargetRuleSet } from "../../../domain/indicator/target-line.ts";
import { CycleNature } from "../../../domain/inspection/cycle.ts";
import { Button, ButtonRow } from "../../components/button.tsx";
import { CheckboxGroup } from "../../components/checkbox-group.tsx";
import { DateField } from "../../components/date-field.tsx";
import { Details } from "../../components/details.tsx";
import { Form } from "../../components/form.tsx";
import { RadioGroup } from "../../components/radio-group.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { TextField } from "../../components/text-field.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { cycleTexts } from "../../texts/cycle.ts";
import { indicatorsTexts } from "../../texts/indicators.ts";
import { newCycleTexts } from "../../texts/new-cycle.ts";
import type { NewCycleView } from "../../views/cycle.ts";
import { nameIn } from "../staff/words.ts";
import { CycleDates } from "./cycle-dates.tsx";
import { cycleName } from "./cycle-words.ts";

type ViewProps = { readonly view: NewCycleView };

/** The form of a new cycle; dates of the two big ones are shown before anything is chosen. */
export const newCyclePage = (view: NewCycleView, shown: PageContext): string => {
  const context = { ...shown, path: "/cycles/new" };
  const texts = cycleTexts(context.language);
  const form = newCycleTexts(context.language);
  return renderPage(
    <Page context={context} title={form.title} back={{ href: "/cycles", text: texts.back }}>
      <p class="lead">{form.intro}</p>
      <Proposals view={view} />
      <Form action="/cycles">
        <RadioGroup
          name="nature"
          label={form.nature}
          options={CycleNature.options.map((value) => ({
            value,
            label: texts.nature[value],
            hint: form.natureHint[value],
          }))}
        />
        <TextField name="topic" label={form.topic} hint={form.topicHint} need="optional" lang="zh-CN" />
        <DateField name="from" label={form.from} hint={form.fromHint} need="optional" />
        <DateField name="until" label={form.until} need="optional" />
        <Units view={view} />
        <Indicators view={view} />
        <ButtonRow>
          <Button>{form.submit}</Button>
        </ButtonRow>
      </Form>
    </Page>,
  );
};

const Proposals = ({ view: { proposals } }: ViewProps) => {
  const { language } = usePage();
  const form = newCycleTexts(language);
  return (
    <section>
      <h2>{form.proposalsTitle}</h2>
      {proposals.map(({ rival, ...planned }) => (
        <Details key={planned.nature} summary={cycleName(language, planned)}>
          {rival === undefined ? (
            <p>{form.proposal}</p>
          ) : (
            <p>
              {form.rival} <a href={`/cycles/${rival}`}>{rival}</a>
            </p>
          )}
          <CycleDates {...planned} />
        </Details>
      ))}
    </section>
  );
};

const Units = ({ view: { units } }: ViewProps) => {
  const { language } = usePage();
  const texts = cycleTexts(language);
  const form = newCycleTexts(language);
  return (
    <CheckboxGroup
      name="units"
      label={form.units}
      hint={form.unitsHint}
      need="optional"
      options={units.map((unit) => ({
        value: unit.unitId,
        label: `${nameIn(language, unit)} · ${texts.unitForm[unit.form]}`,
      }))}
    />
  );
};

const Indicators = ({ view: { catalogue } }: ViewProps) => {
  const { language } = usePage();
  const form = newCycleTexts(language);
  const { ruleSets } = indicatorsTexts(language);
  const all = catalogue.groups.flatMap(({ indicators }) => indicators);
  return (
    <>
      <SelectField
        name="ruleSet"
        label={form.ruleSet}
        value={catalogue.ruleSet}
        options={TargetRuleSet.options.map((value) => ({ value, label: ruleSets[value] }))}
      />
      <CheckboxGroup
        name="indicators"
        label={form.indicators}
        hint={form.indicatorsHint}
        values={all.map(({ id }) => id)}
        options={all.map(({ id, title }) => ({ value: id, label: `${id} ${title[language === "en" ? "en" : "zh"]}` }))}
      />
    </>
  );
};
