import { indicatorById } from "../../../domain/indicator/catalogue.ts";
import { AsWritten } from "../../components/chinese.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { Tag } from "../../components/status-tag.tsx";
import { useFormats, usePage } from "../../layout/page-context.ts";
import { targetWords, valueWords } from "../../texts/indicator-words.ts";
import { inspectionTexts } from "../../texts/inspection.ts";
import type { Language } from "../../texts/language.ts";
import type { AskedIndicator, SelfReportView } from "../../views/inspection.ts";
import { indicatorName } from "./indicator-name.ts";

/** What the county's own records say of an indicator, with what was counted and as of when. */
export const knownWords = (language: Language, { indicator, known }: AskedIndicator): string | undefined => {
  const texts = inspectionTexts(language);
  const unit = indicatorById(indicator)?.unit;
  if (known === undefined || unit === undefined) return undefined;
  const { value, numerator, denominator } = known;
  const counted =
    numerator === undefined || denominator === undefined ? "" : ` (${texts.counted(numerator, denominator)})`;
  return `${valueWords(language, { unit, value })}${counted}`;
};

/** The target of an indicator in words. */
export const targetOf = (language: Language, { indicator, target }: AskedIndicator): string | undefined => {
  const found = indicatorById(indicator);
  return found === undefined || target === undefined
    ? undefined
    : targetWords(language, { direction: found.direction, unit: found.unit, value: target });
};

/** What the unit says of itself beside what is on record and, once told, what the team gave. */
export const AskedTable = ({ view: { asked, reported } }: { readonly view: SelfReportView }) => {
  const { language } = usePage();
  const { instant } = useFormats();
  const texts = inspectionTexts(language);
  const asOf = asked.find(({ known }) => known !== undefined)?.known?.asOf;
  return (
    <section>
      <h2>{texts.asked}</h2>
      {reported && (
        <p>
          <AsWritten>{texts.reported(reported.name, instant(reported.at))}</AsWritten>{" "}
          {reported.timing === "late" && <Tag tone="attention">{texts.late}</Tag>}
        </p>
      )}
      <p class="hint">
        {texts.askedHint}
        {asOf !== undefined && ` ${texts.asOf(instant(asOf))}`}
      </p>
      <DataTable
        caption={texts.asked}
        captionIs="heard"
        rows={asked}
        rowKey={({ indicator }) => indicator}
        columns={[
          { key: "indicator", header: texts.indicator, cell: (row) => indicatorName(language, row.indicator) },
          { key: "target", header: texts.target, cell: (row) => targetOf(language, row) ?? "" },
          { key: "known", header: texts.known, cell: (row) => knownWords(language, row) ?? "" },
          { key: "own", header: texts.ownScore, cell: (row) => <Own row={row} /> },
          { key: "visit", header: texts.visitScore, holds: "number", cell: ({ visitScore }) => visitScore ?? "" },
        ]}
        empty={null}
      />
    </section>
  );
};

const Own = ({ row: { answer, files } }: { readonly row: AskedIndicator }) => {
  const { language } = usePage();
  const texts = inspectionTexts(language);
  const accepted = files.filter(({ status }) => status === "accepted");
  return (
    <>
      {answer?.score}
      {answer?.value !== undefined && ` · ${answer.value}`}
      {answer?.note !== undefined && (
        <>
          <br />
          <AsWritten>{answer.note}</AsWritten>
        </>
      )}
      {answer !== undefined &&
        accepted.map(({ fileId }, place) => (
          <span key={fileId}>
            {" "}
            <a href={`/files/${fileId}`}>
              {texts.evidence} {place + 1}
            </a>
          </span>
        ))}
    </>
  );
};
