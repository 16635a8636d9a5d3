import { usePage } from "../../layout/page-context.ts";
import { findingTexts } from "../../texts/finding.ts";

type ProofFilesProps = { readonly files: readonly { readonly fileId: string; readonly sha256?: string }[] };

/** Files of evidence, each with the hash it had when it was handed in. */
export const ProofFiles = ({ files }: ProofFilesProps) => {
  const texts = findingTexts(usePage().language);
  if (files.length === 0) return null;
  return (
    <ul class="link-list">
      {files.map(({ fileId, sha256 }, place) => (
        <li key={fileId}>
          <a href={`/files/${fileId}`}>{texts.file(place + 1)}</a>
          {sha256 !== undefined && <p class="table-note">{texts.hash(sha256)}</p>}
        </li>
      ))}
    </ul>
  );
};
