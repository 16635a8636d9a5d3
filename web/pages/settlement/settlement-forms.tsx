import { AuditOpinion, SettlementStep } from "../../../domain/settlement/settlement.ts";
import { factOf } from "../../../domain/settlement/step-figures.ts";
import { Button, ButtonRow } from "../../components/button.tsx";
import { Form } from "../../components/form.tsx";
import { NumberField } from "../../components/number-field.tsx";
import { RadioGroup } from "../../components/radio-group.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { usePage } from "../../layout/page-context.ts";
import { settlementTexts } from "../../texts/settlement.ts";
import type { SettlementView } from "../../views/settlement.ts";

type ViewProps = { readonly view: SettlementView };

/** The next step, for whose turn it is. */
export const StepForm = ({ view }: ViewProps) => {
  const texts = settlementTexts(usePage().language);
  const { fact, factHint, outcome, text, submit, wait } = texts.doStep;
  const next = view.steps.find(({ state }) => state === "next");
  if (view.may === "wait") return <p>{wait}</p>;
  if (view.may !== "do" || next === undefined) return null;
  const { step } = next;
  return (
    <Form action={`/settlements/${view.year}/steps/${step}`} hidden={{ version: String(view.version) }}>
      <h2>{texts.step[step]}</h2>
      <p>{texts.stepText[step]}</p>
      {step === "audit" && (
        <>
          <RadioGroup
            name="outcome"
            label={outcome}
            options={AuditOpinion.options.map((value) => ({ value, label: texts.opinion[value] }))}
          />
          <TextArea name="text" label={text} rows={5} atMost={2000} />
        </>
      )}
      <div class="human-fact">
        <NumberField
          name="humanFact"
          label={fact(texts.figure[factOf[step]] ?? "")}
          hint={factHint}
          autocomplete="off"
        />
      </div>
      <ButtonRow>
        <Button>{submit}</Button>
      </ButtonRow>
    </Form>
  );
};

/** A correction of a closed year. */
export const CorrectForm = ({ view }: ViewProps) => {
  const texts = settlementTexts(usePage().language);
  const { title, hint, submit, fact } = texts.correct;
  if (view.may !== "correct") return null;
  return (
    <Form action={`/settlements/${view.year}/corrections`} hidden={{ version: String(view.version) }}>
      <h2>{title}</h2>
      <p>{hint}</p>
      <SelectField
        name="about"
        label={texts.corrections.about}
        options={SettlementStep.options.map((value) => ({ value, label: texts.step[value] }))}
      />
      <TextArea name="text" label={texts.corrections.text} rows={3} atMost={1000} />
      <div class="human-fact">
        <NumberField name="humanFact" label={fact} hint={texts.doStep.factHint} autocomplete="off" />
      </div>
      <ButtonRow>
        <Button>{submit}</Button>
      </ButtonRow>
    </Form>
  );
};
