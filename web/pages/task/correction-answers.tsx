import { AsWritten, Chinese } from "../../components/chinese.tsx";
import { Diff } from "../../components/diff.tsx";
import { useFormats, usePage, useTexts } from "../../layout/page-context.ts";
import { questionLabel } from "../../texts/question-label.ts";
import { reviewTexts } from "../../texts/review.ts";
import { staffTexts } from "../../texts/staff.ts";
import type { ReviewView } from "../../views/task.ts";
import { Changes, changeRows } from "./file-parts.tsx";

type Correction = NonNullable<ReviewView["correction"]>;

/** What was asked and what came back, question by question, before and after; then whatever else the family changed. */
export const CorrectionAnswers = ({ correction }: { readonly correction: Correction }) => {
  const { language } = usePage();
  const { instant } = useFormats();
  const { reason: sentences, form } = useTexts();
  const texts = reviewTexts(language).correction;
  const { returnedBy, reason, at, because, asked, others } = correction;
  return (
    <section class="card">
      <h2>{texts.title}</h2>
      <p>
        {texts.returned(staffTexts(language).purpose[returnedBy], instant(at))} {sentences[reason.code]}
      </p>
      {reason.text && (
        <p>
          <Chinese>{reason.text}</Chinese>
        </p>
      )}
      {asked.map((question) => (
        <Answer key={question.field} question={question} />
      ))}
      {because && (
        <p>
          <AsWritten>{form.labelled(texts.because, because)}</AsWritten>
        </p>
      )}
      <Changes changes={others} caption={texts.others} />
    </section>
  );
};

const Answer = ({ question }: { readonly question: Correction["asked"][number] }) => {
  const { language } = usePage();
  const { form } = useTexts();
  const texts = reviewTexts(language).correction;
  const label = questionLabel(language, question.field);
  const papers = question.field === "need.documents";
  return (
    <>
      {question.changes.length > 0 ? (
        <Diff caption={label} rows={changeRows(language, question.changes)} />
      ) : (
        <p>{form.labelled(label, papers ? texts.papers : texts.unchanged)}</p>
      )}
      {question.remark && (
        <p class="hint">
          <AsWritten>{form.labelled(texts.remark, question.remark)}</AsWritten>
        </p>
      )}
    </>
  );
};

/** What changed since the reader decided on this application last. */
export const SinceDecided = ({ since }: { readonly since: NonNullable<ReviewView["sinceRead"]> }) => {
  const { instant } = useFormats();
  const texts = reviewTexts(usePage().language).correction;
  return (
    <section>
      <Changes changes={since.changes} caption={texts.sinceRead(instant(since.at))} />
    </section>
  );
};
