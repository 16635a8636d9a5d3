import { Chinese } from "../../components/chinese.tsx";
import { DataTable } from "../../components/data-table.tsx";
import { Notice } from "../../components/notice.tsx";
import { useFormats, usePage } from "../../layout/page-context.ts";
import { bulletinTexts } from "../../texts/bulletin.ts";
import type { Language } from "../../texts/language.ts";
import { listFindingsTexts } from "../../texts/list-findings.ts";
import type { BulletinView, CycleName } from "../../views/bulletin.ts";

/** What the cycle of a document is called, or what it is without one. */
export const cycleTitle = (language: Language, cycle: CycleName | undefined): string => {
  const texts = bulletinTexts(language);
  return cycle === undefined ? texts.between : texts.cycle(cycle.year, texts.nature[cycle.nature]);
};

type PartsProps = { readonly parts: readonly { readonly heading: string; readonly text: string }[] };

/** The text of an official document as it stands, which is Chinese on every page. */
export const DocumentParts = ({ parts }: PartsProps) => (
  <>
    {parts.map(({ heading, text }) => (
      <section key={heading}>
        <h2>
          <Chinese>{heading}</Chinese>
        </h2>
        {text.split("\n").map((line, place) => (
          <p key={place}>
            <Chinese>{line}</Chinese>
          </p>
        ))}
      </section>
    ))}
  </>
);

/** Who drafted, edited and signed a document, and when. */
export const useDocumentRows = ({
  draftedAt,
  editedBy,
  signed,
}: Pick<BulletinView, "draftedAt" | "editedBy" | "signed">) => {
  const { instant } = useFormats();
  const texts = bulletinTexts(usePage().language);
  return [
    { label: texts.drafted, value: instant(draftedAt) },
    ...(editedBy === undefined ? [] : [{ label: texts.editedBy, value: <Chinese>{editedBy}</Chinese> }]),
    ...(signed
      ? [
          {
            label: texts.signedBy,
            value: (
              <>
                <Chinese>{signed.name}</Chinese> {instant(signed.at)}
              </>
            ),
          },
        ]
      : []),
  ];
};

/** What was edited, for whoever signs: each changed part beside the system's draft. */
export const Changes = ({ parts }: Pick<BulletinView, "parts">) => {
  const texts = bulletinTexts(usePage().language);
  const changed = parts.filter(({ drafted }) => drafted !== undefined);
  if (changed.length === 0) return null;
  return (
    <section>
      <p>{texts.changesText}</p>
      <h2>{texts.changes}</h2>
      {changed.map(({ heading, text, drafted = "" }) => (
        <section key={heading}>
          <h3>
            <Chinese>{heading}</Chinese>
          </h3>
          <p>
            <del>
              <Chinese>{drafted}</Chinese>
            </del>
          </p>
          <p>
            <ins>
              <Chinese>{text}</Chinese>
            </ins>
          </p>
        </section>
      ))}
    </section>
  );
};

/** Where the linter found something in a document: the part and the kind, never what it found. */
export const DocumentFindings = ({ findings, parts }: Pick<BulletinView, "findings" | "parts">) => {
  const { language } = usePage();
  const texts = bulletinTexts(language).findings;
  const { kinds } = listFindingsTexts(language);
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
        rowKey={({ part, code }) => `${part} ${code}`}
        columns={[
          {
            key: "part",
            header: texts.part,
            cell: ({ part }) => (part === 0 ? texts.across : <Chinese>{parts[part - 1]?.heading ?? ""}</Chinese>),
          },
          { key: "kind", header: texts.kind, cell: ({ code }) => kinds[code] },
        ]}
        empty={null}
      />
    </section>
  );
};
