import { Fragment } from "preact";
import { DataTable } from "../../components/data-table.tsx";
import { usePage } from "../../layout/page-context.ts";
import { targetWords, valueWords } from "../../texts/indicator-words.ts";
import { indicatorsTexts } from "../../texts/indicators.ts";
import type { IndicatorsView, IndicatorView } from "../../views/indicators.ts";

type Group = IndicatorsView["groups"][number];

/** The indicators of one group: what each asks, how it is counted, its target, its points. */
export const IndicatorsTable = ({ group }: { readonly group: Group }) => {
  const texts = indicatorsTexts(usePage().language);
  const { columns, groups } = texts;
  return (
    <DataTable
      caption={groups[group.issueClass]}
      captionIs="heard"
      columns={[
        { key: "indicator", header: columns.indicator, cell: (row) => <Asked indicator={row} /> },
        { key: "target", header: columns.target, cell: (row) => <Targets indicator={row} /> },
        {
          key: "points",
          header: columns.points,
          cell: ({ points }) => (points === 0 ? texts.notScored : texts.points(points)),
        },
        {
          key: "appliesTo",
          header: columns.appliesTo,
          cell: ({ appliesTo: [only, other] }) =>
            only === undefined || other !== undefined ? texts.everyUnit : texts.appliesTo[only],
        },
        { key: "source", header: columns.source, cell: ({ source }) => source },
      ]}
      rows={group.indicators}
      rowKey={({ id }) => id}
      empty={null}
    />
  );
};

type Shown = { readonly indicator: IndicatorView };

const Asked = ({ indicator: { id, title, fromRecords, values } }: Shown) => {
  const { language } = usePage();
  const texts = indicatorsTexts(language);
  return (
    <>
      {id} {title[language === "en" ? "en" : "zh"]}
      <p class="table-note">{texts.formulaIs(texts.formula[id])}</p>
      {fromRecords && <p class="table-note">{values.length > 1 ? texts.firstFromRecords : texts.fromRecords}</p>}
    </>
  );
};

const Targets = ({ indicator: { values } }: Shown) => {
  const { language } = usePage();
  const texts = indicatorsTexts(language);
  const said = values.map(({ key, title, unit, direction, target, untargeted, total }) => {
    const words =
      target === undefined
        ? untargeted && texts.untargeted[untargeted]
        : targetWords(language, { direction, unit, value: target });
    const all =
      total === undefined ? "" : `${texts.between}${texts.total(valueWords(language, { unit, value: total }))}`;
    const name = title?.[language === "en" ? "en" : "zh"];
    return { key, words: `${name === undefined ? words : texts.named(name, words ?? "")}${all}` };
  });
  return (
    <>
      {said.map(({ key, words }, place) => (
        <Fragment key={key}>
          {place > 0 && <br />}
          {words}
        </Fragment>
      ))}
    </>
  );
};
