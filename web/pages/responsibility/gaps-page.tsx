import type { ComponentChildren } from "preact";
import { Chinese } from "../../components/chinese.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { responsibilityTexts } from "../../texts/responsibility.ts";
import type { GapsView } from "../../views/responsibility.ts";
import { nameIn } from "../staff/words.ts";
import { GapFigures } from "./gap-figures.tsx";

type ViewProps = { readonly view: GapsView };
type SchoolRow = GapsView["withoutContact"][number];

/** Everything that is missing, with the way to put it right. */
export const gapsPage = (view: GapsView, context: PageContext): string => {
  const texts = responsibilityTexts(context.language);
  return renderPage(
    <Page context={context} title={texts.gaps.title} width="wide" back={{ href: "/responsibility", text: texts.title }}>
      <p>{texts.gaps.intro}</p>
      <GapFigures gaps={view.gaps} />
      <Schools title={texts.gaps.withoutContact} rows={view.withoutContact} />
      <Unnamed view={view} />
      <Over view={view} />
      {view.uncounted.length > 0 && <Schools title={texts.gaps.uncounted} rows={view.uncounted} />}
      <Unsigned view={view} />
      <Unissued view={view} />
    </Page>,
  );
};

const None = () => <p>{responsibilityTexts(usePage().language).gaps.none}</p>;

const Titled = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
);

const SchoolLink = ({ school }: { readonly school: SchoolRow }) => (
  <a href={`/responsibility/${school.code}`}>{nameIn(usePage().language, school)}</a>
);

const useSchoolColumns = () => {
  const { columns } = responsibilityTexts(usePage().language);
  return [
    { key: "school", header: columns.place, cell: (row: SchoolRow) => <SchoolLink school={row} /> },
    { key: "township", header: columns.township, cell: (row: SchoolRow) => <Chinese>{row.township}</Chinese> },
  ] as const;
};

const Schools = ({ title, rows }: { readonly title: string; readonly rows: readonly SchoolRow[] }) => (
  <Titled title={title}>
    <DataTable
      caption={title}
      captionIs="heard"
      rows={rows}
      rowKey={({ code }) => code}
      columns={useSchoolColumns()}
      empty={<None />}
    />
  </Titled>
);

const Unnamed = ({ view }: ViewProps) => {
  const { count } = useFormats();
  const { columns, gaps } = responsibilityTexts(usePage().language);
  return (
    <Titled title={gaps.unnamed}>
      <DataTable
        caption={gaps.unnamed}
        captionIs="heard"
        rows={view.unnamed}
        rowKey={({ code }) => code}
        columns={[
          ...useSchoolColumns(),
          { key: "pupils", header: columns.pupils, holds: "number", cell: ({ pupils }) => count(pupils) },
          { key: "unnamed", header: columns.unnamed, holds: "number", cell: ({ unnamed }) => count(unnamed) },
        ]}
        empty={<None />}
      />
    </Titled>
  );
};

const Over = ({ view }: ViewProps) => {
  const { count } = useFormats();
  const { columns, gaps } = responsibilityTexts(usePage().language);
  return (
    <Titled title={gaps.over}>
      <DataTable
        caption={gaps.over}
        captionIs="heard"
        rows={view.over}
        rowKey={({ code }) => code}
        columns={[
          ...useSchoolColumns(),
          { key: "officers", header: columns.officers, holds: "number", cell: ({ officers }) => count(officers) },
          { key: "over", header: columns.over, holds: "number", cell: ({ over }) => count(over) },
          { key: "most", header: columns.most, holds: "number", cell: ({ most }) => count(most) },
        ]}
        empty={<None />}
      />
    </Titled>
  );
};

const Unsigned = ({ view: { year, unsigned, unsignedInAll } }: ViewProps) => {
  const { language } = usePage();
  const { count } = useFormats();
  const { gaps, letters } = responsibilityTexts(language);
  const title = gaps.unsigned(year);
  return (
    <Titled title={title}>
      {unsignedInAll > unsigned.length && <p>{gaps.unsignedInAll(count(unsignedInAll))}</p>}
      <DataTable
        caption={title}
        captionIs="heard"
        rows={unsigned}
        rowKey={({ letterId }) => letterId}
        columns={[
          {
            key: "letter",
            header: letters.number,
            cell: ({ letterId }) => <a href={`/responsibility/letters/${letterId}`}>{letterId}</a>,
          },
          { key: "about", header: letters.about, cell: (row) => nameIn(language, row) },
          { key: "to", header: gaps.signer, cell: ({ to }) => <Chinese>{to}</Chinese> },
        ]}
        empty={<None />}
      />
    </Titled>
  );
};

const Unissued = ({ view: { year, unissued } }: ViewProps) => {
  const { language } = usePage();
  const { gaps, letters } = responsibilityTexts(language);
  const title = gaps.unissued(year);
  return (
    <Titled title={title}>
      <DataTable
        caption={title}
        captionIs="heard"
        rows={unissued}
        rowKey={({ level, name }) => `${level} ${name}`}
        columns={[
          { key: "about", header: letters.about, cell: (row) => nameIn(language, row) },
          { key: "level", header: letters.title, cell: ({ level }) => letters.level[level] },
        ]}
        empty={<None />}
      />
    </Titled>
  );
};
