import { Ground, type Severity } from "../../../domain/finding/finding.ts";
import { Button } from "../../components/button.tsx";
import { CheckboxGroup } from "../../components/checkbox-group.tsx";
import { Chinese } from "../../components/chinese.tsx";
import { Details } from "../../components/details.tsx";
import { Form } from "../../components/form.tsx";
import { RadioGroup } from "../../components/radio-group.tsx";
import { SelectField } from "../../components/select-field.tsx";
import { Tag } from "../../components/status-tag.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { OneOfSeveral } from "../../layout/one-of-several.tsx";
import { usePage } from "../../layout/page-context.ts";
import { visitTexts } from "../../texts/visit.ts";
import type { VisitView } from "../../views/visit.ts";
import { nameIn } from "../staff/words.ts";
import { IndicatorField } from "./indicator-field.tsx";
import { photoOptions } from "./photo-options.ts";

type ViewProps = { readonly view: VisitView };

/** The findings noted on the spot, and the form for another. */
export const VisitFindings = ({ view }: ViewProps) => {
  const { language, typed } = usePage();
  const { finding } = visitTexts(language);
  return (
    <section id="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">{finding.heading}</h2>
      {view.findings.length === 0 ? <p>{finding.none}</p> : <Noted view={view} />}
      {view.may === "note" && view.state !== "over" && (
        <Details summary={finding.open} state={typed?.["form"] === "finding" ? "open" : "closed"}>
          <OneOfSeveral field="form" value="finding">
            <Form
              action={`/inspections/${view.inspectionId}/findings`}
              hidden={{ form: "finding", noteId: `${view.formId}-finding` }}
            >
              <Fields view={view} />
            </Form>
          </OneOfSeveral>
        </Details>
      )}
    </section>
  );
};

const Noted = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { finding, photo } = visitTexts(language);
  return (
    <ul class="check-scores">
      {view.findings.map(({ id, indicator, schoolCode, severity, ground, fact, fileIds }) => {
        const school = view.schools.find(({ code }) => code === schoolCode);
        return (
          <li key={id} id={id}>
            <Tag tone={severity === "S1" ? "attention" : "bad"}>
              {`${severity} ${finding.severities[severity].label}`}
            </Tag>{" "}
            <span class="check-by">
              {[id, indicator, school && nameIn(language, school), finding.grounds[ground]].filter(Boolean).join(" · ")}
            </span>
            <p>
              <Chinese>{fact}</Chinese>
            </p>
            {fileIds.map((fileId, place) => (
              <a key={fileId} class="check-photo" href={`/files/${fileId}`}>
                {`${photo.title} ${place + 1}`}
              </a>
            ))}
          </li>
        );
      })}
    </ul>
  );
};

const Fields = ({ view }: ViewProps) => {
  const { language } = usePage();
  const { finding, entry } = visitTexts(language);
  const photos = photoOptions(language, view.photos);
  return (
    <>
      <IndicatorField view={view} name="indicator" label={finding.indicator} need="required" />
      {view.schools.length > 1 && (
        <SelectField
          name="schoolCode"
          label={entry.school}
          need="optional"
          hint={entry.wholeUnitHint}
          options={view.schools.map((school) => ({ value: school.code, label: nameIn(language, school) }))}
        />
      )}
      <RadioGroup
        name="severity"
        label={finding.severity}
        options={(["S1", "S2", "S3", "S0"] satisfies Severity[]).map((value) => ({
          value,
          ...finding.severities[value],
        }))}
      />
      <RadioGroup
        name="ground"
        label={finding.ground}
        options={Ground.options.map((value) => ({ value, label: finding.grounds[value] }))}
      />
      <TextArea name="fact" label={finding.fact} hint={finding.factHint} rows={3} />
      {photos.length > 0 && <CheckboxGroup name="fileIds" label={entry.photos} need="optional" options={photos} />}
      <Button>{finding.submit}</Button>
    </>
  );
};
