import { DataTable } from "../../components/data-table.tsx";
import { Tag } from "../../components/status-tag.tsx";
import { useFormats, usePage } from "../../layout/page-context.ts";
import { formatsFor } from "../../texts/format.ts";
import type { Language } from "../../texts/language.ts";
import { objectionsTexts } from "../../texts/objections.ts";
import type { ObjectionRow } from "../../views/objections.ts";
import { Due } from "../staff/due.tsx";

const tones = {
  received: "attention",
  investigating: "attention",
  reviewAsked: "attention",
  upheld: "bad",
  partlyUpheld: "bad",
  notUpheld: "good",
  notAdmitted: "good",
  reviewed: "good",
  closed: "good",
} as const;

/** The state of an objection. */
export const ObjectionTag = ({ status }: Pick<ObjectionRow, "status">) => (
  <Tag tone={tones[status]}>{objectionsTexts(usePage().language).status[status]}</Tag>
);

/** Whether an objection waits for somebody of the office. */
export const isOpen = ({ status }: Pick<ObjectionRow, "status">): boolean => tones[status] === "attention";

/** What an objection is about, with the line it concerns. */
export const aboutWords = (language: Language, { what, serial }: Pick<ObjectionRow, "what" | "serial">): string => {
  const texts = objectionsTexts(language);
  return serial === 0 ? texts.what[what] : texts.about(texts.what[what], formatsFor(language).count(serial));
};

/** Objections with what they are about and until when they must be answered; never with their objectors. */
export const ObjectionsTable = ({
  caption,
  rows,
}: {
  readonly caption: string;
  readonly rows: readonly ObjectionRow[];
}) => {
  const { instant } = useFormats();
  const { language } = usePage();
  const texts = objectionsTexts(language);
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ objectionId }) => objectionId}
      columns={[
        {
          key: "about",
          header: texts.columns.about,
          cell: (row) => <a href={`/objections/${row.objectionId}`}>{aboutWords(language, row)}</a>,
        },
        { key: "status", header: texts.columns.status, cell: ({ status }) => <ObjectionTag status={status} /> },
        { key: "raised", header: texts.columns.raised, cell: ({ receivedAt }) => instant(receivedAt) },
        {
          key: "due",
          header: texts.columns.due,
          cell: (row) => isOpen(row) && <Due dueAt={row.dueAt} daysLeft={row.daysLeft} />,
        },
      ]}
      empty={<p>{texts.none}</p>}
    />
  );
};
