import { dayOf } from "../../../domain/calendar/time.ts";
import { Button, ButtonRow } from "../../components/button.tsx";
import { AsWritten, Chinese } from "../../components/chinese.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { CursorPagination } from "../../components/pagination.tsx";
import { TabNav } from "../../components/tab-nav.tsx";
import { hrefWith } from "../../layout/hrefs.ts";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { formatsFor } from "../../texts/format.ts";
import { languages } from "../../texts/language.ts";
import { schoolOfficeTexts } from "../../texts/school-office.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { Slip, SlipsView } from "../../views/slips.ts";
import { gradeAndClass, nameIn } from "../staff/words.ts";

type ViewProps = { readonly view: SlipsView };

/** Paper notices to print and hand out, with a box for each that has been handed to its family. */
export const slipsPage = (view: SlipsView, shown: PageContext): string => {
  const context = { ...shown, path: "/slips" };
  const texts = schoolOfficeTexts(context.language).slips;
  const { count } = formatsFor(context.language);
  return renderPage(
    <Page
      context={context}
      title={texts.title}
      width="wide"
      back={{ href: "/work", text: staffTexts(context.language).work }}
    >
      {view.handedOut !== undefined && (
        <Notice tone="success">
          <p>{texts.recorded(count(view.handedOut))}</p>
        </Notice>
      )}
      <p class="screen-only">{texts.intro}</p>
      <Units view={view} />
      {view.slips.length === 0 ? <EmptyState title={texts.none} /> : <Waiting view={view} />}
      <CursorPagination {...(view.next !== undefined && { next: hrefWith(context, { after: view.next }) })} />
    </Page>,
  );
};

const Units = ({ view }: ViewProps) => {
  const context = usePage();
  if (view.units.length < 2) return null;
  const hrefOf = (unit: string): string => `/slips?unit=${encodeURIComponent(unit)}`;
  return (
    <TabNav
      label={schoolOfficeTexts(context.language).slips.choose}
      current={hrefOf(view.chosen)}
      tabs={view.units.map(({ unit, names }) => ({ label: nameIn(context.language, names), href: hrefOf(unit) }))}
    />
  );
};

const Table = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { day } = useFormats();
  const texts = schoolOfficeTexts(language).slips;
  return (
    <DataTable
      caption={texts.title}
      captionIs="heard"
      rows={view.slips}
      rowKey={({ key }) => key}
      {...(view.may === "handOut" && {
        selection: {
          name: "slips",
          value: ({ key }: Slip) => key,
          label: ({ pupil, no }: Slip) => pupil?.name ?? no,
        },
      })}
      columns={[
        {
          key: "pupil",
          header: texts.pupil,
          cell: ({ pupil, no }) =>
            pupil ? (
              <>
                <Chinese>{pupil.name}</Chinese> {gradeAndClass(language, pupil)}
              </>
            ) : (
              no
            ),
        },
        { key: "subject", header: texts.title, cell: ({ subject }) => <AsWritten>{subject}</AsWritten> },
        { key: "no", header: texts.number, cell: ({ no }) => no },
        { key: "created", header: texts.created, cell: ({ createdAt }) => day(dayOf(createdAt)) },
      ]}
      empty={null}
    />
  );
};

const Waiting = ({ view }: ViewProps) => {
  const texts = schoolOfficeTexts(usePage().language).slips;
  return (
    <>
      <div class="screen-only">
        {view.may === "read" ? (
          <Table view={view} />
        ) : (
          <Form action={`/slips/handed-out?unit=${encodeURIComponent(view.chosen)}`} hidden={{ unit: view.chosen }}>
            <Table view={view} />
            <ButtonRow>
              <Button>{texts.record}</Button>
            </ButtonRow>
          </Form>
        )}
        <p>{texts.printHint}</p>
      </div>
      {view.slips.map((slip) => (
        <Paper key={slip.key} slip={slip} />
      ))}
    </>
  );
};

/** One notice as it is handed out, Chinese first. */
const Paper = ({ slip }: { readonly slip: Slip }) => {
  const { language } = usePage();
  const texts = schoolOfficeTexts(language).slips;
  return (
    <article class="panel slip">
      <h2>
        <AsWritten>{slip.subject}</AsWritten>
      </h2>
      {slip.pupil && (
        <p>
          <Chinese>{slip.pupil.name}</Chinese> {gradeAndClass(language, slip.pupil)}
        </p>
      )}
      {languages.map((each) => (
        <div key={each} lang={each}>
          {slip.words[each].map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      ))}
      <p class="print-only">{texts.received}</p>
    </article>
  );
};
