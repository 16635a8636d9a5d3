import { dayOf } from "../../../domain/calendar/time.ts";
import { Button, ButtonRow } from "../../components/button.tsx";
import { DateField } from "../../components/date-field.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../layout/page.tsx";
import { type PageContext, useFormats, usePage } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { evidenceTexts } from "../../texts/evidence.ts";
import type { EvidenceView } from "../../views/evidence.ts";
import { listTitle } from "../staff/words.ts";
import { EvidencePiece } from "./evidence-piece.tsx";

type ViewProps = { readonly view: EvidenceView };

/** All evidence of a list's publicity, what its signature lacks, and the first step of uploading a photo of the board. */
export const evidencePage = (view: EvidenceView, shown: PageContext): string => {
  const texts = evidenceTexts(shown.language);
  const context = { ...shown, path: `/preparation/${view.list.listId}/evidence`, faults: texts.faults };
  return renderPage(
    <Page
      context={context}
      title={texts.title}
      caption={listTitle(context.language, view.list)}
      back={{ href: `/preparation/${view.list.listId}`, text: texts.back }}
    >
      <p>{texts.intro}</p>
      {view.items.some(({ soundness }) => soundness !== "whole") && (
        <Notice tone="error">
          <p>{texts.broken}</p>
        </Notice>
      )}
      <Missing view={view} />
      {view.may === "add" && view.list.window && <AddPhoto window={view.list.window} />}
      {view.items.length === 0 && <p>{texts.empty}</p>}
      {view.items.map((item) => (
        <EvidencePiece key={`${item.what} ${item.at}`} item={item} />
      ))}
      <Pending view={view} />
    </Page>,
  );
};

const Missing = ({ view: { missing, list } }: ViewProps) => {
  const texts = evidenceTexts(usePage().language);
  if (list.window === undefined) return null;
  if (missing.length === 0)
    return (
      <Notice tone="success">
        <p>{texts.complete}</p>
      </Notice>
    );
  return (
    <Notice tone="warning" title={texts.missing}>
      <ul>
        {missing.map((what) => (
          <li key={what}>{texts.missingOf[what]}</li>
        ))}
      </ul>
      {list.status === "takenDown" && missing.includes("boardPhoto") && <p>{texts.noPhoto}</p>}
    </Notice>
  );
};

const AddPhoto = ({ window }: { readonly window: NonNullable<EvidenceView["list"]["window"]> }) => {
  const { language } = usePage();
  const { day } = useFormats();
  const texts = evidenceTexts(language).add;
  const first = dayOf(window.postedAt);
  return (
    <Form>
      <h2>{texts.title}</h2>
      <p>{texts.text}</p>
      <DateField
        name="takenOn"
        label={texts.takenOn}
        hint={texts.hint(day(first), day(window.lastDay))}
        earliest={first}
        latest={window.lastDay}
      />
      <ButtonRow>
        <Button>{texts.submit}</Button>
      </ButtonRow>
    </Form>
  );
};

const Pending = ({ view: { photos, list } }: ViewProps) => {
  const texts = evidenceTexts(usePage().language);
  const { instant } = useFormats();
  if (photos.length === 0) return null;
  return (
    <>
      <h2>{texts.pending}</h2>
      {photos.map(({ fileId, askedAt, status, fault }) => (
        <p key={fileId}>
          {fault === undefined ? texts.pendingOf[status] : texts.fault[fault]}{" "}
          <a href={`/preparation/${list.listId}/evidence/${fileId}`}>{instant(askedAt)}</a>
        </p>
      ))}
    </>
  );
};
