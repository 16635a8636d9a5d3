import { Button, ButtonRow } from "../../components/button.tsx";
import { FileField } from "../../components/file-field.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { evidenceTexts } from "../../texts/evidence.ts";
import type { PhotoView } from "../../views/evidence.ts";
import { listTitle } from "../staff/words.ts";

type ViewProps = { readonly view: PhotoView };

const accepts = "image/jpeg,image/png,application/pdf";

/** One photo of the board: its form, then what became of it. */
export const photoPage = (view: PhotoView, context: PageContext): string => {
  const texts = evidenceTexts(context.language);
  return renderPage(
    <Page
      context={context}
      title={texts.photo.title}
      caption={listTitle(context.language, view.list)}
      back={{ href: `/preparation/${view.list.listId}/evidence`, text: texts.title }}
    >
      <TakenOn view={view} />
      {view.upload ? <Upload upload={view.upload} /> : <Fate view={view} />}
    </Page>,
  );
};

const TakenOn = ({ view: { photo } }: ViewProps) => {
  const { day } = useFormats();
  const texts = evidenceTexts(usePage().language);
  return photo.takenOn ? (
    <p>
      {texts.takenOn} {day(photo.takenOn)}
    </p>
  ) : null;
};

const Upload = ({ upload }: { readonly upload: NonNullable<PhotoView["upload"]> }) => {
  const texts = evidenceTexts(usePage().language).photo;
  return (
    <Form action={upload.action} hidden={upload.fields} carries="files">
      <FileField name="file" label={texts.file} hint={texts.hint} accept={accepts} />
      <ButtonRow>
        <Button>{texts.submit}</Button>
      </ButtonRow>
    </Form>
  );
};

const Fate = ({ view: { photo, list, sent } }: ViewProps) => {
  const { language, path } = usePage();
  const texts = evidenceTexts(language);
  const all = `/preparation/${list.listId}/evidence`;
  if (photo.status === "refused")
    return (
      <>
        <Notice tone="error" title={texts.photo.refused}>
          <p>{photo.fault && texts.fault[photo.fault]}</p>
        </Notice>
        <p>
          <a href={all}>{texts.photo.again}</a>
        </p>
      </>
    );
  if (photo.status === "awaited" && sent === "no")
    return (
      <>
        <Notice tone="info">
          <p>{texts.photo.closed}</p>
        </Notice>
        <p>
          <a href={all}>{texts.photo.toAll}</a>
        </p>
      </>
    );
  const isKept = photo.status === "accepted";
  return (
    <>
      <Notice tone={isKept ? "success" : "info"}>
        <p>{isKept ? texts.photo.taken : texts.photo.checking}</p>
      </Notice>
      <p>{isKept ? <a href={all}>{texts.photo.toAll}</a> : <a href={`${path}?sent=yes`}>{texts.photo.look}</a>}</p>
    </>
  );
};
