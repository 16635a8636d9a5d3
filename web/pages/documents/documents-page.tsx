import { Button } from "../../components/button.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { Tag, type TagTone } from "../../components/status-tag.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, usePage, useTexts } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { documentsTexts } from "../../texts/documents.ts";
import { evidenceTexts } from "../../texts/evidence.ts";
import { familyTexts } from "../../texts/family.ts";
import type { DocumentsView, OwnFile } from "../../views/documents.ts";

/** The papers a family is asked for, what came of each, and what needs no paper. */
export const documentsPage = (view: DocumentsView, context: PageContext): string => {
  const { language } = context;
  const texts = documentsTexts(language);
  return renderPage(
    <Page
      context={{ ...context, path: "/my-applications/documents" }}
      title={texts.title}
      caption={view.pupilName}
      back={{ href: "/my-applications", text: familyTexts(language).file.title }}
    >
      <Proved proved={view.proved} />
      {view.documents.length === 0 && <p class="lead">{texts.nothing}</p>}
      {view.sending === "closed" ? (
        <Notice tone="info">{texts.closed}</Notice>
      ) : (
        view.documents.length > 0 && <p>{texts.intro}</p>
      )}
      {view.documents.map((wanted) => (
        <Wanted key={wanted.document} wanted={wanted} sending={view.sending} />
      ))}
      {view.sending === "open" && view.documents.length > 0 && <p class="hint">{texts.paper}</p>}
    </Page>,
  );
};

const Proved = ({ proved }: Pick<DocumentsView, "proved">) => {
  const { needCategory } = useTexts();
  const texts = documentsTexts(usePage().language);
  return proved.length === 0 ? null : (
    <Notice tone="success" title={texts.proved}>
      <ul>
        {proved.map((category) => (
          <li key={category}>{needCategory[category]}</li>
        ))}
      </ul>
    </Notice>
  );
};

type WantedProps = { readonly wanted: DocumentsView["documents"][number]; readonly sending: DocumentsView["sending"] };

const Wanted = ({ wanted: { document, why, files }, sending }: WantedProps) => {
  const texts = documentsTexts(usePage().language);
  const isHere = files.some(({ status }) => status === "accepted");
  return (
    <section class="card">
      <h2>{texts.kind[document]}</h2>
      {why && <p>{texts.why[why]}</p>}
      {files.length === 0 && (
        <p>
          <Tag tone="waiting">{texts.none}</Tag>
        </p>
      )}
      {files.map((file) => (
        <FileState key={file.fileId} file={file} />
      ))}
      {sending === "open" && why && (
        <Form hidden={{ document }}>
          <Button kind={isHere ? "secondary" : "primary"}>
            {isHere ? texts.another : texts.send}
            <span class="visually-hidden"> {texts.kind[document]}</span>
          </Button>
        </Form>
      )}
    </section>
  );
};

const tones = { awaited: "waiting", quarantined: "moving", accepted: "good", refused: "bad" } as const satisfies Record<
  OwnFile["status"],
  TagTone
>;

const FileState = ({ file }: { readonly file: OwnFile }) => {
  const { language } = usePage();
  const texts = documentsTexts(language);
  return (
    <>
      <p>
        <Tag tone={tones[file.status]}>{texts.status[file.status]}</Tag>{" "}
        {file.fault && evidenceTexts(language).fault[file.fault]}
        {file.status === "awaited" && <a href={`/my-applications/documents/${file.fileId}`}>{texts.goOn}</a>}
      </p>
      {file.removal === "open" && (
        <Form action={`/my-applications/documents/${file.fileId}/removal`}>
          <button type="submit" class="link-button">
            {file.status === "accepted" ? texts.remove : texts.drop}
            <span class="visually-hidden"> {texts.kind[file.document]}</span>
          </button>
        </Form>
      )}
    </>
  );
};
