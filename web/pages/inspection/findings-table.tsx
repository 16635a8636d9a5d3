import { AsWritten } from "../../components/chinese.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { Tag, type TagTone } from "../../components/status-tag.tsx";
import { useFormats, usePage } from "../../layout/page-context.ts";
import { inspectionTexts } from "../../texts/inspection.ts";
import type { InspectionFinding, InspectionView } from "../../views/inspection.ts";

const tones = {
  noted: "waiting",
  open: "attention",
  proved: "moving",
  closed: "good",
  withdrawn: "over",
} as const satisfies Record<InspectionFinding["status"], TagTone>;

/** The problems found in an inspection; each has a page of its own. */
export const FindingsTable = ({ view: { findings, opinion } }: { readonly view: InspectionView }) => {
  const { language } = usePage();
  const { deadline } = useFormats();
  const texts = inspectionTexts(language);
  const { findingColumns: columns } = texts;
  if (findings.length === 0 && opinion === undefined) return null;
  return (
    <section>
      <h2>{texts.findings}</h2>
      <DataTable
        caption={texts.findings}
        captionIs="heard"
        rows={findings}
        rowKey={({ id }) => id}
        columns={[
          { key: "id", header: columns.id, cell: ({ id }) => <a href={`/findings/${id}`}>{id}</a> },
          { key: "fact", header: columns.fact, cell: ({ fact }) => <AsWritten>{fact}</AsWritten> },
          { key: "severity", header: columns.severity, cell: ({ severity }) => texts.severity[severity] },
          {
            key: "status",
            header: columns.status,
            cell: ({ status, measure }) => (
              <>
                <Tag tone={tones[status]}>{texts.findingStatus[status]}</Tag>
                {status === "open" && measure === "missing" && ` ${texts.noMeasure}`}
              </>
            ),
          },
          {
            key: "due",
            header: columns.due,
            cell: ({ dueAt }) => (dueAt === undefined ? "" : deadline(dueAt)),
          },
          { key: "owner", header: columns.owner, cell: ({ owner }) => <AsWritten>{owner}</AsWritten> },
        ]}
        empty={<p>{texts.noFindings}</p>}
      />
    </section>
  );
};
