import { indicatorById } from "../../../domain/indicator/catalogue.ts";
import { Button, ButtonRow } from "../../components/button.tsx";
import { Checkbox } from "../../components/checkbox.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { OneOfSeveral } from "../../layout/one-of-several.tsx";
import { useFormats, usePage } from "../../layout/page-context.ts";
import { inspectionTexts } from "../../texts/inspection.ts";
import type { AskedIndicator, SelfReportView } from "../../views/inspection.ts";
import { knownWords, targetOf } from "./asked-table.tsx";
import { EvidenceFiles } from "./evidence-files.tsx";
import { indicatorName } from "./indicator-name.ts";
import { UnitFact } from "./unit-fact.tsx";

type ViewProps = { readonly view: SelfReportView };

/** The unit's self-report as one plain form: what is on record is filled in, and it may be kept unfinished. */
export const SelfReportForm = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { instant } = useFormats();
  const texts = inspectionTexts(language).selfReport;
  const action = `/inspections/${view.inspectionId}/self-report`;
  return (
    <section>
      <OneOfSeveral field="form" value="self-report">
        <Form action={action} hidden={{ version: String(view.version), form: "self-report" }}>
          <h2>{texts.title}</h2>
          <p>{texts.hint}</p>
          {view.status !== "notified" && (
            <Notice tone="warning">
              <p>{texts.lateHint}</p>
            </Notice>
          )}
          {view.keptAt !== undefined && (
            <Notice tone="info">
              <p>{texts.kept(instant(view.keptAt))}</p>
            </Notice>
          )}
          {view.asked.map((asked, place) => (
            <AskedFields key={asked.indicator} asked={asked} place={place} />
          ))}
          <Checkbox name="attestation" label={texts.attestation} />
          <UnitFact />
          <ButtonRow>
            <Button name="act" value="keep" kind="secondary">
              {texts.keep}
            </Button>
            <Button name="act" value="file">
              {texts.submit}
            </Button>
          </ButtonRow>
          <p class="hint">{texts.keepHint}</p>
        </Form>
      </OneOfSeveral>
      <EvidenceFiles view={view} />
    </section>
  );
};

type AskedProps = { readonly asked: AskedIndicator; readonly place: number };

const AskedFields = ({ asked, place }: AskedProps) => {
  const { language } = usePage();
  const all = inspectionTexts(language);
  const texts = all.selfReport;
  const { indicator, kept, known, suggested } = asked;
  const name = (field: string) => `answers[${place}].${field}`;
  const score = kept?.score ?? (suggested === undefined ? undefined : String(suggested));
  const value = kept?.value ?? (known === undefined ? undefined : String(known.value));
  const target = targetOf(language, asked);
  const lacksProof = known === undefined && !asked.files.some(({ status }) => status === "accepted");
  return (
    <fieldset class="section">
      <legend>
        <h3>{indicatorName(language, indicator)}</h3>
      </legend>
      <p class="hint">
        {target !== undefined && `${all.target} ${target} · `}
        {known === undefined ? all.unknown : `${all.known} ${knownWords(language, asked) ?? ""}`}
      </p>
      <input type="hidden" name={name("indicator")} value={indicator} />
      <TextField
        name={name("score")}
        label={texts.score}
        hint={suggested === undefined ? texts.scoreHint : texts.suggested(suggested)}
        size="short"
        keys="numeric"
        autocomplete="off"
        {...(score !== undefined && { value: score })}
      />
      {indicatorById(indicator)?.unit !== "yesNo" && (
        <TextField
          name={name("value")}
          label={texts.value}
          need="optional"
          size="short"
          keys="decimal"
          autocomplete="off"
          {...(value !== undefined && { value })}
        />
      )}
      <TextArea
        name={name("note")}
        label={lacksProof ? texts.noteNeeded : texts.note}
        need="optional"
        rows={2}
        {...(kept?.note !== undefined && { value: kept.note })}
      />
    </fieldset>
  );
};
