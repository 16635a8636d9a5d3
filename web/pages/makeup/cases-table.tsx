import { Chinese } from "../../components/chinese.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { Tag } from "../../components/status-tag.tsx";
import { usePage } from "../../layout/page-context.ts";
import { makeupTexts } from "../../texts/makeup.ts";
import type { MakeupRow } from "../../views/makeup.ts";
import { Due } from "../staff/due.tsx";

const tones = { open: "attention", registered: "good", explained: "over" } as const;

/** How far a case is, in a word. */
export const MakeupTag = ({ status, invited }: Pick<MakeupRow, "status" | "invited">) => {
  const texts = makeupTexts(usePage().language);
  return status === "open" && invited ? (
    <Tag tone="moving">{texts.invited}</Tag>
  ) : (
    <Tag tone={tones[status]}>{texts.status[status]}</Tag>
  );
};

/** Cases of a school, the open ones first. */
export const CasesTable = ({ caption, rows }: { readonly caption: string; readonly rows: readonly MakeupRow[] }) => {
  const texts = makeupTexts(usePage().language);
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ caseId }) => caseId}
      columns={[
        {
          key: "pupil",
          header: texts.columns.pupil,
          cell: ({ caseId, pupilName }) => (
            <a href={`/makeup/${caseId}`}>
              <Chinese>{pupilName}</Chinese>
            </a>
          ),
        },
        { key: "source", header: texts.columns.source, cell: ({ source }) => texts.source[source] },
        {
          key: "status",
          header: texts.columns.status,
          cell: (row) => (
            <>
              <MakeupTag {...row} /> {row.reason && texts.reason[row.reason]}
            </>
          ),
        },
        {
          key: "due",
          header: texts.columns.due,
          cell: ({ status, answerBy, daysLeft }) =>
            status === "open" ? <Due dueAt={answerBy} daysLeft={daysLeft} /> : null,
        },
      ]}
      empty={null}
    />
  );
};
