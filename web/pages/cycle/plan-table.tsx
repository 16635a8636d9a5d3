import { Chinese } from "../../components/chinese.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { Tag } from "../../components/status-tag.tsx";
import { usePage } from "../../layout/page-context.ts";
import { cycleTexts } from "../../texts/cycle.ts";
import type { CycleUnit } from "../../views/cycle.ts";
import { nameIn, separatorIn } from "../staff/words.ts";

/** Who is visited by whom and why: units with their schools in the sample, their teams, and who stays away. */
export const PlanTable = ({ rows }: { readonly rows: readonly CycleUnit[] }) => {
  const { language } = usePage();
  const texts = cycleTexts(language);
  return (
    <DataTable
      caption={texts.unitsTitle}
      captionIs="heard"
      rows={rows}
      rowKey={({ unitId }) => unitId}
      columns={[
        {
          key: "unit",
          header: texts.unit,
          cell: (row) => (
            <>
              {nameIn(language, row)}
              <p class="table-note">{texts.unitForm[row.form]}</p>
            </>
          ),
        },
        { key: "risk", header: texts.risk, holds: "number", cell: ({ risk }) => String(risk) },
        { key: "schools", header: texts.schools, cell: (row) => <Schools row={row} /> },
        { key: "team", header: texts.team, cell: (row) => <Members row={row} /> },
        ...(rows.some(({ away }) => away !== undefined)
          ? [{ key: "away", header: texts.away, cell: (row: CycleUnit) => <Away row={row} /> }]
          : []),
      ]}
      empty={null}
    />
  );
};

type RowProps = { readonly row: CycleUnit };

const Schools = ({ row: { schools } }: RowProps) => {
  const { language } = usePage();
  const { why } = cycleTexts(language);
  return (
    <ul>
      {schools.map((school) => (
        <li key={school.code}>
          {nameIn(language, school)} <span class="table-note">{why[school.why]}</span>
        </li>
      ))}
    </ul>
  );
};

const Members = ({ row: { team, fault } }: RowProps) => {
  const { language } = usePage();
  const texts = cycleTexts(language);
  return (
    <>
      {team && (
        <Chinese>
          {[texts.lead(team.lead.name), ...team.members.map(({ name }) => name)].join(separatorIn(language))}
        </Chinese>
      )}
      {fault && <Tag tone="bad">{texts.fault[fault]}</Tag>}
      {!team && !fault && texts.noTeam}
    </>
  );
};

const Away = ({ row: { away = [] } }: RowProps) => {
  const { awayReason, nobodyAway } = cycleTexts(usePage().language);
  if (away.length === 0) return <>{nobodyAway}</>;
  return (
    <ul>
      {away.map(({ name, why }) => (
        <li key={name}>
          <Chinese>{name}</Chinese> <span class="table-note">{awayReason[why]}</span>
        </li>
      ))}
    </ul>
  );
};
