import { ButtonLink, ButtonRow } from "../../components/button.tsx";
import { Chinese } from "../../components/chinese.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { CursorPagination } from "../../components/pagination.tsx";
import { Tag } from "../../components/status-tag.tsx";
import { TabNav } from "../../components/tab-nav.tsx";
import { hrefWith } from "../../layout/hrefs.ts";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { changeTexts } from "../../texts/change.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { ChangeRow, ChangesView } from "../../views/change.ts";
import { actorName } from "../staff/history.tsx";

/** The queue of changes in mid-period, in the three ways a person looks at it. */
export const changesPage = (view: ChangesView, context: PageContext): string => {
  const texts = changeTexts(context.language);
  const tabs = view.may.confirm ? (["confirm", "mine", "done"] as const) : (["mine"] as const);
  return renderPage(
    <Page
      context={context}
      title={texts.title}
      width="wide"
      back={{ href: "/work", text: staffTexts(context.language).work }}
    >
      <p>{texts.intro}</p>
      {view.may.enter && (
        <ButtonRow>
          <ButtonLink href="/changes/new">{texts.enter}</ButtonLink>
        </ButtonRow>
      )}
      <TabNav
        label={texts.tabsLabel}
        current={`/changes?tab=${view.tab}`}
        tabs={tabs.map((tab) => ({ label: texts.tabs[tab], href: `/changes?tab=${tab}` }))}
      />
      <Changes view={view} />
      <CursorPagination {...(view.next !== undefined && { next: hrefWith(context, { after: view.next }) })} />
    </Page>,
  );
};

const tones = { registered: "attention", confirmed: "good", declined: "over" } as const;

/** Where a change stands. */
export const ChangeTag = ({ status }: Pick<ChangeRow, "status">) => (
  <Tag tone={tones[status]}>{changeTexts(usePage().language).status[status]}</Tag>
);

const Changes = ({ view }: { readonly view: ChangesView }) => {
  const { language } = usePage();
  const { day } = useFormats();
  const texts = changeTexts(language);
  return (
    <DataTable
      caption={texts.tabs[view.tab]}
      captionIs="heard"
      rows={view.changes}
      rowKey={({ changeId }) => changeId}
      columns={[
        {
          key: "pupil",
          header: texts.columns.pupil,
          cell: ({ changeId, pupilName }) => (
            <a href={`/changes/${changeId}`}>
              <Chinese>{pupilName}</Chinese>
            </a>
          ),
        },
        { key: "what", header: texts.columns.what, cell: ({ what }) => texts.kind[what] },
        { key: "on", header: texts.columns.on, cell: ({ happenedOn }) => day(happenedOn) },
        { key: "by", header: texts.columns.by, cell: ({ registeredBy }) => actorName(language, registeredBy) },
        { key: "status", header: texts.columns.status, cell: ({ status }) => <ChangeTag status={status} /> },
      ]}
      empty={<EmptyState title={texts.none} />}
    />
  );
};
