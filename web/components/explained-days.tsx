import type { ExplainedDay } from "../../domain/calendar/explain-days.ts";
import { useFormats, usePage } from "../layout/page-context.ts";
import { dayReasonTexts } from "../texts/day-reasons.ts";
import { Chinese } from "./chinese.tsx";
import { DataTable } from "./data-table.tsx";

type ExplainedDaysProps = { readonly days: readonly ExplainedDay[] };

/** A count of days, one row for each with its number and its reason. */
export const ExplainedDays = ({ days }: ExplainedDaysProps) => {
  const texts = dayReasonTexts(usePage().language);
  const { day } = useFormats();
  return (
    <DataTable
      caption={texts.caption}
      rows={days}
      rowKey={(row) => row.day}
      columns={[
        { key: "day", header: texts.day, cell: (row) => day(row.day) },
        {
          key: "count",
          header: texts.count,
          cell: ({ number }) => (number === undefined ? texts.notCounted : texts.counted(number)),
        },
        { key: "why", header: texts.why, cell: (row) => <WhyDay day={row} /> },
      ]}
      empty={null}
    />
  );
};

/** The same in one line for each day, for a page that has more to show. */
export const DayLines = ({ days }: ExplainedDaysProps) => {
  const texts = dayReasonTexts(usePage().language);
  const { day } = useFormats();
  return (
    <ul>
      {days.map((row) => (
        <li key={row.day}>
          {day(row.day)}: {row.number === undefined ? texts.notCounted : texts.counted(row.number)}
          {row.why !== "workday" && (
            <>
              {", "}
              <WhyDay day={row} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
};

/** Why one day is worked or not, with the county's own words for its days off. */
export const WhyDay = ({ day: { why, words, certainty } }: { readonly day: Omit<ExplainedDay, "number"> }) => {
  const texts = dayReasonTexts(usePage().language);
  return (
    <>
      {texts.reason[why]}
      {words !== undefined && (
        <>
          {": "}
          <Chinese>{words}</Chinese>
        </>
      )}
      {certainty === "assumed" && why !== "assumedHoliday" && <> ({texts.assumed})</>}
    </>
  );
};
