import { Button, ButtonRow } from "../../components/button.tsx";
import { Details } from "../../components/details.tsx";
import { NumberField } from "../../components/number-field.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { usePage } from "../../layout/page-context.ts";
import { taskBookTexts } from "../../texts/task-book.ts";
import type { Standing, TaskBookView } from "../../views/task-book.ts";
import { goalName } from "./words.ts";

/** The year of the book and what of it is shown; open while something is chosen. */
export const BookFilter = ({ view: { year, filter, choices } }: { readonly view: TaskBookView }) => {
  const { language } = usePage();
  const texts = taskBookTexts(language);
  const { indicator, state, owner, township } = filter;
  const standings = Object.entries(texts.standing) as [Standing, string][];
  const isFiltered = [indicator, state, owner, township].some((chosen) => chosen !== undefined);
  return (
    <div class="screen-only">
      <Details summary={texts.filter.title} state={isFiltered ? "open" : "closed"}>
        <form method="get" action="/task-book">
          <NumberField name="year" label={texts.filter.year} value={year} />
          <SelectField
            name="indicator"
            label={texts.filter.indicator}
            need="optional"
            options={choices.indicators.map((each) => ({
              value: each.code,
              label: goalName(language, { indicator: each.code, title: each }),
            }))}
            {...(indicator !== undefined && { value: indicator })}
          />
          <SelectField
            name="state"
            label={texts.filter.state}
            need="optional"
            options={standings.map(([value, label]) => ({ value, label }))}
            {...(state !== undefined && { value: state })}
          />
          <SelectField
            name="owner"
            label={texts.filter.owner}
            need="optional"
            options={choices.owners.map(({ staffId, name }) => ({ value: staffId, label: name }))}
            {...(owner !== undefined && { value: owner })}
          />
          <SelectField
            name="township"
            label={texts.filter.township}
            need="optional"
            options={choices.townships.map((name) => ({ value: name, label: name }))}
            {...(township !== undefined && { value: township })}
          />
          <ButtonRow>
            <Button kind="secondary">{texts.filter.show}</Button>
          </ButtonRow>
        </form>
      </Details>
    </div>
  );
};
