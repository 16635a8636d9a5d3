import { Blur, smallestGroup } from "../../../domain/publicity/small-groups.ts";
import { DataTable } from "../../components/data-table.tsx";
import { Notice } from "../../components/notice.tsx";
import { useFormats, usePage } from "../../layout/page-context.ts";
import { listFindingsTexts } from "../../texts/list-findings.ts";
import type { ListFileView } from "../../views/list-file.ts";

/** Where a list looks as if it held personal data: number, field and kind, never the data. */
export const Findings = ({ findings }: Pick<ListFileView, "findings">) => {
  const { count } = useFormats();
  const texts = listFindingsTexts(usePage().language);
  if (findings.length === 0) return null;
  return (
    <section>
      <Notice tone="warning" title={texts.title}>
        <p>{texts.text}</p>
      </Notice>
      <DataTable
        caption={texts.title}
        captionIs="heard"
        rows={findings}
        rowKey={({ serial, field, code }) => `${serial} ${field} ${code}`}
        columns={[
          {
            key: "place",
            header: texts.place,
            cell: ({ serial }) => (serial === 0 ? texts.head : texts.line(count(serial))),
          },
          { key: "field", header: texts.field, cell: ({ field }) => texts.fields[field] ?? texts.otherField },
          { key: "kind", header: texts.kind, cell: ({ code }) => texts.kinds[code] },
        ]}
        empty={null}
      />
    </section>
  );
};

/** How many persons of small groups are published with less than the others, before it is done and after. */
export const SmallGroups = ({ hidden }: Pick<ListFileView, "hidden">) => {
  const { count } = useFormats();
  const texts = listFindingsTexts(usePage().language);
  const told = Blur.options.flatMap((blur) => (hidden[blur] === 0 ? [] : [texts.hidden[blur](count(hidden[blur]))]));
  if (told.length === 0) return null;
  return (
    <Notice tone="info" title={texts.smallGroups}>
      <p>{texts.smallGroupsText(smallestGroup)}</p>
      <ul>
        {told.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
};
