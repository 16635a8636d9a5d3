import { Button, ButtonRow } from "../../components/button.tsx";
import { Form } from "../../components/form.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { TextField } from "../../components/text-field.tsx";
import { usePage } from "../../layout/page-context.ts";
import { supervisionTexts } from "../../texts/supervision.ts";
import type { SupervisionView } from "../../views/supervision.ts";
import { nameIn } from "../staff/words.ts";

/** The units an inspector stays away from, and the form to declare one more. */
export const TieForm = ({ ties }: { readonly ties: NonNullable<SupervisionView["ties"]> }) => {
  const { language } = usePage();
  const texts = supervisionTexts(language).ties;
  return (
    <section>
      <h2>{texts.title}</h2>
      <p>{texts.intro}</p>
      {ties.own.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <ul>
          {ties.own.map((tie) => (
            <li key={tie.unitId}>{texts.own(nameIn(language, tie), texts.why[tie.why])}</li>
          ))}
        </ul>
      )}
      <Form action="/supervision/ties" hidden={{ version: String(ties.version) }}>
        <SelectField
          name="unitId"
          label={texts.unit}
          options={ties.units.map((unit) => ({ value: unit.unitId, label: nameIn(language, unit) }))}
        />
        <div class="human-fact">
          <TextField name="humanFact" label={texts.fact} hint={texts.factHint} autocomplete="off" size="short" />
        </div>
        <ButtonRow>
          <Button kind="secondary">{texts.submit}</Button>
        </ButtonRow>
      </Form>
    </section>
  );
};
