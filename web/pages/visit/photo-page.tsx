import { Button, ButtonRow } from "../../components/button.tsx";
import { FileField } from "../../components/file-field.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { visitTexts } from "../../texts/visit.ts";
import type { VisitPhotoView } from "../../views/visit.ts";
import { nameIn } from "../staff/words.ts";

type ViewProps = { readonly view: VisitPhotoView };

/** One photo of a visit: its form, then what became of it. */
export const visitPhotoPage = (view: VisitPhotoView, context: PageContext): string => {
  const { photo } = visitTexts(context.language);
  return renderPage(
    <Page
      context={context}
      title={photo.title}
      caption={nameIn(context.language, view.unit)}
      back={{ href: `/inspections/${view.inspectionId}/visit#photos`, text: photo.back }}
    >
      {view.upload ? <Upload upload={view.upload} /> : <Fate view={view} />}
    </Page>,
  );
};

const Upload = ({ upload }: { readonly upload: NonNullable<VisitPhotoView["upload"]> }) => {
  const { photo } = visitTexts(usePage().language);
  return (
    <Form action={upload.action} hidden={upload.fields} carries="files">
      <FileField name="file" label={photo.file} hint={photo.hint} accept="image/jpeg,image/png" />
      <ButtonRow>
        <Button>{photo.send}</Button>
      </ButtonRow>
    </Form>
  );
};

const Fate = ({ view: { photo: found, sent, inspectionId } }: ViewProps) => {
  const { language, path } = usePage();
  const { photo } = visitTexts(language);
  const back = <a href={`/inspections/${inspectionId}/visit#photos`}>{photo.back}</a>;
  if (found.status === "refused")
    return (
      <>
        <Notice tone="error" title={photo.refused}>
          <p>{found.fault && photo.fault[found.fault]}</p>
        </Notice>
        <p>{back}</p>
      </>
    );
  if (found.status === "accepted")
    return (
      <>
        <Notice tone="success">
          <p>{photo.taken}</p>
        </Notice>
        <p>
          <a href={`/files/${found.fileId}`}>{photo.look}</a>
        </p>
        <p>{back}</p>
      </>
    );
  const isLost = found.status === "awaited" && sent === "no";
  return (
    <>
      <Notice tone="info">
        <p>{isLost ? photo.closed : photo.checking}</p>
      </Notice>
      <p>{isLost ? back : <a href={`${path}?sent=yes`}>{photo.look}</a>}</p>
    </>
  );
};
