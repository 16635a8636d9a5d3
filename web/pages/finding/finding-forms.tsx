import type { ComponentChildren } from "preact";
import type { FindingAct } from "../../../domain/finding/finding-desk.ts";
import { Button, ButtonRow } from "../../components/button.tsx";
import { CheckboxGroup } from "../../components/checkbox-group.tsx";
import { DateField } from "../../components/date-field.tsx";
import { Form } from "../../components/form.tsx";
import { RadioGroup } from "../../components/radio-group.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { OneOfSeveral } from "../../layout/one-of-several.tsx";
import { useFormats, usePage } from "../../layout/page-context.ts";
import { findingTexts } from "../../texts/finding.ts";
import type { FindingView } from "../../views/finding.ts";

type ViewProps = { readonly view: FindingView };

/** A form for everything the reader can do with a finding now. */
export const FindingForms = ({ view }: ViewProps) => (
  <>
    {view.acts.map((act) => {
      const ActForm = forms[act];
      return <ActForm key={act} view={view} />;
    })}
  </>
);

type ActFormProps = ViewProps & {
  readonly act: FindingAct;
  readonly hint: string;
  readonly children: ComponentChildren;
};

/** One act, with the version read and the one fact; it shares its page with others. */
const ActForm = ({ view, act, hint, children }: ActFormProps) => {
  const { act: acts, fact } = findingTexts(usePage().language);
  const { title, submit } = acts[act];
  return (
    <OneOfSeveral field="form" value={act}>
      <Form action={`/findings/${view.findingId}/${act}`} hidden={{ version: String(view.version), form: act }}>
        <h2>{title}</h2>
        <p>{hint}</p>
        {children}
        <div class="human-fact">
          <TextField name="humanFact" label={fact.label} hint={fact.hint} autocomplete="off" size="short" />
        </div>
        <ButtonRow>
          <Button>{submit}</Button>
        </ButtonRow>
      </Form>
    </OneOfSeveral>
  );
};

const useActs = () => findingTexts(usePage().language).act;

const MeasureForm = ({ view }: ViewProps) => {
  const { measure } = useActs();
  return (
    <ActForm view={view} act="measure" hint={measure.hint}>
      <TextArea
        name="text"
        label={measure.text}
        rows={3}
        atMost={500}
        {...(view.named && { value: view.named.text })}
      />
    </ActForm>
  );
};

const HandoverForm = ({ view }: ViewProps) => {
  const { handover } = useActs();
  if (view.people.length === 0) return null;
  return (
    <ActForm view={view} act="handover" hint={handover.hint}>
      <SelectField
        name="ownerId"
        label={handover.owner}
        options={view.people.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </ActForm>
  );
};

const ExtensionForm = ({ view }: ViewProps) => {
  const { extension } = useActs();
  const { day } = useFormats();
  const { extendTo } = view;
  return (
    <ActForm view={view} act="extension" hint={extension.hint(extendTo === undefined ? "" : day(extendTo))}>
      <DateField name="until" label={extension.until} {...(extendTo !== undefined && { latest: extendTo })} />
      <TextArea name="reason" label={extension.reason} rows={2} atMost={300} />
    </ActForm>
  );
};

const ProofForm = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { instant } = useFormats();
  const { act, files } = findingTexts(language);
  const taken = view.sent.filter(({ status }) => status === "accepted");
  return (
    <>
      <ActForm view={view} act="proof" hint={act.proof.hint}>
        <TextArea name="text" label={act.proof.text} rows={4} atMost={1000} />
        {taken.length > 0 && (
          <CheckboxGroup
            name="fileIds"
            label={act.proof.files}
            need="optional"
            values={taken.map(({ fileId }) => fileId)}
            options={taken.map(({ fileId, askedAt }) => ({ value: fileId, label: files.sent(instant(askedAt)) }))}
          />
        )}
      </ActForm>
      <Form action={`/findings/${view.findingId}/files`}>
        <ButtonRow>
          <Button kind="secondary">{act.proof.add}</Button>
        </ButtonRow>
      </Form>
    </>
  );
};

const DecisionForm = ({ view }: ViewProps) => {
  const { decision } = useActs();
  return (
    <ActForm view={view} act="decision" hint={decision.hint}>
      <RadioGroup
        name="outcome"
        label={decision.outcome}
        options={[
          { value: "close", label: decision.close },
          { value: "refuse", label: decision.refuse },
        ]}
      />
      <TextArea name="text" label={decision.text} need="optional" rows={3} atMost={500} />
    </ActForm>
  );
};

const ReopeningForm = ({ view }: ViewProps) => {
  const { reopening } = useActs();
  return (
    <ActForm view={view} act="reopening" hint={reopening.hint}>
      <TextArea name="reason" label={reopening.reason} rows={2} atMost={300} />
    </ActForm>
  );
};

const WithdrawalForm = ({ view }: ViewProps) => {
  const { withdrawal } = useActs();
  return (
    <ActForm view={view} act="withdrawal" hint={withdrawal.hint}>
      <TextArea name="reason" label={withdrawal.reason} rows={2} atMost={300} />
    </ActForm>
  );
};

const forms: Readonly<Record<FindingAct, typeof MeasureForm | typeof HandoverForm>> = {
  measure: MeasureForm,
  handover: HandoverForm,
  extension: ExtensionForm,
  proof: ProofForm,
  decision: DecisionForm,
  reopening: ReopeningForm,
  withdrawal: WithdrawalForm,
};
