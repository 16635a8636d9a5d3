import { DataTable } from "../../components/data-table.tsx";
import { useFormats, usePage, useTexts } from "../../layout/page-context.ts";
import { documentsTexts } from "../../texts/documents.ts";
import type { DocumentsForReview } from "../../views/documents.ts";
import { separatorIn } from "../staff/words.ts";

/** The papers of a submission: what came, what is asked for and not here, and what a department proves anyway. */
export const Documents = ({ documents }: { readonly documents: DocumentsForReview }) => {
  const { language } = usePage();
  const { instant } = useFormats();
  const { needCategory, form } = useTexts();
  const texts = documentsTexts(language);
  const { files, missing, proved } = documents;
  const separator = separatorIn(language);
  if (files.length + missing.length + proved.length === 0) return null;
  return (
    <section>
      <h2>{texts.title}</h2>
      {proved.length > 0 && (
        <p>{form.labelled(texts.provedShort, proved.map((category) => needCategory[category]).join(separator))}</p>
      )}
      {files.length > 0 && (
        <DataTable
          caption={texts.title}
          captionIs="heard"
          rows={files}
          rowKey={({ fileId }) => fileId}
          columns={[
            {
              key: "document",
              header: texts.document,
              cell: ({ fileId, document }) => <a href={`/files/${fileId}`}>{texts.kind[document]}</a>,
            },
            { key: "at", header: texts.at, cell: ({ at }) => instant(at) },
          ]}
          empty={null}
        />
      )}
      {missing.length > 0 && (
        <p>{form.labelled(texts.missing, missing.map((document) => texts.kind[document]).join(separator))}</p>
      )}
    </section>
  );
};
