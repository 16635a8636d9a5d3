import { Button, ButtonRow } from "../../components/button.tsx";
import { DateField } from "../../components/date-field.tsx";
import { Form } from "../../components/form.tsx";
import { NumberField } from "../../components/number-field.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { TextField } from "../../components/text-field.tsx";
import { Page } from "../../layout/page.tsx";
import type { PageContext } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { taskBookTexts } from "../../texts/task-book.ts";
import { taskItemTexts } from "../../texts/task-item.ts";
import type { NewItemView } from "../../views/task-book.ts";
import { nameIn } from "../staff/words.ts";
import { goalName } from "./words.ts";

/** The form on which the office writes an item into a year's task book. */
export const newItemPage = (view: NewItemView, shown: PageContext): string => {
  const { language } = shown;
  const texts = taskBookTexts(language);
  const { new: form, faults } = taskItemTexts(language);
  const context = { ...shown, path: "/task-book/new", faults };
  return renderPage(
    <Page
      context={context}
      title={form.title}
      back={{ href: `/task-book?year=${view.year}`, text: texts.titleOf(view.year) }}
    >
      <p>{form.intro}</p>
      <Form action="/task-book">
        <NumberField name="year" label={form.year} value={view.year} />
        <TextField name="title" label={form.name} autocomplete="off" lang="zh-CN" />
        <NumberField name="amount" label={form.amount} hint={form.amountHint} size="medium" />
        <SelectField
          name="measure"
          label={form.measure}
          options={Object.entries(texts.measure).map(([value, label]) => ({ value, label }))}
        />
        <SelectField
          name="ownerId"
          label={form.owner}
          options={view.owners.map(({ staffId, name, unitName }) => ({
            value: staffId,
            label: `${name}（${unitName}）`,
          }))}
        />
        <DateField name="dueOn" label={form.dueOn} />
        <SelectField
          name="indicator"
          label={form.indicator}
          need="optional"
          options={view.indicators.map((each) => ({
            value: each.code,
            label: goalName(language, { indicator: each.code, title: each }),
          }))}
        />
        <TextField name="source" label={form.source} hint={form.sourceHint} need="optional" autocomplete="off" />
        <SelectField
          name="township"
          label={form.township}
          need="optional"
          options={view.townships.map((name) => ({ value: name, label: name }))}
        />
        <SelectField
          name="schoolCode"
          label={form.school}
          need="optional"
          options={view.schools.map((school) => ({ value: school.code, label: nameIn(language, school) }))}
        />
        <div class="human-fact">
          <TextField
            name="humanFact"
            label={form.fact}
            hint={form.factHint}
            autocomplete="off"
            keys="numeric"
            size="short"
          />
        </div>
        <ButtonRow>
          <Button>{form.go}</Button>
        </ButtonRow>
      </Form>
    </Page>,
  );
};
