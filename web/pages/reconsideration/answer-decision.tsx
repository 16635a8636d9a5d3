import { Button, ButtonRow } from "../../components/button.tsx";
import { Form } from "../../components/form.tsx";
import { HumanFactField } from "../../components/human-fact-field.tsx";
import { RadioGroup } from "../../components/radio-group.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { usePage } from "../../layout/page-context.ts";
import { reconsiderationWorkTexts } from "../../texts/reconsideration-work.ts";
import type { ReconsiderationView } from "../../views/reconsideration.ts";
import { ReasonSelect } from "../staff/reason-select.tsx";
import { AdmissionField, AwardFields } from "../task/review-decision.tsx";

/** The answer to a request for reconsideration; nothing is preselected, and one fact is read off the page. */
export const AnswerDecision = ({ view }: { readonly view: ReconsiderationView }) => {
  const texts = reconsiderationWorkTexts(usePage().language);
  const canAward = view.findings.includes("award");
  return (
    <Form action={`/reconsiderations/${view.taskId}/answer`} hidden={{ version: String(view.version) }}>
      <h2>{texts.decision}</h2>
      <p>{texts.different}</p>
      {!canAward && <p class="hint">{texts.noAward}</p>}
      <RadioGroup
        name="finding"
        label={texts.finding}
        options={view.findings.map((value) => ({ value, ...texts.findings[value] }))}
      />
      {canAward && view.awardOptions && (
        <>
          <AwardFields options={view.awardOptions} />
          {view.application.programme === "FRESHMAN_TRAVEL" && <AdmissionField />}
        </>
      )}
      <ReasonSelect name="code" label={texts.code} />
      <TextArea name="text" label={texts.text} hint={texts.textHint} rows={5} />
      <HumanFactField asks="nameEnd" />
      <ButtonRow>
        <Button>{texts.submit}</Button>
      </ButtonRow>
    </Form>
  );
};
