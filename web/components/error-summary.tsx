import { useFieldLabels } from "../layout/field-labels.ts";
import { usePage, useTexts } from "../layout/page-context.ts";
import { faultSentence } from "./form-for.ts";

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
  const placeOf = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  const refusal = detail ?? (texts.refusals as { readonly [code: string]: string })[code] ?? texts.faults.invalid;
  return (
    <div class="error-summary" role="alert" tabIndex={-1} aria-labelledby="error-summary-title" {...focusOnArrival}>
      <h2 id="error-summary-title">{errors.length > 0 ? texts.form.problemTitle : texts.notice.error}</h2>
      <p>{errors.length > 0 ? texts.form.problemIntro : refusal}</p>
      {errors.length > 0 && (
        <ul>
          {errors
            .toSorted((one, other) => placeOf(one.field) - placeOf(other.field))
            .map(({ field, code: fault }) => {
              const place = fields.labels.get(field);
              const sentence = faultSentence(context, fault);
              return (
                <li key={`${field} ${fault}`}>
                  {place ? <a href={`#${place.id}`}>{texts.form.labelled(place.label, sentence)}</a> : sentence}
                </li>
              );
            })}
        </ul>
      )}
    </div>
  );
};
