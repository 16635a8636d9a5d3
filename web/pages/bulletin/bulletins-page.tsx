import { Button, ButtonRow } from "../../components/button.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { CursorPagination } from "../../components/pagination.tsx";
import { Tag } from "../../components/status-tag.tsx";
import { hrefWith } from "../../layout/hrefs.ts";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { bulletinTexts } from "../../texts/bulletin.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { BulletinsView } from "../../views/bulletin.ts";
import { cycleTitle } from "./document-parts.tsx";

type ViewProps = { readonly view: BulletinsView };

/** The bulletins to all units, and the way to one between two cycles. */
export const bulletinsPage = (view: BulletinsView, shown: PageContext): string => {
  const context = { ...shown, path: "/bulletins" };
  const texts = bulletinTexts(context.language);
  return renderPage(
    <Page
      context={context}
      title={texts.title}
      width="wide"
      back={{ href: "/work", text: staffTexts(context.language).work }}
    >
      <p>{texts.intro}</p>
      <FollowUp view={view} />
      <Bulletins view={view} />
      <CursorPagination {...(view.next !== undefined && { next: hrefWith(context, { after: view.next }) })} />
    </Page>,
  );
};

const FollowUp = ({ view: { may, unserved } }: ViewProps) => {
  const { count } = useFormats();
  const texts = bulletinTexts(usePage().language).followUp;
  if (may !== "draft" || unserved === 0) return null;
  return (
    <Notice tone="info" title={texts.title}>
      <p>{texts.text(count(unserved))}</p>
      <Form action="/bulletins">
        <ButtonRow>
          <Button kind="secondary">{texts.submit}</Button>
        </ButtonRow>
      </Form>
    </Notice>
  );
};

const Bulletins = ({ view }: ViewProps) => {
  const { language, county } = usePage();
  const { count, instant } = useFormats();
  const texts = bulletinTexts(language);
  return (
    <DataTable
      caption={texts.title}
      captionIs="heard"
      rows={view.bulletins}
      rowKey={({ bulletinId }) => bulletinId}
      columns={[
        {
          key: "number",
          header: texts.columns.number,
          cell: ({ bulletinId, year, number }) => (
            <a href={`/bulletins/${bulletinId}`}>{texts.documentNumber(county.name, year, number)}</a>
          ),
        },
        { key: "about", header: texts.columns.about, cell: ({ cycle }) => cycleTitle(language, cycle) },
        { key: "units", header: texts.columns.units, holds: "number", cell: ({ units }) => count(units) },
        {
          key: "status",
          header: texts.columns.status,
          cell: ({ signedAt }) =>
            signedAt === undefined ? (
              <Tag tone="attention">{texts.draft}</Tag>
            ) : (
              <Tag tone="good">{texts.signedAt(instant(signedAt))}</Tag>
            ),
        },
      ]}
      empty={<EmptyState title={texts.none} />}
    />
  );
};
