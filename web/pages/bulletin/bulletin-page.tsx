import { ScreenOnly } from "../../components/medium.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { bulletinTexts } from "../../texts/bulletin.ts";
import { listFindingsTexts } from "../../texts/list-findings.ts";
import type { BulletinView } from "../../views/bulletin.ts";
import { nameIn } from "../staff/words.ts";
import { EditForm, SignForm } from "./document-forms.tsx";
import { Changes, cycleTitle, DocumentFindings, DocumentParts, useDocumentRows } from "./document-parts.tsx";

type ViewProps = { readonly view: BulletinView };

/** One bulletin as the official document it is, with the forms for whoever edits or signs it. */
export const bulletinPage = (view: BulletinView, shown: PageContext): string => {
  const { kinds: faults } = listFindingsTexts(shown.language);
  const at = `/bulletins/${view.bulletinId}`;
  const context = { ...shown, path: at, faults };
  const texts = bulletinTexts(context.language);
  return renderPage(
    <Page
      context={context}
      title={`${texts.one} ${texts.documentNumber(context.county.name, view.year, view.number)}`}
      caption={cycleTitle(context.language, view.cycle)}
      back={{ href: "/bulletins", text: texts.title }}
    >
      <Facts view={view} />
      <DocumentFindings {...view} />
      <DocumentParts parts={view.parts} />
      <Changes parts={view.parts} />
      <ScreenOnly>
        <EditForm at={at} view={view} />
        <SignForm at={at} view={view} hint={texts.sign.bulletinHint} fact={texts.sign.bulletinFact} />
        <p>{texts.print}</p>
      </ScreenOnly>
    </Page>,
  );
};

const Facts = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { count } = useFormats();
  const texts = bulletinTexts(language);
  const named = view.named.map(({ escalationId, unit, issueClass }) => (
    <li key={escalationId}>
      <a href={`/escalations/${escalationId}`}>{nameIn(language, unit)}</a> {texts.issueClass[issueClass]}
    </li>
  ));
  return (
    <SummaryList
      rows={[
        ...useDocumentRows(view),
        { label: texts.columns.units, value: texts.unit(count(view.units)) },
        ...(named.length === 0 ? [] : [{ label: texts.named, value: <ul>{named}</ul> }]),
      ]}
    />
  );
};
