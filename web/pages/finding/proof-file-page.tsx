import { Button, ButtonRow } from "../../components/button.tsx";
import { FileField } from "../../components/file-field.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { findingTexts } from "../../texts/finding.ts";
import type { ProofFileView } from "../../views/finding.ts";
import { nameIn } from "../staff/words.ts";

type ViewProps = { readonly view: ProofFileView };

/** One file of a proof: its form, then what became of it. */
export const proofFilePage = (view: ProofFileView, context: PageContext): string => {
  const { files } = findingTexts(context.language);
  return renderPage(
    <Page
      context={context}
      title={files.title}
      caption={nameIn(context.language, view.unit)}
      back={{ href: `/findings/${view.findingId}`, text: files.back }}
    >
      {view.upload ? <Upload upload={view.upload} /> : <Fate view={view} />}
    </Page>,
  );
};

const Upload = ({ upload }: { readonly upload: NonNullable<ProofFileView["upload"]> }) => {
  const { files } = findingTexts(usePage().language);
  return (
    <Form action={upload.action} hidden={upload.fields} carries="files">
      <FileField name="file" label={files.field} hint={files.hint} accept="image/jpeg,image/png,application/pdf" />
      <ButtonRow>
        <Button>{files.send}</Button>
      </ButtonRow>
    </Form>
  );
};

const Fate = ({ view: { file, sent, findingId } }: ViewProps) => {
  const { language, path } = usePage();
  const { files } = findingTexts(language);
  const isLost = file.status === "awaited" && sent === "no";
  const back = (
    <p>
      <a href={`/findings/${findingId}`}>{files.back}</a>
    </p>
  );
  if (file.status === "refused")
    return (
      <>
        <Notice tone="error" title={files.refused}>
          <p>{file.fault && files.fault[file.fault]}</p>
        </Notice>
        {back}
      </>
    );
  if (file.status === "accepted")
    return (
      <>
        <Notice tone="success">
          <p>{files.taken}</p>
        </Notice>
        <p>
          <a href={`/files/${file.fileId}`}>{files.look}</a>
        </p>
        {back}
      </>
    );
  return (
    <>
      <Notice tone="info">
        <p>{isLost ? files.closed : files.checking}</p>
      </Notice>
      {isLost ? (
        back
      ) : (
        <p>
          <a href={`${path}?sent=yes`}>{files.look}</a>
        </p>
      )}
    </>
  );
};
