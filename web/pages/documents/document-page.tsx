import { Button, ButtonRow } from "../../components/button.tsx";
import { FileField } from "../../components/file-field.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { documentsTexts } from "../../texts/documents.ts";
import { evidenceTexts } from "../../texts/evidence.ts";
import type { DocumentView } from "../../views/documents.ts";

type ViewProps = { readonly view: DocumentView };

const all = "/my-applications/documents";

/** One paper: the form for its file, then what became of it. */
export const documentPage = (view: DocumentView, context: PageContext): string => {
  const texts = documentsTexts(context.language);
  return renderPage(
    <Page
      context={context}
      title={texts.kind[view.file.document]}
      caption={view.pupilName}
      back={{ href: all, text: texts.title }}
    >
      {view.upload ? <Upload upload={view.upload} /> : <Fate view={view} />}
    </Page>,
  );
};

const Upload = ({ upload }: { readonly upload: NonNullable<DocumentView["upload"]> }) => {
  const texts = documentsTexts(usePage().language);
  return (
    <>
      <Form action={upload.action} hidden={upload.fields} carries="files">
        <FileField name="file" label={texts.file} hint={texts.hint} accept="image/jpeg,image/png,application/pdf" />
        <ButtonRow>
          <Button>{texts.submit}</Button>
        </ButtonRow>
      </Form>
      <p class="hint">{texts.paper}</p>
    </>
  );
};

const Fate = ({ view: { file, sent } }: ViewProps) => {
  const { language, path } = usePage();
  const texts = documentsTexts(language);
  if (file.status === "refused")
    return (
      <>
        <Notice tone="error" title={texts.refused}>
          <p>{file.fault && evidenceTexts(language).fault[file.fault]}</p>
        </Notice>
        <p>
          <a href={all}>{texts.again}</a>
        </p>
      </>
    );
  if (file.status === "awaited" && sent === "no")
    return (
      <>
        <Notice tone="info">
          <p>{texts.expired}</p>
        </Notice>
        <p>
          <a href={all}>{texts.again}</a>
        </p>
      </>
    );
  const isAccepted = file.status === "accepted";
  return (
    <>
      <Notice tone={isAccepted ? "success" : "info"}>
        <p>{isAccepted ? texts.taken : texts.checking}</p>
      </Notice>
      {!isAccepted && (
        <p>
          <a href={`${path}?sent=yes`}>{texts.look}</a>
        </p>
      )}
      <p>
        <a href={all}>{texts.back}</a>
      </p>
    </>
  );
};
