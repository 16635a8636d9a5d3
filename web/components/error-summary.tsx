import { useFieldLabels } from "../layout/field-labels.ts";
import { usePage, useTexts } from "../layout/page-context.ts";
import { faultSentence, liesIn } from "./form-for.ts";

/** The browser moves focus here when the page arrives, so that people hear first what to correct. */
const focusOnArrival = { autofocus: true };

/** What is wrong with the post, on top of the page and in the order of its fields, each with a link to its field. */
export const ErrorSummary = () => {
  const context = usePage();
  const texts = useTexts();
  const fields = useFieldLabels();
  if (!context.problem) return null;
  fields.wanted = "yes";
  const { code, errors, detail } = context.problem;
  const order = [...fields.labels.keys()];
  const lines = new Map<string, { readonly sentence: string; readonly field: string | undefined }>();
  for (const { field: fault, code: reason } of errors) {
    const field = order.find((name) => name === fault) ?? order.find((name) => liesIn(fault, name));
    lines.set(`${field ?? fault} ${reason}`, { sentence: faultSentence(context, reason), field });
  }
  const placeOf = (field: string | undefined): number => (field === undefined ? order.length : order.indexOf(field));
  const refusal = detail ?? (texts.refusals as { readonly [code: string]: string })[code] ?? texts.faults.invalid;
  return (
    <div class="error-summary" role="alert" tabIndex={-1} aria-labelledby="error-summary-title" {...focusOnArrival}>
      <h2 id="error-summary-title">{errors.length > 0 ? texts.form.problemTitle : texts.notice.error}</h2>
      <p>{errors.length > 0 ? texts.form.problemIntro : refusal}</p>
      {errors.length > 0 && (
        <ul>
          {[...lines]
            .toSorted(([, one], [, other]) => placeOf(one.field) - placeOf(other.field))
            .map(([key, { field, sentence }]) => {
              const place = field === undefined ? undefined : fields.labels.get(field);
              return (
                <li key={key}>
                  {place ? <a href={`#${place.id}`}>{texts.form.labelled(place.label, sentence)}</a> : sentence}
                </li>
              );
            })}
        </ul>
      )}
    </div>
  );
};
