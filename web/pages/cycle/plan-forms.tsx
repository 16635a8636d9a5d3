import type { ComponentChildren } from "preact";
import { Button, ButtonRow } from "../../components/button.tsx";
import { CheckboxGroup } from "../../components/checkbox-group.tsx";
import { Form } from "../../components/form.tsx";
import { NumberField } from "../../components/number-field.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { OneOfSeveral } from "../../layout/one-of-several.tsx";
import { usePage } from "../../layout/page-context.ts";
import { cycleTexts } from "../../texts/cycle.ts";
import type { CycleView } from "../../views/cycle.ts";
import { nameIn } from "../staff/words.ts";

type ViewProps = { readonly view: CycleView };

type PlanFormProps = ViewProps & {
  /** The door it posts to, under the cycle. */
  readonly door: "plan" | "sending" | "cancellation";
  /** Tells it from the other forms of the page, and what is changed. */
  readonly act: string;
  readonly words: { readonly title: string; readonly hint: string; readonly submit: string };
  readonly kind?: "primary" | "secondary" | "warning";
  readonly children?: ComponentChildren;
};

/** A form for one act on a plan, with the version read; it shares its page with others. */
const PlanForm = ({ view, door, act, words, kind = "secondary", children }: PlanFormProps) => (
  <OneOfSeveral field="act" value={act}>
    <Form action={`/cycles/${view.cycleId}/${door}`} hidden={{ version: String(view.version), act }}>
      <h2>{words.title}</h2>
      <p>{words.hint}</p>
      {children}
      <ButtonRow>
        <Button kind={kind}>{words.submit}</Button>
      </ButtonRow>
    </Form>
  </OneOfSeveral>
);

const Fact = () => {
  const { send } = cycleTexts(usePage().language);
  return (
    <div class="human-fact">
      <NumberField name="humanFact" label={send.fact} hint={send.factHint} autocomplete="off" />
    </div>
  );
};

/** Sends the plan. */
export const SendForm = ({ view }: ViewProps) => (
  <PlanForm view={view} door="sending" act="send" words={cycleTexts(usePage().language).send} kind="primary">
    <Fact />
  </PlanForm>
);

/** Sets the dates anew from today. */
export const RedateForm = ({ view }: ViewProps) => (
  <PlanForm view={view} door="plan" act="dates" words={cycleTexts(usePage().language).redate} kind="primary" />
);

/** Another team for a unit. */
export const TeamForm = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { changeTeam } = cycleTexts(language);
  const inspectors = view.inspectors.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <PlanForm view={view} door="plan" act="team" words={changeTeam}>
      <SelectField
        name="unitId"
        label={changeTeam.unit}
        options={view.rows.map((row) => ({ value: row.unitId, label: nameIn(language, row) }))}
      />
      <SelectField name="leadId" label={changeTeam.lead} options={inspectors} />
      <CheckboxGroup name="memberIds" label={changeTeam.members} options={inspectors} />
    </PlanForm>
  );
};

/** One school more than were drawn. */
export const SchoolForm = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { addSchool } = cycleTexts(language);
  const options = view.rows.flatMap((row) =>
    row.others.map((school) => ({
      value: school.code,
      label: `${nameIn(language, row)} · ${nameIn(language, school)}`,
    })),
  );
  if (options.length === 0) return null;
  return (
    <PlanForm view={view} door="plan" act="school" words={addSchool}>
      <SelectField name="schoolCode" label={addSchool.school} options={options} />
    </PlanForm>
  );
};

/** Gives the plan up. */
export const CancelForm = ({ view }: ViewProps) => {
  const { cancel } = cycleTexts(usePage().language);
  return (
    <PlanForm view={view} door="cancellation" act="cancel" words={cancel} kind="warning">
      <TextArea name="reason" label={cancel.reason} rows={2} />
      <Fact />
    </PlanForm>
  );
};
