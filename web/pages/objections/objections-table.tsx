import { DataTable } from "../../components/data-table.tsx";
import { Tag } from "../../components/status-tag.tsx";
import { useFormats, usePage } from "../../layout/page-context.ts";
import { objectionsTexts } from "../../texts/objections.ts";
import type { ObjectionRow } from "../../views/objections.ts";
import { Due } from "../staff/due.tsx";

const tones = { received: "attention", upheld: "bad", notUpheld: "good" } as const;

/** The state of an objection. */
export const ObjectionTag = ({ status }: Pick<ObjectionRow, "status">) => (
  <Tag tone={tones[status]}>{objectionsTexts(usePage().language).status[status]}</Tag>
);

/** Objections with what they are about and until when they must be answered; never with their objectors. */
export const ObjectionsTable = ({
  caption,
  rows,
}: {
  readonly caption: string;
  readonly rows: readonly ObjectionRow[];
}) => {
  const { count, instant } = useFormats();
  const texts = objectionsTexts(usePage().language);
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ objectionId }) => objectionId}
      columns={[
        {
          key: "about",
          header: texts.columns.about,
          cell: ({ objectionId, serial }) => (
            <a href={`/objections/${objectionId}`}>{serial === 0 ? texts.wholeList : texts.about(count(serial))}</a>
          ),
        },
        { key: "status", header: texts.columns.status, cell: ({ status }) => <ObjectionTag status={status} /> },
        { key: "raised", header: texts.columns.raised, cell: ({ raisedAt }) => instant(raisedAt) },
        {
          key: "due",
          header: texts.columns.due,
          cell: ({ answerBy, daysLeft, status }) =>
            status === "received" && <Due dueAt={answerBy} daysLeft={daysLeft} />,
        },
      ]}
      empty={<p>{texts.none}</p>}
    />
  );
};
