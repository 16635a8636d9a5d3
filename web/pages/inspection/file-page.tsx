import { Button, ButtonRow } from "../../components/button.tsx";
import { FileField } from "../../components/file-field.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { evidenceTexts } from "../../texts/evidence.ts";
import { inspectionTexts } from "../../texts/inspection.ts";
import type { InspectionFileView } from "../../views/inspection.ts";
import { nameIn } from "../staff/words.ts";
import { indicatorName } from "./indicator-name.ts";

type ViewProps = { readonly view: InspectionFileView };

const homeOf = ({ inspectionId }: InspectionFileView): string => `/inspections/${inspectionId}/self-report`;

/** One file of evidence: its form, then what became of it. */
export const inspectionFilePage = (view: InspectionFileView, context: PageContext): string => {
  const { language } = context;
  const { file } = inspectionTexts(language);
  return renderPage(
    <Page
      context={context}
      title={file.title}
      caption={nameIn(language, view.unit)}
      back={{ href: homeOf(view), text: file.back }}
    >
      <p>{indicatorName(language, view.indicator)}</p>
      {view.upload ? <Upload upload={view.upload} /> : <Fate view={view} />}
    </Page>,
  );
};

const Upload = ({ upload }: { readonly upload: NonNullable<InspectionFileView["upload"]> }) => {
  const { file } = inspectionTexts(usePage().language);
  return (
    <Form action={upload.action} hidden={upload.fields} carries="files">
      <FileField name="file" label={file.file} hint={file.hint} accept="image/jpeg,image/png,application/pdf" />
      <ButtonRow>
        <Button>{file.submit}</Button>
      </ButtonRow>
    </Form>
  );
};

const Fate = ({ view }: ViewProps) => {
  const { language, path } = usePage();
  const { file } = inspectionTexts(language);
  const { status, fault, sent } = view;
  if (status === "refused")
    return (
      <>
        <Notice tone="error" title={file.refused}>
          <p>{fault && evidenceTexts(language).fault[fault]}</p>
        </Notice>
        <p>
          <a href={homeOf(view)}>{file.again}</a>
        </p>
      </>
    );
  const isLost = status === "awaited" && sent === "no";
  const isTaken = status === "accepted";
  return (
    <>
      <Notice tone={isTaken ? "success" : "info"}>
        <p>{isLost ? file.expired : isTaken ? file.taken : file.checking}</p>
      </Notice>
      <p>{isLost || isTaken ? <a href={homeOf(view)}>{file.back}</a> : <a href={`${path}?sent=yes`}>{file.look}</a>}</p>
    </>
  );
};
