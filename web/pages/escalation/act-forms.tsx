import type { ComponentChildren } from "preact";
import { AccountabilityForm } from "../../../domain/escalation/escalation.ts";
import { Ground } from "../../../domain/finding/finding.ts";
import { CheckboxGroup } from "../../components/checkbox-group.tsx";
import { DateField } from "../../components/date-field.tsx";
import { Notice } from "../../components/notice.tsx";
import { RadioGroup } from "../../components/radio-group.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { usePage } from "../../layout/page-context.ts";
import { escalationTexts } from "../../texts/escalation.ts";
import type { EscalationActName, EscalationView } from "../../views/escalation.ts";
import { ActForm } from "./act-form.tsx";

type ViewProps = { readonly view: EscalationView };

/** The forms for what the reader can do with a step now. */
export const ActForms = ({ view }: ViewProps) => (
  <>
    {view.acts.map((act) => {
      const Fields = fieldsOf[act];
      return (
        <ActForm key={act} view={view} act={act}>
          {Fields && <Fields view={view} />}
        </ActForm>
      );
    })}
  </>
);

const useActs = () => escalationTexts(usePage().language).acts;

const InterviewFields = () => {
  const texts = useActs().interview;
  return (
    <>
      <DateField name="day" label={texts.day} />
      <TextField name="time" label={texts.time} hint={texts.timeHint} size="short" autocomplete="off" />
      <TextField name="place" label={texts.place} autocomplete="off" />
    </>
  );
};

const RecordFields = () => {
  const texts = useActs().record;
  return (
    <>
      <RadioGroup
        name="outcome"
        label={texts.outcome}
        options={[
          { value: "held", label: texts.held },
          { value: "refused", label: texts.refused },
        ]}
      />
      <TextArea name="minutes" label={texts.minutes} rows={8} atMost={8000} />
    </>
  );
};

const ProgressFields = () => {
  const texts = useActs().progress;
  return (
    <>
      <RadioGroup
        name="outcome"
        label={texts.outcome}
        options={[
          { value: "continues", label: texts.continues },
          { value: "finished", label: texts.finished },
        ]}
      />
      <TextArea name="text" label={texts.text} rows={5} atMost={4000} />
    </>
  );
};

/** One text and nothing else. */
const textOf = (act: "plan" | "statement" | "recheck" | "appeal" | "correction") => () => (
  <TextArea name="text" label={useActs()[act].text} rows={8} atMost={act === "statement" ? 8000 : 4000} />
);

const Proposed = ({ view: { proposed } }: ViewProps) => {
  const texts = escalationTexts(usePage().language);
  if (proposed === undefined) return null;
  return (
    <Notice tone="info" title={texts.proposed(texts.form[proposed.form])}>
      {proposed.heavier.map((why) => (
        <p key={why}>{texts.heavier[why]}</p>
      ))}
    </Notice>
  );
};

const ProposalFields = ({ view }: ViewProps) => {
  const { ground } = escalationTexts(usePage().language);
  const texts = useActs().proposal;
  return (
    <>
      <Proposed view={view} />
      <CheckboxGroup
        name="codes"
        label={texts.codes}
        options={Ground.options.map((value) => ({ value, label: ground[value] }))}
      />
      <TextArea name="facts" label={texts.facts} rows={8} atMost={8000} />
      <TextField name="persons" label={texts.persons} need="optional" autocomplete="off" />
      <TextArea name="basis" label={texts.basis} rows={3} />
      <TextArea name="measure" label={texts.measure} rows={3} />
    </>
  );
};

const useForms = () => {
  const { form } = escalationTexts(usePage().language);
  return AccountabilityForm.options.map((value) => ({ value, label: form[value] }));
};

const DecisionFields = ({ view }: ViewProps) => {
  const texts = useActs().decision;
  return (
    <>
      <Proposed view={view} />
      <TextArea name="facts" label={texts.facts} rows={8} atMost={8000} />
      <TextArea name="basis" label={texts.basis} rows={3} />
      <RadioGroup name="form" label={texts.form} options={useForms()} />
      <TextArea name="effect" label={texts.effect} rows={3} />
      <TextField name="proposedTo" label={texts.proposedTo} need="optional" autocomplete="off" />
    </>
  );
};

const answerTo = (act: "recheckAnswer" | "appealAnswer") => () => {
  const { answerFields, outcome, acts } = escalationTexts(usePage().language);
  const forms = useForms();
  return (
    <>
      <RadioGroup
        name="outcome"
        label={answerFields.outcome}
        options={[
          { value: "confirmed", label: outcome.confirmed },
          { value: "changed", label: outcome.changed },
        ]}
      />
      <TextArea name="text" label={acts[act].text} rows={8} atMost={4000} />
      <RadioGroup name="form" label={answerFields.form} need="optional" options={forms} />
      <TextArea name="effect" label={answerFields.effect} need="optional" rows={3} />
      <TextField name="proposedTo" label={answerFields.proposedTo} need="optional" autocomplete="off" />
    </>
  );
};

const fieldsOf: { readonly [Act in EscalationActName]?: (props: ViewProps) => ComponentChildren } = {
  interview: InterviewFields,
  record: RecordFields,
  plan: textOf("plan"),
  progress: ProgressFields,
  proposal: ProposalFields,
  statement: textOf("statement"),
  decision: DecisionFields,
  recheck: textOf("recheck"),
  recheckAnswer: answerTo("recheckAnswer"),
  appeal: textOf("appeal"),
  appealAnswer: answerTo("appealAnswer"),
  correction: textOf("correction"),
};
