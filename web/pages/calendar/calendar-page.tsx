import { Chinese } from "../../components/chinese.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { WhyDay } from "../../components/explained-days.tsx";
import { Notice } from "../../components/notice.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { calendarTexts } from "../../texts/calendar.ts";
import { dayReasonTexts } from "../../texts/day-reasons.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { CalendarView } from "../../views/calendar.ts";
import { AddOffDays, LoadTable, RemoveOffDay } from "./calendar-forms.tsx";

type ViewProps = { readonly view: CalendarView };

/** The county's calendar: a month day by day, its own days off, the national tables, and what those who keep it may change. */
export const calendarPage = (view: CalendarView, shown: PageContext): string => {
  const all = calendarTexts(shown.language);
  const texts = all.calendar;
  // A refused change shows this page under the post's own path.
  const context = { ...shown, path: "/calendar", faults: all.faults };
  return renderPage(
    <Page
      context={context}
      title={texts.title}
      width="wide"
      back={{ href: "/work", text: staffTexts(context.language).work }}
    >
      {view.missing.length > 0 && (
        <Notice tone="warning">
          <p>{all.provisional(view.missing.join("、"))}</p>
        </Notice>
      )}
      {view.may === "read" && (
        <Notice tone="info">
          <p>{texts.readOnly}</p>
        </Notice>
      )}
      <Month view={view} />
      <OwnDays view={view} />
      {view.may === "keep" && (
        <>
          <p>{texts.effect}</p>
          <AddOffDays view={view} />
          <RemoveOffDay view={view} />
        </>
      )}
      <Tables view={view} />
      {view.may === "keep" && <LoadTable view={view} />}
      <Changes view={view} />
    </Page>,
  );
};

const Month = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { day, count } = useFormats();
  const texts = calendarTexts(language).calendar;
  const [year = "", month = ""] = view.month.split("-");
  return (
    <section>
      <h2>{texts.month(year, month)}</h2>
      <p>{texts.worked(count(view.worked))}</p>
      <nav class="pagination" aria-label={texts.navigation}>
        <a rel="prev" href={`/calendar?month=${view.earlier}`}>
          {texts.earlier}
        </a>
        <a rel="next" href={`/calendar?month=${view.later}`}>
          {texts.later}
        </a>
      </nav>
      <DataTable
        caption={texts.days}
        captionIs="heard"
        rows={view.days}
        rowKey={(row) => row.day}
        columns={[
          { key: "day", header: dayReasonTexts(language).day, cell: (row) => day(row.day) },
          { key: "why", header: dayReasonTexts(language).why, cell: (row) => <WhyDay day={row} /> },
        ]}
        empty={null}
      />
    </section>
  );
};

const OwnDays = ({ view }: ViewProps) => {
  const { day, instant } = useFormats();
  const texts = calendarTexts(usePage().language).calendar;
  return (
    <section>
      <h2>{texts.own}</h2>
      <DataTable
        caption={texts.own}
        captionIs="heard"
        rows={view.offDays}
        rowKey={(row) => row.day}
        columns={[
          { key: "day", header: texts.columns.day, cell: (row) => day(row.day) },
          { key: "kind", header: texts.columns.kind, cell: ({ kind }) => texts.kind[kind] },
          { key: "reason", header: texts.columns.reason, cell: ({ reason }) => <Chinese>{reason}</Chinese> },
          { key: "by", header: texts.columns.by, cell: ({ name, at }) => <NameAt name={name} at={instant(at)} /> },
        ]}
        empty={<EmptyState title={texts.noOwn} />}
      />
    </section>
  );
};

const NameAt = ({ name, at }: { readonly name: string; readonly at: string }) => (
  <>
    <Chinese>{name}</Chinese> {at}
  </>
);

const Tables = ({ view }: ViewProps) => {
  const { instant } = useFormats();
  const texts = calendarTexts(usePage().language).calendar;
  return (
    <section>
      <h2>{texts.tables}</h2>
      <SummaryList
        rows={view.tables.map(({ year, version, source, loaded }) => ({
          label: texts.table(String(year), version),
          value: (
            <>
              <a href={source}>{texts.source}</a>{" "}
              {loaded ? <NameAt name={loaded.name} at={instant(loaded.at)} /> : texts.built}
            </>
          ),
        }))}
      />
    </section>
  );
};

const Changes = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { instant } = useFormats();
  const texts = calendarTexts(language).calendar;
  if (view.history.length === 0) return null;
  return (
    <section>
      <h2>{texts.history}</h2>
      <ul>
        {view.history.map(({ what, name, at, words }) => (
          <li key={at}>
            {whatChanged(texts.what, what, words)} <NameAt name={name} at={instant(at)} />
          </li>
        ))}
      </ul>
    </section>
  );
};

type What = ReturnType<typeof calendarTexts>["calendar"]["what"];

const whatChanged = (texts: What, what: string, words: CalendarView["history"][number]["words"]): string => {
  const word = (name: string): string => String(words[name] ?? "");
  if (what === "table") return texts.table(word("year"), word("version"));
  if (what === "worked") return texts.worked(word("from"));
  return texts[what === "local" ? "local" : "emergency"](word("from"), word("to"));
};
