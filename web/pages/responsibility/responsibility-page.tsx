import { ButtonLink, ButtonRow } from "../../components/button.tsx";
import { Chinese } from "../../components/chinese.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { formatsFor } from "../../texts/format.ts";
import { responsibilityTexts } from "../../texts/responsibility.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { ResponsibilityView, TreePlace } from "../../views/responsibility.ts";
import { nameIn } from "../staff/words.ts";
import { Chain } from "./chain.tsx";
import { GapFigures } from "./gap-figures.tsx";

type ViewProps = { readonly view: ResponsibilityView };

const hrefOf = ({ level, code }: Pick<TreePlace, "level" | "code">): string =>
  level === "county" ? "/responsibility" : `/responsibility?${level}=${code}`;

/** One place of the tree: who leads it, what is missing below, and the places below it. */
export const responsibilityPage = (view: ResponsibilityView, context: PageContext): string => {
  const texts = responsibilityTexts(context.language);
  const [above, here] = [view.way.at(-2), view.way.at(-1)];
  return renderPage(
    <Page
      context={context}
      title={here === undefined || above === undefined ? texts.title : nameIn(context.language, here)}
      {...(here && { caption: above === undefined ? nameIn(context.language, here) : texts.level[here.level] })}
      width="wide"
      back={
        above === undefined
          ? { href: "/work", text: staffTexts(context.language).work }
          : { href: hrefOf(above), text: nameIn(context.language, above) }
      }
    >
      {above === undefined && <p class="lead">{texts.intro}</p>}
      {view.toSign > 0 && (
        <Notice tone="warning" title={texts.toSign(formatsFor(context.language).count(view.toSign))}>
          <a href="/responsibility/letters">{texts.toLetters}</a>
        </Notice>
      )}
      <GapFigures gaps={view.gaps} />
      <ButtonRow>
        {here?.level === "school" ? (
          <ButtonLink href={`/responsibility/${here.code}`}>{texts.toSchool}</ButtonLink>
        ) : (
          <ButtonLink href="/responsibility/gaps">{texts.toGaps}</ButtonLink>
        )}
        <ButtonLink href="/responsibility/letters" kind="secondary">
          {texts.toLetters}
        </ButtonLink>
      </ButtonRow>
      {view.grid === "none" ? <EmptyState title={texts.noGrid} /> : <Chain way={view.way} />}
      <Below view={view} />
    </Page>,
  );
};

const Below = ({ view: { below } }: ViewProps) => {
  const { language } = usePage();
  const { count } = useFormats();
  const texts = responsibilityTexts(language);
  const [first] = below;
  if (first === undefined) return null;
  return (
    <DataTable
      caption={texts.below(texts.level[first.level])}
      rows={below}
      rowKey={({ code }) => code}
      columns={[
        { key: "place", header: texts.columns.place, cell: (row) => <a href={hrefOf(row)}>{nameIn(language, row)}</a> },
        {
          key: "leader",
          header: texts.leader[first.level],
          cell: ({ leader }) => (leader === undefined ? texts.nobody : <Chinese>{leader}</Chinese>),
        },
        { key: "schools", header: texts.columns.schools, holds: "number", cell: ({ gaps }) => count(gaps.schools) },
        {
          key: "withoutContact",
          header: texts.columns.withoutContact,
          holds: "number",
          cell: ({ gaps }) => count(gaps.withoutContact),
        },
        { key: "pupils", header: texts.columns.pupils, holds: "number", cell: ({ gaps }) => count(gaps.pupils) },
        { key: "unnamed", header: texts.columns.unnamed, holds: "number", cell: ({ gaps }) => count(gaps.unnamed) },
        { key: "over", header: texts.columns.over, holds: "number", cell: ({ gaps }) => count(gaps.over) },
      ]}
      empty={null}
    />
  );
};
