import { Chinese } from "../../components/chinese.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { Timeline } from "../../components/timeline.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { findingTexts } from "../../texts/finding.ts";
import { ledgerTexts } from "../../texts/ledger.ts";
import { textsFor } from "../../texts/texts.ts";
import type { FindingNews, FindingView } from "../../views/finding.ts";
import { Due } from "../staff/due.tsx";
import { nameIn } from "../staff/words.ts";
import { FindingForms } from "./finding-forms.tsx";
import { FindingSaid } from "./finding-said.tsx";
import { FindingTag, SeverityTag } from "./finding-tags.tsx";
import { indicatorName } from "./finding-words.ts";
import { ProofFiles } from "./proof-files.tsx";

type ViewProps = { readonly view: FindingView };

/** One finding: what was found, what was done about it, and the forms for what the reader can do now. */
export const findingPage = (view: FindingView, shown: PageContext): string => {
  const context = { ...shown, path: `/findings/${view.findingId}` };
  const texts = findingTexts(context.language);
  return renderPage(
    <Page
      context={context}
      title={`${texts.one} ${view.findingId}`}
      caption={nameIn(context.language, view.unit)}
      back={{ href: "/findings", text: ledgerTexts(context.language).title }}
    >
      <blockquote>
        <Chinese>{view.fact}</Chinese>
      </blockquote>
      <Facts view={view} />
      <FindingSaid view={view} />
      <FindingForms view={view} />
      <History view={view} />
    </Page>,
  );
};

const Facts = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { instant, count } = useFormats();
  const texts = findingTexts(language);
  const ledger = ledgerTexts(language);
  const { columns } = ledger;
  const { school, dueAt, daysLeft, issuedAt, repeats, selfClosing, verifier, evidence } = view;
  const row = (label: string, value: Parameters<typeof SummaryList>[0]["rows"][number]["value"] | undefined) =>
    value === undefined ? [] : [{ label, value }];
  return (
    <SummaryList
      rows={[
        ...row(columns.status, <FindingTag {...view} />),
        ...row(columns.severity, <SeverityTag severity={view.severity} />),
        ...row(columns.due, dueAt && daysLeft !== undefined ? <Due dueAt={dueAt} daysLeft={daysLeft} /> : undefined),
        ...row(columns.owner, <Chinese>{view.owner}</Chinese>),
        ...row(columns.school, school && nameIn(language, school)),
        ...row(columns.indicator, indicatorName(language, view.indicator)),
        ...row(columns.class, ledger.class[view.issueClass]),
        ...row(columns.ground, ledger.ground[view.ground]),
        ...row(texts.notedBy, <Chinese>{texts.by(view.notedBy, instant(view.notedAt))}</Chinese>),
        ...row(texts.issued, issuedAt && instant(issuedAt)),
        ...row(texts.inspection, <a href={`/inspections/${view.inspectionId}`}>{view.inspectionId}</a>),
        ...row(texts.repeats, repeats && <a href={`/findings/${repeats}`}>{texts.repeatsOf(repeats)}</a>),
        ...row(texts.verifier, verifier && <Chinese>{verifier}</Chinese>),
        ...row(
          texts.selfClosing.label,
          selfClosing && texts.selfClosing[selfClosing.direction](count(selfClosing.reach)),
        ),
        ...row(texts.evidence, evidence.length > 0 ? <ProofFiles files={evidence} /> : undefined),
      ]}
    />
  );
};

const whoOf = (role: Record<string, string>, news: FindingNews): string =>
  [role[news.role], news.name].filter((word) => word !== undefined).join(" ");

const History = ({ view }: ViewProps) => {
  const { language } = usePage();
  const texts = findingTexts(language);
  const { role } = textsFor(language);
  return (
    <section>
      <h2>{texts.history}</h2>
      <Timeline
        entries={view.history.map((news) => ({
          at: news.at,
          who: whoOf(role, news),
          what: texts.event[news.type],
          ...(news.to !== undefined && { detail: <p>{texts.handedTo(news.to)}</p> }),
        }))}
      />
    </section>
  );
};
