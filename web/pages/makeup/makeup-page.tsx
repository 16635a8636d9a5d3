import { Button, ButtonRow } from "../../components/button.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { CursorPagination } from "../../components/pagination.tsx";
import { hrefWith } from "../../layout/hrefs.ts";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { formatsFor } from "../../texts/format.ts";
import { makeupTexts } from "../../texts/makeup.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { MakeupView } from "../../views/makeup.ts";
import { nameIn } from "../staff/words.ts";
import { CasesTable } from "./cases-table.tsx";
import { MakeupEntryForm } from "./makeup-entry-form.tsx";

type ViewProps = { readonly view: MakeupView };

/** The children who may have been missed: a school's cases, or the counts of every school. */
export const makeupPage = (view: MakeupView, shown: PageContext): string => {
  const context = { ...shown, path: "/makeup" };
  const texts = makeupTexts(context.language);
  const { chosen } = view;
  const toAll = chosen !== undefined && view.may === "open";
  return renderPage(
    <Page
      context={context}
      title={texts.title}
      width="wide"
      {...(chosen && { caption: nameIn(context.language, chosen.names) })}
      back={
        toAll ? { href: "/makeup", text: texts.schools } : { href: "/work", text: staffTexts(context.language).work }
      }
    >
      {view.found !== undefined && (
        <Notice tone="success" title={texts.found(formatsFor(context.language).count(view.found))}>
          {null}
        </Notice>
      )}
      <p>{texts.intro}</p>
      <Window view={view} />
      {chosen ? <Cases view={view} /> : <Schools view={view} />}
      <Scan view={view} />
      {chosen && view.may !== "read" && <MakeupEntryForm schoolCode={chosen.code} />}
    </Page>,
  );
};

const Window = ({ view: { makeup } }: ViewProps) => {
  const texts = makeupTexts(usePage().language);
  const { deadline, instant } = useFormats();
  return <p>{makeup ? texts.window(instant(makeup.opensAt), deadline(makeup.closesAt)) : texts.noWindow}</p>;
};

const Cases = ({ view }: ViewProps) => {
  const context = usePage();
  const texts = makeupTexts(context.language);
  return (
    <>
      {view.cases.length === 0 ? (
        <EmptyState title={texts.none} />
      ) : (
        <CasesTable caption={texts.cases} rows={view.cases} />
      )}
      <CursorPagination {...(view.next !== undefined && { next: hrefWith(context, { after: view.next }) })} />
    </>
  );
};

const Schools = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { count } = useFormats();
  const { counts, schools, school } = makeupTexts(language);
  return (
    <DataTable
      caption={schools}
      rows={view.schools}
      rowKey={({ code }) => code}
      columns={[
        {
          key: "school",
          header: school,
          cell: ({ code, names }) => <a href={`/makeup?school=${code}`}>{nameIn(language, names)}</a>,
        },
        { key: "open", header: counts.open, holds: "number", cell: ({ open }) => count(open) },
        { key: "overdue", header: counts.overdue, holds: "number", cell: ({ overdue }) => count(overdue) },
        { key: "registered", header: counts.registered, holds: "number", cell: ({ registered }) => count(registered) },
        { key: "explained", header: counts.explained, holds: "number", cell: ({ explained }) => count(explained) },
      ]}
      empty={null}
    />
  );
};

const Scan = ({ view }: ViewProps) => {
  const texts = makeupTexts(usePage().language);
  if (view.may === "read") return null;
  if (!view.canScan) return <p>{texts.scanLater}</p>;
  const { chosen } = view;
  return (
    <Form
      action={chosen ? `/makeup/scan?school=${chosen.code}` : "/makeup/scan"}
      {...(chosen && { hidden: { school: chosen.code } })}
    >
      <p>{texts.scanHint}</p>
      <ButtonRow>
        <Button kind="secondary">{chosen ? texts.scan : texts.scanAll}</Button>
      </ButtonRow>
    </Form>
  );
};
