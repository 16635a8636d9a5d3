import { SummaryList } from "../../components/summary-list.tsx";
import { WhyDate } from "../../components/why-date.tsx";
import { useFormats, usePage } from "../../layout/page-context.ts";
import { cycleTexts } from "../../texts/cycle.ts";
import type { CycleView } from "../../views/cycle.ts";

const steps = ["notice", "selfReportUntil", "onSiteFrom", "onSiteUntil"] as const;

/** The dates of a cycle, each with why it is that day and a way to the days counted up to it. */
export const CycleDates = ({ dates, dateReasons }: Pick<CycleView, "dates" | "dateReasons">) => {
  const { day } = useFormats();
  const texts = cycleTexts(usePage().language);
  return (
    <SummaryList
      rows={steps.map((step) => ({
        label: texts.dates[step],
        value: (
          <>
            {day(dates[step])} <span class="table-note">{texts.dateReason[dateReasons[step]]}</span>{" "}
            <WhyDate to={dates[step]} />
          </>
        ),
      }))}
    />
  );
};
