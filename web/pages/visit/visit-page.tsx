import { indicatorById } from "../../../domain/indicator/catalogue.ts";
import { groupWeights } from "../../../domain/indicator/score.ts";
import { Chinese } from "../../components/chinese.tsx";
import { Notice } from "../../components/notice.tsx";
import { SummaryList } from "../../components/summary-list.tsx";
import { islandAddress } from "../../island-address.ts";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { indicatorsTexts } from "../../texts/indicators.ts";
import { visitTexts } from "../../texts/visit.ts";
import type { VisitView } from "../../views/visit.ts";
import { nameIn, separatorIn } from "../staff/words.ts";
import { CheckItem } from "./check-item.tsx";
import { DrawnFiles } from "./drawn-files.tsx";
import { Signatures } from "./signatures.tsx";
import { VisitFindings } from "./visit-findings.tsx";
import { VisitPhotos } from "./visit-photos.tsx";

type ViewProps = { readonly view: VisitView };

/** The checklist of a visit; every form works as it is, and where scripts run a telephone keeps it without connection. */
export const visitPage = (view: VisitView, shown: PageContext): string => {
  const context = { ...shown, path: `/inspections/${view.inspectionId}/visit` };
  const texts = visitTexts(context.language);
  return renderPage(
    <Page
      context={context}
      title={texts.title}
      caption={`${nameIn(context.language, view.unit)} ${view.cycleId}`}
      back={{ href: `/inspections/${view.inspectionId}`, text: texts.toInspection }}
    >
      <link rel="stylesheet" href={islandAddress.style} />
      <div
        id="visit"
        data-inspection={view.inspectionId}
        data-reader={view.reader}
        data-state={view.state}
        data-version={view.version}
      />
      <State view={view} />
      <Summary view={view} />
      <Checklist view={view} />
      <VisitFindings view={view} />
      <VisitPhotos view={view} />
      <DrawnFiles view={view} />
      <Signatures view={view} />
      {view.may === "note" && <script type="module" src={islandAddress.visit} />}
    </Page>,
  );
};

const State = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { instant } = useFormats();
  const texts = visitTexts(language);
  if (view.state === "over")
    return (
      <Notice tone="success">
        <p>{texts.over}</p>
      </Notice>
    );
  if (view.state === "notYet")
    return (
      <Notice tone="info">
        <p>{texts.notYet(instant(view.onSiteFrom))}</p>
      </Notice>
    );
  return view.may === "note" ? null : <p>{texts.reading}</p>;
};

const Summary = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { instant, deadline } = useFormats();
  const { facts } = visitTexts(language);
  const { vetoes } = indicatorsTexts(language);
  const separator = separatorIn(language);
  const team = view.signers.filter(({ by }) => by === "team");
  const scored = view.items.filter(({ scores }) => scores.length > 0).length;
  return (
    <SummaryList
      rows={[
        { label: facts.time, value: facts.between(instant(view.onSiteFrom), deadline(view.onSiteBy)) },
        {
          label: facts.team,
          value: (
            <Chinese>
              {team.map(({ name, role }) => (role === "lead" ? `${name}（${facts.lead}）` : name)).join("、")}
            </Chinese>
          ),
        },
        { label: facts.schools, value: view.schools.map((school) => nameIn(language, school)).join(separator) },
        { label: facts.progress, value: facts.of(scored, view.items.length) },
        ...(view.begunAt === undefined ? [] : [{ label: facts.begun, value: instant(view.begunAt) }]),
        ...(view.endedAt === undefined ? [] : [{ label: facts.ended, value: instant(view.endedAt) }]),
        ...(view.result === undefined
          ? []
          : [
              {
                label: facts.result,
                value: [
                  facts.grade(String(view.result.score), view.result.grade),
                  ...(view.result.selfScore === undefined ? [] : [facts.self(String(view.result.selfScore))]),
                ].join(separator),
              },
            ]),
        ...(view.result?.veto === undefined
          ? []
          : [{ label: facts.veto, value: (vetoes as { readonly [veto: string]: string })[view.result.veto] ?? "" }]),
      ]}
    />
  );
};

const Checklist = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { groups } = indicatorsTexts(language);
  const items = view.items.flatMap((item) => {
    const indicator = indicatorById(item.indicator);
    return indicator ? [{ item, indicator }] : [];
  });
  return (
    <>
      {(Object.keys(groupWeights) as (keyof typeof groupWeights)[]).map((group) => {
        const ofGroup = items.filter(({ indicator }) => indicator.issueClass === group);
        return ofGroup.length === 0 ? null : (
          <section key={group} aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`}>{groups[group]}</h2>
            {ofGroup.map(({ item, indicator }) => (
              <CheckItem key={item.indicator} view={view} item={item} indicator={indicator} />
            ))}
          </section>
        );
      })}
    </>
  );
};
