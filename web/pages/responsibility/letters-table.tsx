import { Chinese } from "../../components/chinese.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { Tag } from "../../components/status-tag.tsx";
import { usePage } from "../../layout/page-context.ts";
import { responsibilityTexts } from "../../texts/responsibility.ts";
import type { LetterRow } from "../../views/responsibility-letters.ts";
import { gradeAndClass, nameIn } from "../staff/words.ts";

const tones = { met: "good", missed: "bad", unknown: "waiting" } as const;

/** How far a letter is: not signed, signed, or what came of it. */
export const LetterTag = ({ signedAt, outcome }: Pick<LetterRow, "signedAt" | "outcome">) => {
  const { letters } = responsibilityTexts(usePage().language);
  if (outcome !== undefined) return <Tag tone={tones[outcome]}>{letters.outcome[outcome]}</Tag>;
  return signedAt === undefined ? (
    <Tag tone="attention">{letters.unsigned}</Tag>
  ) : (
    <Tag tone="good">{letters.signed}</Tag>
  );
};

type LettersTableProps = {
  readonly caption: string;
  readonly rows: readonly LetterRow[];
  /** Adds a way to the letters below each; for supervision. */
  readonly leads?: "down";
};

/** Letters of responsibility: what each is about, who signs it, how far it is. */
export const LettersTable = ({ caption, rows, leads }: LettersTableProps) => {
  const { language } = usePage();
  const { letters } = responsibilityTexts(language);
  const down = {
    key: "lower",
    header: letters.lower,
    cell: ({ letterId, level }: LetterRow) =>
      level === "class" ? null : <a href={`/responsibility/letters?under=${letterId}`}>{letters.lower}</a>,
  };
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ letterId }) => letterId}
      columns={[
        {
          key: "about",
          header: letters.about,
          cell: ({ letterId, about, place }) => (
            <a href={`/responsibility/letters/${letterId}`}>
              {nameIn(language, about)} {place && gradeAndClass(language, place)}
            </a>
          ),
        },
        { key: "to", header: letters.to, cell: ({ to }) => <Chinese>{to}</Chinese> },
        { key: "state", header: letters.state, cell: (row) => <LetterTag {...row} /> },
        ...(leads === "down" ? [down] : []),
      ]}
      empty={<p>{letters.none}</p>}
    />
  );
};
