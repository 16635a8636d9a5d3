import { Button, ButtonRow } from "../../components/button.tsx";
import { DateField } from "../../components/date-field.tsx";
import { ExplainedDays } from "../../components/explained-days.tsx";
import { Notice } from "../../components/notice.tsx";
import { NumberField } from "../../components/number-field.tsx";
import { Page } from "../../layout/page.tsx";
import type { PageContext } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { calendarTexts } from "../../texts/calendar.ts";
import { formatsFor } from "../../texts/format.ts";
import type { WorkingDaysView } from "../../views/calendar.ts";

/** Counts working days from any day, and says of every day why it counts or not. */
export const workingDaysPage = (view: WorkingDaysView, context: PageContext): string => {
  const texts = calendarTexts(context.language);
  const { day, count } = formatsFor(context.language);
  const { from, to, counted } = view;
  return renderPage(
    <Page context={context} title={texts.count.title}>
      <p>{texts.count.intro}</p>
      <p>
        <strong>
          {counted === 0
            ? texts.count.none(day(from), day(to))
            : texts.count.result(day(from), count(counted), day(to))}
        </strong>
      </p>
      {view.missing.length > 0 && (
        <Notice tone="warning">
          <p>{texts.provisional(view.missing.join("、"))}</p>
        </Notice>
      )}
      <ExplainedDays days={view.days} />
      <form method="get" action="/working-days">
        <DateField name="from" label={texts.count.from} value={from} />
        <NumberField name="days" label={texts.count.days} hint={texts.count.daysHint} value={Math.max(1, counted)} />
        <ButtonRow>
          <Button kind="secondary">{texts.count.go}</Button>
        </ButtonRow>
      </form>
    </Page>,
  );
};
