import { AsWritten, Chinese } from "../../components/chinese.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { PrintOnly, ScreenOnly } from "../../components/medium.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { inspectionTexts } from "../../texts/inspection.ts";
import type { InspectionLetterView } from "../../views/inspection.ts";
import { nameIn } from "../staff/words.ts";
import { indicatorName } from "./indicator-name.ts";
import { LetterText } from "./letter-text.tsx";

type ViewProps = { readonly view: InspectionLetterView };

/** The notice of an inspection or its opinion letter, to be printed: number, basis, what is asked, deadlines, remedies. */
export const inspectionLetterPage = (view: InspectionLetterView, context: PageContext): string => {
  const { language, county } = context;
  const { letter } = inspectionTexts(language);
  const office = letter.office(nameIn(language, county));
  return renderPage(
    <Page
      context={context}
      title={letter.title[view.letter]}
      caption={letter.no(view.inspectionId)}
      back={{ href: `/inspections/${view.inspectionId}`, text: inspectionTexts(language).one }}
    >
      <ScreenOnly>
        <p class="hint">{letter.print}</p>
      </ScreenOnly>
      <p>{letter.to(nameIn(language, view.unit))}</p>
      {view.letter === "notice" ? <Notice view={view} /> : <Opinion view={view} />}
      <p>{office}</p>
      <IssuedAt view={view} />
      <PrintOnly>
        <p>{letter.sign}</p>
      </PrintOnly>
    </Page>,
  );
};

const IssuedAt = ({ view }: ViewProps) => <p>{useFormats().instant(view.at)}</p>;

const Notice = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { instant, deadline } = useFormats();
  const { letter, nature } = inspectionTexts(language);
  return (
    <>
      <p>{letter.noticeText(nature[view.nature], instant(view.onSiteFrom), deadline(view.onSiteBy))}</p>
      <p>{letter.noticeBasis}</p>
      <p>{letter.selfReportUntil(deadline(view.selfReportBy))}</p>
      <h2>{letter.team}</h2>
      <p>
        <Chinese>{view.team.join("、")}</Chinese>
      </p>
      <p>{letter.recusal}</p>
      <h2>{letter.schools}</h2>
      <ul>
        {view.schools.map((school) => (
          <li key={school.name}>{nameIn(language, school)}</li>
        ))}
      </ul>
      <h2>{letter.indicators}</h2>
      <ul>
        {view.indicators.map((id) => (
          <li key={id}>{indicatorName(language, id)}</li>
        ))}
      </ul>
    </>
  );
};

const Opinion = ({ view: { opinion, findings, reportBy } }: ViewProps) => {
  const { language } = usePage();
  const { deadline } = useFormats();
  const texts = inspectionTexts(language);
  const { letter, findingColumns: columns } = texts;
  if (opinion === undefined) return null;
  return (
    <>
      <p>{letter.opinionBasis}</p>
      <LetterText text={opinion.text} />
      {opinion.answer !== undefined && (
        <>
          <h2>{letter.defenceAnswer}</h2>
          <LetterText text={opinion.answer} />
        </>
      )}
      {findings.length > 0 && (
        <>
          <h2>{letter.problems}</h2>
          <DataTable
            caption={letter.problems}
            captionIs="heard"
            rows={findings}
            rowKey={({ id }) => id}
            columns={[
              { key: "id", header: columns.id, cell: ({ id }) => id },
              { key: "fact", header: columns.fact, cell: ({ fact }) => <AsWritten>{fact}</AsWritten> },
              { key: "severity", header: columns.severity, cell: ({ severity }) => texts.severity[severity] },
              { key: "due", header: columns.due, cell: ({ dueAt }) => (dueAt === undefined ? "" : deadline(dueAt)) },
            ]}
            empty={null}
          />
        </>
      )}
      {reportBy !== undefined && <p>{letter.rectifyBy(deadline(opinion.rectifyBy), deadline(reportBy))}</p>}
      <p>{letter.objection(deadline(opinion.objectBy))}</p>
    </>
  );
};
