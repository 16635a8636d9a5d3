import { Tag } from "../../components/status-tag.tsx";
import { SummaryList, type SummaryRow } from "../../components/summary-list.tsx";
import { useFormats, usePage } from "../../layout/page-context.ts";
import { evidenceTexts } from "../../texts/evidence.ts";
import type { EvidenceItem } from "../../views/evidence.ts";

const tones = { whole: "good", changed: "bad", lost: "bad" } as const;

/** One piece of evidence: when it was kept, its hash, and whether it still is what it was. */
export const EvidencePiece = ({ item }: { readonly item: EvidenceItem }) => {
  const { language } = usePage();
  const { instant, day, count } = useFormats();
  const texts = evidenceTexts(language);
  const { photo, sha256, lines, bytes, soundness } = item;
  const rows: readonly (SummaryRow | undefined)[] = [
    { label: texts.at, value: instant(item.at) },
    lines === undefined || bytes === undefined
      ? undefined
      : { label: texts.shown, value: texts.shownOf(count(lines), count(bytes)) },
    photo && { label: texts.takenOn, value: day(photo.takenOn) },
    photo && { label: texts.by, value: photo.by },
    ...(item.answers ?? []).map(({ path, accept, status }) => ({
      label: texts.answer(path, accept),
      value: texts.answerIs(String(status)),
    })),
    sha256 === undefined ? undefined : { label: texts.hash, value: <code>{sha256}</code> },
    item.what === "gone"
      ? undefined
      : { label: texts.soundness, value: <Tag tone={tones[soundness]}>{texts.sound[soundness]}</Tag> },
  ];
  return (
    <section>
      <h2>
        {texts.what[item.what]}
        {item.of === "earlier" && ` (${texts.earlier})`}
      </h2>
      <SummaryList rows={rows.filter((row) => row !== undefined)} />
      {photo && soundness === "whole" && <Preview photo={photo} />}
    </section>
  );
};

const Preview = ({ photo }: { readonly photo: NonNullable<EvidenceItem["photo"]> }) => {
  const { day } = useFormats();
  const texts = evidenceTexts(usePage().language);
  const href = `/files/${photo.fileId}`;
  return (
    <p>
      {photo.type !== "application/pdf" && (
        <img class="preview" src={href} alt={texts.photoAlt(day(photo.takenOn))} loading="lazy" />
      )}
      <a href={href}>{texts.open}</a>
    </p>
  );
};
