import { SummaryList } from "../../components/summary-list.tsx";
import { Page } from "../../layout/page.tsx";
import type { PageContext } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { bulletinTexts } from "../../texts/bulletin.ts";
import { listFindingsTexts } from "../../texts/list-findings.ts";
import type { AnnouncementView } from "../../views/bulletin.ts";
import { EditForm, SignForm } from "./document-forms.tsx";
import { Changes, cycleTitle, DocumentFindings, DocumentParts, useDocumentRows } from "./document-parts.tsx";

/** An announcement before it is published: the text, what was changed, what the linter found, and the forms. */
export const announcementPage = (view: AnnouncementView, shown: PageContext): string => {
  const { kinds: faults } = listFindingsTexts(shown.language);
  const at = `/announcements/${view.announcementId}`;
  const context = { ...shown, path: at, faults };
  const texts = bulletinTexts(context.language);
  return renderPage(
    <Page
      context={context}
      title={texts.announcement}
      caption={cycleTitle(context.language, view.cycle)}
      back={{ href: "/bulletins", text: texts.title }}
    >
      <p>{texts.announcementHint}</p>
      {view.signed && (
        <p>
          <a href={`/results/${view.announcementId}`}>{texts.published}</a>
        </p>
      )}
      <Facts view={view} />
      <DocumentFindings {...view} />
      <DocumentParts parts={view.parts} />
      <Changes parts={view.parts} />
      <EditForm at={at} view={view} />
      <SignForm at={at} view={view} hint={texts.sign.announcementHint} fact={texts.sign.announcementFact} />
    </Page>,
  );
};

const Facts = ({ view }: { readonly view: AnnouncementView }) => <SummaryList rows={useDocumentRows(view)} />;
