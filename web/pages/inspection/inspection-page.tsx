import { AsWritten, Chinese } from "../../components/chinese.tsx";
import { Notice } from "../../components/notice.tsx";
import { Tag } from "../../components/status-tag.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { inspectionTexts } from "../../texts/inspection.ts";
import type { InspectionView } from "../../views/inspection.ts";
import { nameIn } from "../staff/words.ts";
import { ActForms } from "./act-forms.tsx";
import { FindingsTable } from "./findings-table.tsx";
import { InspectionHistory, SinceOpened } from "./inspection-history.tsx";
import { InspectionTag, isOver } from "./inspection-tag.tsx";
import { Said } from "./said.tsx";
import { StepDue } from "./step-due.tsx";
import { Steps } from "./steps.tsx";

type ViewProps = { readonly view: InspectionView };

/** One inspection: where it stands and by which law, what was said and found, and the form for what the reader can do now. */
export const inspectionPage = (view: InspectionView, shown: PageContext): string => {
  const context = { ...shown, path: `/inspections/${view.inspectionId}` };
  const { language } = context;
  const texts = inspectionTexts(language);
  return renderPage(
    <Page
      context={context}
      title={nameIn(language, view.unit)}
      caption={texts.nature[view.nature]}
      back={{ href: "/inspections", text: texts.title }}
    >
      <SinceOpened history={view.history} />
      <Head view={view} />
      <ActForms view={view} />
      <Steps view={view} />
      <SelfReport view={view} />
      <Visit view={view} />
      <Said view={view} />
      <FindingsTable view={view} />
      <Letters view={view} />
      <InspectionHistory history={view.history} />
    </Page>,
  );
};

const Head = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { deadline, instant } = useFormats();
  const texts = inspectionTexts(language);
  const { result } = view;
  return (
    <SummaryList
      rows={[
        { label: texts.columns.status, value: <InspectionTag status={view.status} /> },
        ...(isOver(view)
          ? []
          : [{ label: texts.columns.due, value: <StepDue dueAt={view.dueAt} daysLeft={view.daysLeft} /> }]),
        ...(view.holder ? [{ label: texts.holder, value: <Chinese>{view.holder}</Chinese> }] : []),
        ...(result ? [{ label: texts.result, value: <Result result={result} /> }] : []),
        { label: texts.number, value: view.inspectionId },
        { label: texts.team, value: <Chinese>{view.team.join("、")}</Chinese> },
        { label: texts.dates, value: texts.onSite(instant(view.onSiteFrom), deadline(view.onSiteBy)) },
        { label: texts.schools, value: <Schools view={view} /> },
        ...(view.pupilFiles > 0 ? [{ label: texts.pupilFiles, value: texts.files(view.pupilFiles) }] : []),
      ]}
    />
  );
};

const Schools = ({ view }: ViewProps) => {
  const { language } = usePage();
  return <>{view.schools.map((school) => nameIn(language, school)).join(language === "en" ? ", " : "、")}</>;
};

const Result = ({ result }: { readonly result: NonNullable<InspectionView["result"]> }) => {
  const texts = inspectionTexts(usePage().language);
  const veto = result.veto === undefined ? undefined : (texts.veto as { readonly [code: string]: string })[result.veto];
  return (
    <>
      {texts.scored(result.score, result.grade)}
      {result.selfScore !== undefined && ` (${texts.selfScore(result.selfScore)})`}
      {veto !== undefined && (
        <>
          {" "}
          <Tag tone="bad">{veto}</Tag>
        </>
      )}
    </>
  );
};

const SelfReport = ({ view: { selfReport, inspectionId } }: ViewProps) => {
  const { instant } = useFormats();
  const texts = inspectionTexts(usePage().language);
  return (
    <section>
      <h2>{texts.step.selfReport}</h2>
      {selfReport && (
        <p>
          <AsWritten>{texts.reported(selfReport.name, instant(selfReport.at))}</AsWritten>{" "}
          {selfReport.timing === "late" && <Tag tone="attention">{texts.late}</Tag>}
        </p>
      )}
      <p>
        <a href={`/inspections/${inspectionId}/self-report`}>{texts.asked}</a>
      </p>
    </section>
  );
};

const Visit = ({ view: { visit, inspectionId } }: ViewProps) => {
  const { instant } = useFormats();
  const texts = inspectionTexts(usePage().language);
  if (visit === undefined) return null;
  return (
    <section>
      <h2>{texts.visit}</h2>
      <p>{texts.entries(visit.entries)}</p>
      {visit.signatures.length > 0 && (
        <SummaryList
          rows={visit.signatures.map(({ by, name, at }) => ({
            label: texts.signed[by],
            value: texts.by(name, instant(at)),
          }))}
        />
      )}
      <p>
        <a href={`/inspections/${inspectionId}/visit`}>{texts.toVisit}</a>
      </p>
    </section>
  );
};

const Letters = ({ view }: ViewProps) => {
  const texts = inspectionTexts(usePage().language);
  if (view.notifiedAt === undefined && view.opinion === undefined) return null;
  return (
    <Notice tone="info" title={texts.letters}>
      {view.notifiedAt !== undefined && (
        <p>
          <a href={`/inspections/${view.inspectionId}/notice`}>{texts.toNotice}</a>
        </p>
      )}
      {view.opinion && (
        <p>
          <a href={`/inspections/${view.inspectionId}/letter`}>{texts.toLetter}</a>
        </p>
      )}
    </Notice>
  );
};
