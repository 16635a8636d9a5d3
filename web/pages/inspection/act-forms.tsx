import type { ComponentChildren } from "preact";
import { Button, ButtonLink, ButtonRow } from "../../components/button.tsx";
import { CheckboxGroup } from "../../components/checkbox-group.tsx";
import { Form } from "../../components/form.tsx";
import { Notice } from "../../components/notice.tsx";
import { RadioGroup } from "../../components/radio-group.tsx";
import { TextArea } from "../../components/text-area.tsx";
import { TextField } from "../../components/text-field.tsx";
import { OneOfSeveral } from "../../layout/one-of-several.tsx";
import { usePage } from "../../layout/page-context.ts";
import { inspectionTexts } from "../../texts/inspection.ts";
import type { InspectionFinding, InspectionView } from "../../views/inspection.ts";
import { UnitFact } from "./unit-fact.tsx";

type ViewProps = { readonly view: InspectionView };

type ActName = "preliminary" | "defence" | "opinion" | "dispute" | "disputeAnswer" | "rectification" | "recheck";

/** The door each form posts to, under the inspection. */
const doors = {
  preliminary: "preliminary",
  defence: "defence",
  opinion: "opinion",
  dispute: "dispute",
  disputeAnswer: "dispute-answer",
  rectification: "rectification",
  recheck: "recheck",
} as const satisfies Record<ActName, string>;

type ActFormProps = ViewProps & {
  readonly act: ActName;
  /** What stands in the text at first. */
  readonly draft?: string;
  readonly children?: ComponentChildren;
};

/** A form for one act on an inspection, with the version read and the one fact; it shares its page with others. */
const ActForm = ({ view, act, draft, children }: ActFormProps) => {
  const texts = inspectionTexts(usePage().language).act[act];
  const door = doors[act];
  return (
    <OneOfSeveral field="form" value={door}>
      <Form action={`/inspections/${view.inspectionId}/${door}`} hidden={{ version: String(view.version), form: door }}>
        <h2>{texts.title}</h2>
        <p>{texts.hint}</p>
        {children}
        <TextArea
          name="text"
          label={texts.text}
          rows={draft === undefined ? 5 : 14}
          {...(draft !== undefined && { value: draft })}
        />
        <UnitFact />
        <ButtonRow>
          <Button>{texts.submit}</Button>
        </ButtonRow>
      </Form>
    </OneOfSeveral>
  );
};

/** Whatever the reader can do with the inspection now; self-report and visit have pages of their own. */
export const ActForms = ({ view }: ViewProps) => (
  <>
    {view.may === "selfReport" && <WayOn view={view} to="self-report" />}
    {view.may === "visit" && <WayOn view={view} to="visit" />}
    {view.may === "preliminary" && <ActForm view={view} act="preliminary" {...draftOf(view)} />}
    {view.may === "defence" && <ActForm view={view} act="defence" />}
    {view.may === "opinion" && <OpinionForm view={view} />}
    {view.may === "rectification" && <RectificationForm view={view} />}
    {view.may === "recheck" && <RecheckForm view={view} />}
    {view.may === "release" && <ReleaseForm view={view} />}
    {view.mayDispute === "yes" && <ActForm view={view} act="dispute" />}
    {view.mayAnswerDispute === "yes" && <DisputeAnswerForm view={view} />}
  </>
);

const draftOf = ({ draft }: InspectionView) => (draft === undefined ? {} : { draft });

const WayOn = ({ view, to }: ViewProps & { readonly to: "self-report" | "visit" }) => {
  const { reportNow, visitNow } = inspectionTexts(usePage().language);
  return (
    <ButtonRow>
      <ButtonLink href={`/inspections/${view.inspectionId}/${to}`}>{to === "visit" ? visitNow : reportNow}</ButtonLink>
    </ButtonRow>
  );
};

const standing = ({ findings }: InspectionView): readonly InspectionFinding[] =>
  findings.filter(({ status }) => status !== "closed" && status !== "withdrawn");

const options = (findings: readonly InspectionFinding[]) =>
  findings.map(({ id, fact }) => ({ value: id, label: `${id} ${fact}` }));

const WithdrawFields = ({ view }: ViewProps) => {
  const texts = inspectionTexts(usePage().language);
  const findings = standing(view);
  if (findings.length === 0) return null;
  return (
    <>
      <CheckboxGroup
        name="withdraw"
        label={texts.withdraw}
        hint={texts.withdrawHint}
        need="optional"
        options={options(findings)}
      />
      <TextArea name="withdrawReason" label={texts.withdrawReason} need="optional" rows={2} />
    </>
  );
};

const OpinionForm = ({ view }: ViewProps) => {
  const texts = inspectionTexts(usePage().language);
  return (
    <ActForm view={view} act="opinion" {...draftOf(view)}>
      {view.defence && <TextArea name="answer" label={texts.answerDefence} rows={5} />}
      <WithdrawFields view={view} />
      <HeavierField view={view} />
    </ActForm>
  );
};

/** What is found again within twelve months is proposed one degree heavier; the office follows, or not. */
const HeavierField = ({ view: { repeated } }: ViewProps) => {
  const texts = inspectionTexts(usePage().language);
  if (repeated.length === 0) return null;
  return (
    <CheckboxGroup
      name="heavier"
      label={texts.heavier}
      hint={texts.heavierHint}
      need="optional"
      options={repeated.map(({ id, repeats, severity }) => ({
        value: id,
        label: texts.heavierBy(id, repeats, texts.severity[severity]),
      }))}
    />
  );
};

const DisputeAnswerForm = ({ view }: ViewProps) => {
  const texts = inspectionTexts(usePage().language);
  return (
    <ActForm view={view} act="disputeAnswer">
      <RadioGroup
        name="outcome"
        label={texts.outcome}
        options={(["upheld", "changed"] as const).map((value) => ({ value, label: texts.disputeOutcome[value] }))}
      />
      <WithdrawFields view={view} />
    </ActForm>
  );
};

const RectificationForm = ({ view }: ViewProps) => {
  const texts = inspectionTexts(usePage().language);
  const bare = view.findings.filter(({ status, measure }) => status === "open" && measure === "missing").length;
  return (
    <ActForm view={view} act="rectification">
      {bare > 0 && (
        <Notice tone="warning">
          <p>{texts.measuresFirst(bare)}</p>
        </Notice>
      )}
    </ActForm>
  );
};

const RecheckForm = ({ view }: ViewProps) => {
  const texts = inspectionTexts(usePage().language);
  const findings = standing(view);
  return (
    <ActForm view={view} act="recheck">
      <RadioGroup
        name="outcome"
        label={texts.outcome}
        options={(["passed", "failed"] as const).map((value) => ({ value, label: texts.recheckOutcome[value] }))}
      />
      {findings.length > 0 && (
        <CheckboxGroup
          name="failed"
          label={texts.failed}
          hint={texts.failedHint}
          need="optional"
          options={options(findings)}
        />
      )}
    </ActForm>
  );
};

const ReleaseForm = ({ view }: ViewProps) => {
  const { act, number, numberFact } = inspectionTexts(usePage().language);
  const texts = act.release;
  return (
    <OneOfSeveral field="form" value="release">
      <Form action={`/tasks/${view.taskId}/release`} hidden={{ version: String(view.version), form: "release" }}>
        <h2>{texts.title}</h2>
        <p>{texts.hint}</p>
        <TextField
          name="humanFact"
          label={numberFact}
          hint={`${number} ${view.inspectionId}`}
          autocomplete="off"
          size="short"
        />
        <ButtonRow>
          <Button>{texts.submit}</Button>
        </ButtonRow>
      </Form>
    </OneOfSeveral>
  );
};
