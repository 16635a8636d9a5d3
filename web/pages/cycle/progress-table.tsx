import { DataTable } from "../../components/data-table.tsx";
import { Tag } from "../../components/status-tag.tsx";
import { usePage } from "../../layout/page-context.ts";
import { cycleTexts } from "../../texts/cycle.ts";
import { indicatorsTexts } from "../../texts/indicators.ts";
import type { CycleUnit } from "../../views/cycle.ts";
import { Due } from "../staff/due.tsx";
import { labelled, nameIn } from "../staff/words.ts";

const isOver = ({ status }: Progress): boolean => status === "closed" || status === "escalated";
type Progress = NonNullable<CycleUnit["progress"]>;

/** How far every unit has come, and what it reached beside what it thought of itself. */
export const ProgressTable = ({ rows }: { readonly rows: readonly CycleUnit[] }) => {
  const { language } = usePage();
  const texts = cycleTexts(language);
  return (
    <DataTable
      caption={texts.progressTitle}
      captionIs="heard"
      rows={rows}
      rowKey={({ unitId }) => unitId}
      columns={[
        {
          key: "unit",
          header: texts.unit,
          cell: (row) =>
            row.progress === undefined ? (
              nameIn(language, row)
            ) : (
              <a href={`/inspections/${row.progress.inspectionId}`}>{nameIn(language, row)}</a>
            ),
        },
        { key: "status", header: texts.inspection, cell: ({ progress }) => <Standing progress={progress} /> },
        {
          key: "selfReport",
          header: texts.selfReport,
          cell: ({ progress }) => texts.selfReportWas[progress?.selfReport ?? "missing"],
        },
        { key: "selfScore", header: texts.selfScore, holds: "number", cell: ({ result }) => scored(result?.selfScore) },
        { key: "score", header: texts.score, holds: "number", cell: ({ result }) => scored(result?.score) },
        { key: "grade", header: texts.grade, cell: ({ result }) => <Grade result={result} /> },
        { key: "findings", header: texts.findings, holds: "number", cell: ({ result }) => scored(result?.findings) },
      ]}
      empty={null}
    />
  );
};

const scored = (value: number | undefined): string => (value === undefined ? "–" : String(value));

const Standing = ({ progress }: { readonly progress: Progress | undefined }) => {
  const texts = cycleTexts(usePage().language);
  if (progress === undefined) return <>{texts.notOpened}</>;
  const { status } = progress;
  const tone = status === "closed" ? "good" : status === "escalated" ? "bad" : "moving";
  return (
    <>
      <Tag tone={tone}>{texts.inspectionStatus[status]}</Tag> {!isOver(progress) && <Due {...progress} />}
    </>
  );
};

const Grade = ({ result }: { readonly result: CycleUnit["result"] | undefined }) => {
  const { language } = usePage();
  const texts = cycleTexts(language);
  if (result === undefined) return <>{texts.notScored}</>;
  return (
    <>
      <Tag tone={result.grade === "D" ? "bad" : result.grade === "C" ? "attention" : "good"}>{result.grade}</Tag>
      {result.veto !== undefined && (
        <p class="table-note">
          {texts.veto} · {labelled(indicatorsTexts(language).vetoes, result.veto)}
        </p>
      )}
    </>
  );
};
