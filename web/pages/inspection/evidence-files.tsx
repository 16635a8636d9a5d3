import { Button, ButtonRow } from "../../components/button.tsx";
import { Form } from "../../components/form.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { OneOfSeveral } from "../../layout/one-of-several.tsx";
import { usePage } from "../../layout/page-context.ts";
import { inspectionTexts } from "../../texts/inspection.ts";
import type { SelfReportView } from "../../views/inspection.ts";
import { indicatorName } from "./indicator-name.ts";

/** The evidence to a self-report, and the form that asks for one more file. */
export const EvidenceFiles = ({ view }: { readonly view: SelfReportView }) => {
  const { language } = usePage();
  const texts = inspectionTexts(language).selfReport;
  const base = `/inspections/${view.inspectionId}/files`;
  const sent = view.asked.flatMap(({ indicator, files }) => files.map((file) => ({ ...file, indicator })));
  return (
    <OneOfSeveral field="form" value="evidence">
      <Form action={base} hidden={{ form: "evidence" }}>
        <h2>{texts.evidenceTitle}</h2>
        <p class="hint">{texts.evidenceHint}</p>
        {sent.map(({ fileId, indicator, status }) => (
          <p key={fileId}>
            {indicatorName(language, indicator)} · {texts.fileStatus[status]}{" "}
            <a href={status === "accepted" ? `/files/${fileId}` : `${base}/${fileId}`}>{texts.show}</a>
          </p>
        ))}
        <SelectField
          name="indicator"
          label={inspectionTexts(language).indicator}
          options={view.asked.map(({ indicator }) => ({ value: indicator, label: indicatorName(language, indicator) }))}
        />
        <ButtonRow>
          <Button kind="secondary">{texts.addFile}</Button>
        </ButtonRow>
      </Form>
    </OneOfSeveral>
  );
};
