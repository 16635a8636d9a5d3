import { ButtonLink, ButtonRow } from "../../components/button.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { hrefWith } from "../../layout/hrefs.ts";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { mapTexts } from "../../texts/map.ts";
import type { MapView } from "../../views/map.ts";
import { nameIn } from "../staff/words.ts";
import { CountyTiles } from "./county-tiles.tsx";
import { MapCharts } from "./map-charts.tsx";
import { MapFigures } from "./map-figures.tsx";
import { hrefOfPlace } from "./words.ts";

type ViewProps = { readonly view: MapView };

/** The county at a glance, or one place of it: numbers, the map, charts, ways to every ledger; to look at and to hang on a wall. */
export const mapPage = (view: MapView, context: PageContext): string => {
  const texts = mapTexts(context.language);
  const here = view.way.at(-1);
  const above = view.way.at(-2);
  const paper = context.query?.["paper"] === "a3" ? "a3" : "a4";
  return renderPage(
    <Page
      context={context}
      title={here === undefined ? texts.title : texts.titleOf(nameIn(context.language, here))}
      width="wide"
      back={
        above === undefined
          ? { href: "/supervision", text: texts.back }
          : { href: hrefOfPlace(above), text: nameIn(context.language, above) }
      }
    >
      <div class={`wall wall-${paper}`}>
        <p class="lead screen-only">{texts.intro}</p>
        <AsOf view={view} />
        <MapFigures view={view} />
        {view.groups.length > 0 && <CountyTiles view={view} />}
        <MapCharts view={view} />
        {view.schools.length > 0 && <Schools view={view} />}
        <Ledgers view={view} />
        <ButtonRow>
          <ButtonLink href={hrefWith({ ...context, path: "/map.xlsx" }, { paper: "" })} kind="secondary">
            {texts.xlsx}
          </ButtonLink>
          <ButtonLink href={hrefWith(context, { paper: paper === "a3" ? "" : "a3" })} kind="secondary">
            {paper === "a3" ? texts.a4 : texts.a3}
          </ButtonLink>
        </ButtonRow>
        <p class="screen-only">{texts.print}</p>
      </div>
    </Page>,
  );
};

const AsOf = ({ view: { asOf, aid } }: ViewProps) => {
  const { instant } = useFormats();
  const texts = mapTexts(usePage().language);
  return (
    <p>
      {texts.asOf(instant(asOf))} {aid.asOf === undefined ? texts.aidUncounted : texts.aidAsOf(instant(aid.asOf))}
    </p>
  );
};

const Schools = ({ view: { schools } }: ViewProps) => {
  const { language } = usePage();
  const { count } = useFormats();
  const { schools: texts } = mapTexts(language);
  return (
    <DataTable
      caption={texts.title}
      rows={schools}
      rowKey={({ code }) => code}
      columns={[
        {
          key: "school",
          header: texts.school,
          cell: (school) => <a href={`/map?school=${school.code}`}>{nameIn(language, school)}</a>,
        },
        { key: "open", header: texts.open, holds: "number", cell: ({ open }) => count(open) },
        { key: "unnamed", header: texts.unnamed, holds: "number", cell: ({ gaps }) => count(gaps.unnamed) },
        {
          key: "contact",
          header: texts.contact,
          cell: ({ gaps }) => (gaps.withoutContact > 0 ? texts.none : texts.there),
        },
      ]}
      empty={null}
    />
  );
};

const Ledgers = ({ view: { way, township, taskBook, cycle } }: ViewProps) => {
  const { ledgers } = mapTexts(usePage().language);
  const unit = way.find(({ level }) => level === "unit")?.code;
  const school = way.find(({ level }) => level === "school")?.code;
  const district = way.find(({ level }) => level === "district")?.code;
  const places = school === undefined ? (district === undefined ? "" : `?district=${district}`) : `/${school}`;
  const ofTownship = township === undefined ? "" : `&township=${encodeURIComponent(township)}`;
  const links = [
    { href: `/findings${unit === undefined ? "" : `?unit=${unit}`}`, text: ledgers.findings },
    { href: "/escalations", text: ledgers.escalations },
    { href: `/inspections${cycle ? `?cycle=${cycle.cycleId}` : ""}`, text: ledgers.inspections },
    { href: `/responsibility${places}`, text: ledgers.responsibility },
    { href: `/task-book?year=${taskBook.year}${ofTownship}`, text: ledgers.taskBook },
  ];
  return (
    <nav class="screen-only" aria-label={ledgers.title}>
      <h2>{ledgers.title}</h2>
      <ButtonRow>
        {links.map(({ href, text }) => (
          <ButtonLink key={href} href={href} kind="secondary">
            {text}
          </ButtonLink>
        ))}
      </ButtonRow>
    </nav>
  );
};
